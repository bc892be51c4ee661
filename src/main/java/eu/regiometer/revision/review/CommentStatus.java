package eu.regiometer.revision.review;

/** What became of a comment. */
public enum CommentStatus {
    /** Not answered yet. */
    OPEN,
    /** The document says it now. */
    DONE,
    /** Not taken over; the answer says why. */
    DECLINED,
    /** Taken back by whoever made it. */
    WITHDRAWN
}
