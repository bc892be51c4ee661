package eu.regiometer.statistics.estimation;

/**
 * A closed interval {@code [lower, upper]}, in the unit of the estimate it belongs to.
 *
 * @param lower lower limit, finite
 * @param upper upper limit, finite, at least {@code lower}
 */
public record Interval(double lower, double upper) {

    public Interval {
        if (!(lower <= upper) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
            throw new IllegalArgumentException(
                    "interval limits must be finite and ordered: [" + lower + ", " + upper + "]");
        }
    }

    /** Full width, in the unit of the limits. */
    public double width() {
        return upper - lower;
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
