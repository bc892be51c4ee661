package eu.regiometer.publication.gate;

import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.revision.review.DocumentLife.Objection;
import eu.regiometer.territory.FigureLevel;
import java.util.List;
import java.util.Optional;

/**
 * Every action of a plan rests on an agreed objective.
 *
 * @param rulebook plans and objectives
 */
public record ActionPlansGate(Rulebook rulebook) implements PublishGate {

    @Override
    public String name() {
        return "action plans";
    }

    @Override
    public Optional<Objection> objection(Candidate candidate) {
        boolean everywhere = candidate.key().area().level() == FigureLevel.EU;
        List<String> orphans = rulebook.actions().stream()
                .filter(action -> everywhere
                        || action.region().equals(candidate.key().area().code()))
                .filter(action -> !rulebook.objectives().containsKey(action.objective()))
                .map(action -> action.id() + " (" + action.objective() + ")")
                .toList();
        return orphans.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection(
                        "actions without an agreed objective: " + String.join(", ", orphans),
                        "an objective of the sheet agreement",
                        "correct the objective in recommendations.xlsx, or add it to the agreement"));
    }
}
