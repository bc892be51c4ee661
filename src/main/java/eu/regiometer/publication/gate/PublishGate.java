package eu.regiometer.publication.gate;

import eu.regiometer.revision.review.DocumentLife.Objection;
import eu.regiometer.revision.review.ReviewState;
import java.util.Optional;

/** One thing that must be so before a document is published. */
public interface PublishGate {

    /** One word for the person who publishes. */
    String name();

    /** What speaks against publishing; empty if nothing does. */
    Optional<Objection> objection(Candidate candidate);

    /**
     * A refusal.
     *
     * @param document id of the document
     * @param gate word for the gate
     * @param why what was found, what was expected and how to mend it
     */
    record Refusal(String document, String gate, Objection why) {

        /** One line. */
        @Override
        public String toString() {
            return document + " [" + gate + "]: " + why;
        }
    }

    /** Whether it is asked about a document in this state; nothing but its form keeps a withdrawal from the public. */
    default boolean asks(ReviewState state) {
        return state != ReviewState.WITHDRAWN;
    }

    /** The refusal of a document; empty if it may pass. */
    default Optional<Refusal> refusal(Candidate candidate) {
        if (!asks(candidate.standing().state())) {
            return Optional.empty();
        }
        return objection(candidate).map(why -> new Refusal(candidate.id(), name(), why));
    }
}
