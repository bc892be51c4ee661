package eu.regiometer.publication.gate;

import eu.regiometer.disclosure.DerivableCells;
import eu.regiometer.revision.review.DocumentLife.Objection;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.Optional;

/**
 * No withheld cell follows from published ones.
 *
 * @param derivable what the solver found
 */
public record DisclosureGate(DerivableCells derivable) implements PublishGate {

    @Override
    public String name() {
        return "disclosure";
    }

    @Override
    public Optional<Objection> objection(Candidate candidate) {
        Area area = candidate.key().area();
        var found = area.level() == FigureLevel.EU ? derivable.all() : derivable.of(area);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection(
                        "withheld cells that follow from published ones: " + found.size() + ", first "
                                + found.getFirst(),
                        "none",
                        "withhold another cell of its table (thresholds of programme.yaml), and report this"));
    }
}
