package eu.regiometer.publication.gate;

import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.DocumentLife.Objection;
import eu.regiometer.revision.review.ReviewState;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The embargo is over.
 *
 * @param day day of publication
 */
public record EmbargoGate(LocalDate day) implements PublishGate {

    @Override
    public String name() {
        return "embargo";
    }

    @Override
    public Optional<Objection> objection(Candidate candidate) {
        return candidate
                .standing()
                .by()
                .filter(by -> by.state() == ReviewState.APPROVED || by.state() == ReviewState.CORRECTED)
                .flatMap(Decision::until)
                .filter(until -> until.isAfter(day))
                .map(until -> new Objection(
                        "an embargo until " + until,
                        "a day of publication from then on, not " + day,
                        "wait, or give the day of publication with --date"));
    }
}
