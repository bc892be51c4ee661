package eu.regiometer.revision;

import java.util.List;

/**
 * Why something differs.
 *
 * @param cause kind of cause
 * @param details what exactly, in no language: ids of receipts, names of files, or a version before and after; may be
 *     empty
 */
public record Origin(Cause cause, List<String> details) implements Comparable<Origin> {

    public Origin {
        details = List.copyOf(details);
    }

    /** In the order of {@link Cause}. */
    @Override
    public int compareTo(Origin other) {
        int byCause = cause.compareTo(other.cause);
        return byCause != 0 ? byCause : String.join(" ", details).compareTo(String.join(" ", other.details));
    }
}
