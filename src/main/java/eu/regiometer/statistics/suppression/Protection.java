package eu.regiometer.statistics.suppression;

/**
 * How little a reader may learn about a sensitive cell.
 *
 * @param width least width of the range the reader can derive, above 0 for counts, else 0
 * @param margin how far that range has to reach below and above the true value, above 0 for amounts, else 0
 */
public record Protection(double width, double margin) {

    public Protection {
        if (!(width >= 0) || !(margin >= 0) || width + margin == 0) {
            throw new IllegalArgumentException("need a width or a margin: " + width + ", " + margin);
        }
    }

    /** Of a count: the range has to be at least as wide as the threshold. */
    public static Protection width(double threshold) {
        return new Protection(threshold, 0);
    }

    /** Of an amount: the range has to reach the margin of the p % rule on both sides. */
    public static Protection margin(double margin) {
        return new Protection(0, margin);
    }

    boolean isGivenBy(LinearBounds.Range range, double value) {
        return range.isAtLeast(width) && range.covers(Math.max(0, value - margin), value + margin);
    }
}
