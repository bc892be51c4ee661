package eu.regiometer.aggregation;

/**
 * How raked weights are trimmed.
 *
 * @param lower smallest weight as a multiple of the mean, 0 to 1
 * @param upper largest weight as a multiple of the mean, at least 1
 * @param rounds how often raking and trimming are repeated after the first time; 0 leaves the weights as they were
 *     trimmed, off the margins
 */
public record TrimmingPlan(double lower, double upper, int rounds) {

    public TrimmingPlan {
        if (!(lower >= 0 && lower <= 1 && upper >= 1) || Double.isInfinite(upper) || rounds < 0) {
            throw new IllegalArgumentException(
                    "bounds have to hold the mean: " + lower + " to " + upper + ", rounds " + rounds);
        }
    }
}
