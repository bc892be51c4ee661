package eu.regiometer.revision.review;

import java.util.List;

/** Where a document stands on its way to the public. */
public enum ReviewState {
    /** Made by a run; nobody has looked at it. */
    DRAFT,
    /** With reviewers, until a deadline. */
    IN_REVIEW,
    /** Agreed; not yet public, perhaps under embargo. */
    APPROVED,
    /** Public. */
    PUBLISHED,
    /** Public, with an erratum. */
    CORRECTED,
    /** No longer to be used. */
    WITHDRAWN;

    /** States that may follow. */
    public List<ReviewState> next() {
        return switch (this) {
            case DRAFT -> List.of(IN_REVIEW, WITHDRAWN);
            case IN_REVIEW -> List.of(DRAFT, APPROVED, WITHDRAWN);
            case APPROVED -> List.of(PUBLISHED, DRAFT);
            case PUBLISHED, CORRECTED -> List.of(CORRECTED, WITHDRAWN);
            case WITHDRAWN -> List.of();
        };
    }

    /** Whether the document has left the house. */
    public boolean published() {
        return this == PUBLISHED || this == CORRECTED;
    }
}
