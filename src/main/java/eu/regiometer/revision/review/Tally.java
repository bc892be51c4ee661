package eu.regiometer.revision.review;

import java.util.Collection;

/**
 * How many comments a document has.
 *
 * @param all all
 * @param done those that were taken over
 * @param openMust must-comments that wait for an answer
 * @param openShould other comments that wait for one
 */
public record Tally(int all, int done, int openMust, int openShould) {

    /** No comments. */
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /** Counts comments. */
    public static Tally of(Collection<ReviewComment> comments) {
        int done = 0;
        int must = 0;
        int should = 0;
        for (ReviewComment comment : comments) {
            done += comment.answer().status() == CommentStatus.DONE ? 1 : 0;
            must += comment.blocks() ? 1 : 0;
            should += comment.open() && !comment.blocks() ? 1 : 0;
        }
        return new Tally(comments.size(), done, must, should);
    }
}
