package eu.regiometer.publication.gate;

import eu.regiometer.revision.review.DocumentLife.Objection;
import eu.regiometer.revision.review.ReviewState;
import java.util.Optional;

/** Only what was approved becomes public; what is public stays so. */
public record StateGate() implements PublishGate {

    @Override
    public String name() {
        return "state";
    }

    @Override
    public Optional<Objection> objection(Candidate candidate) {
        ReviewState state = candidate.standing().state();
        if (state == ReviewState.APPROVED || state.published() || state == ReviewState.WITHDRAWN) {
            return Optional.empty();
        }
        String lapsed = candidate.standing().lapsed() ? ", since its content changed after the decision" : "";
        String expected = candidate.standing().publicVersion().isPresent() ? "CORRECTED, with an erratum" : "APPROVED";
        return Optional.of(new Objection(
                "the state " + state + " of version "
                        + candidate.standing().version().number() + lapsed,
                expected,
                "decide in a workbook of input/reviews, or with regiometer review --to"));
    }
}
