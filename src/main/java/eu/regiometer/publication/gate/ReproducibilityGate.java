package eu.regiometer.publication.gate;

import eu.regiometer.revision.review.DocumentLife.Objection;
import eu.regiometer.revision.review.ReviewState;
import java.util.Arrays;
import java.util.Optional;

/** A second making gives the same bytes. */
public record ReproducibilityGate() implements PublishGate {

    @Override
    public String name() {
        return "reproducibility";
    }

    @Override
    public boolean asks(ReviewState state) {
        return true;
    }

    @Override
    public Optional<Objection> objection(Candidate candidate) {
        int differs = Arrays.mismatch(candidate.pdf(), candidate.again());
        return differs < 0
                ? Optional.empty()
                : Optional.of(new Objection(
                        "other bytes when made a second time, from byte " + differs + " on",
                        "the same bytes",
                        "report this with the file run.log of the state folder"));
    }
}
