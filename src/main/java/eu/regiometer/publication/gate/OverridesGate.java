package eu.regiometer.publication.gate;

import eu.regiometer.recommendation.OverrideResult;
import eu.regiometer.recommendation.Recommendations;
import eu.regiometer.revision.review.DocumentLife.Objection;
import java.util.List;
import java.util.Optional;

/**
 * No override of a reviewer has lapsed.
 *
 * @param recommendations outcomes of the rulebook
 */
public record OverridesGate(Recommendations recommendations) implements PublishGate {

    @Override
    public String name() {
        return "overrides";
    }

    @Override
    public Optional<Objection> objection(Candidate candidate) {
        List<String> lapsed = recommendations
                .overrides(candidate.key().area(), candidate.key().level())
                .stream()
                .filter(OverrideResult::returned)
                .map(result -> result.override().rule() + " (" + result.state() + ")")
                .toList();
        return lapsed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection(
                        "overrides that lapsed: " + String.join(", ", lapsed),
                        "overrides that hold",
                        "decide again in input/reviews/overrides.xlsx, or delete the line"));
    }
}
