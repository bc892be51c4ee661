package eu.regiometer.intake;

import java.util.List;

/**
 * A title of an export taken apart by the adapter of its tool.
 *
 * @param heading the title
 * @param claims its possible readings, the surest first; the first that fits counts
 * @param follower whether it may be no more than an option of the multiple choice before it
 */
record Title(Heading heading, List<Claim> claims, boolean follower) {

    Title {
        claims = List.copyOf(claims);
    }

    /** A title that names a question or an option of it by itself. */
    static Title of(Heading heading, Claim... claims) {
        return new Title(heading, List.of(claims), false);
    }
}
