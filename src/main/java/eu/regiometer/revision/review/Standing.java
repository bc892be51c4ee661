package eu.regiometer.revision.review;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a version of a document stands.
 *
 * @param life what happened to the document, with a consent by silence
 * @param version the version
 * @param state its state: of a version that nobody has approved yet {@link ReviewState#DRAFT}, whatever was decided about
 *     the one before
 * @param by the decision behind the state, or the one that lapsed with the change of content; empty for a first draft
 * @param comments comments of reviewers
 */
public record Standing(
        DocumentLife life, DocumentVersion version, ReviewState state, Optional<Decision> by, Tally comments) {

    /** Whether somebody approved or published another content of this document. */
    public boolean lapsed() {
        return state == ReviewState.DRAFT && by.isPresent();
    }

    /** The number of the version that is public although another one was made since. */
    public OptionalInt publicVersion() {
        return lapsed() && by.get().state().published() ? life.number(by.get()) : OptionalInt.empty();
    }

    /** Comments as the record of approval counts them: those of the day on which the document became public. */
    public Tally recorded() {
        return by.flatMap(Decision::comments).orElse(comments);
    }

    /** Decisions since the document was last put into review: what the record of approval lists. */
    public List<Decision> record() {
        List<Decision> all = life.counting(version.content());
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).state() == ReviewState.DRAFT) {
                from = i + 1;
            }
        }
        return all.subList(from, all.size());
    }

    /** Errata of what the public was handed and of this version, the first one first. */
    public List<Decision> errata() {
        return life.counting(version.content()).stream()
                .filter(d -> d.state() == ReviewState.CORRECTED)
                .toList();
    }
}
