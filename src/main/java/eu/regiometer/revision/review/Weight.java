package eu.regiometer.revision.review;

/** How much a comment matters to whoever made it. */
public enum Weight {
    /** Nothing is published before it is answered. */
    MUST,
    /** To be considered. */
    SHOULD
}
