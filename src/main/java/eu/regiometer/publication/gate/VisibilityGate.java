package eu.regiometer.publication.gate;

import eu.regiometer.publication.Visibility;
import eu.regiometer.revision.review.DocumentLife.Objection;
import eu.regiometer.revision.review.ReviewState;
import java.util.Optional;
import java.util.function.Function;

/**
 * The funding statement and the emblem are found on the first two pages of the finished PDF.
 *
 * @param due what a document in a language has to show
 */
public record VisibilityGate(Function<String, Visibility> due) implements PublishGate {

    @Override
    public String name() {
        return "visibility";
    }

    @Override
    public boolean asks(ReviewState state) {
        return true;
    }

    @Override
    public Optional<Objection> objection(Candidate candidate) {
        return due.apply(candidate.key().language()).faults(candidate.pdf()).stream()
                .findFirst()
                .map(fault -> new Objection(fault.found(), fault.expected(), fault.remedy()));
    }
}
