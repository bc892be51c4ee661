package eu.regiometer.revision.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody decided about a document.
 *
 * @param document id of the document
 * @param state state that it takes
 * @param who who decided; empty for the silence of all
 * @param when day of the decision
 * @param until deadline of a review or end of an embargo
 * @param silence whether a review that passes its deadline without an open must-comment approves
 * @param note reason, erratum or remark; empty if there is none
 * @param content SHA-256 of the content that it is about; empty until that is known
 * @param comments how many comments there were on the day; only of a decision that makes a document public
 */
public record Decision(
        String document,
        ReviewState state,
        String who,
        LocalDate when,
        Optional<LocalDate> until,
        boolean silence,
        String note,
        String content,
        Optional<Tally> comments) {

    /** A decision that counts no comments. */
    public Decision(
            String document,
            ReviewState state,
            String who,
            LocalDate when,
            Optional<LocalDate> until,
            boolean silence,
            String note,
            String content) {
        this(document, state, who, when, until, silence, note, content, Optional.empty());
    }

    /** The same about a content. */
    public Decision about(String hash) {
        return new Decision(document, state, who, when, until, silence, note, hash, comments);
    }

    /** The same with the comments so far, if it makes the document public: what comes later is not about it. */
    public Decision counting(Tally tally) {
        return state.published()
                ? new Decision(document, state, who, when, until, silence, note, content, Optional.of(tally))
                : this;
    }

    /** Whether it says the same about the same content; without a content it is about any. */
    boolean repeats(Decision other) {
        boolean same = content.isEmpty() || other.content().isEmpty() || content.equals(other.content());
        return same && said().equals(other.said());
    }

    private Decision said() {
        return new Decision(document, state, who, when, until, silence, note, "");
    }
}
