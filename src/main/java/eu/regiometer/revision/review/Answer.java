package eu.regiometer.revision.review;

/**
 * What the secretariat says to a comment.
 *
 * @param status what became of it
 * @param text answer in words; empty if there is none
 */
public record Answer(CommentStatus status, String text) {

    /** Nothing said yet. */
    public static final Answer NONE = new Answer(CommentStatus.OPEN, "");
}
