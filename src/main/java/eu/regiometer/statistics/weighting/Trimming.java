package eu.regiometer.statistics.weighting;

import eu.regiometer.statistics.exact.DoubleSum;
import java.util.Optional;

/** Trimming of extreme weights (Potter 1990). */
public final class Trimming {

    private static final double SLACK = 1e-12;
    private static final int MOST_ROUNDS = 1000;

    private Trimming() {}

    /**
     * Clips weights to bounds and spreads what was cut off in equal parts over the weights strictly inside, until none
     * is outside. The sum is kept.
     *
     * @param weights one per row, not changed
     * @return empty if the mean does not lie within the bounds, or if after 1000 rounds a weight is still outside
     */
    public static Optional<double[]> trim(double[] weights, double lower, double upper) {
        double mean = DoubleSum.of(weights) / weights.length;
        if (weights.length == 0 || !(lower <= mean && mean <= upper)) {
            return Optional.empty();
        }
        double[] trimmed = weights.clone();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (allInside(trimmed, lower, upper)) {
                return Optional.of(trimmed);
            }
            spread(trimmed, lower, upper);
        }
        return Optional.empty();
    }

    private static boolean allInside(double[] weights, double lower, double upper) {
        for (double weight : weights) {
            // without the slack 1/(1/upper) may stay one unit in the last place above upper for ever
            if (weight < lower * (1 - SLACK) || weight > upper * (1 + SLACK)) {
                return false;
            }
        }
        return true;
    }

    private static void spread(double[] weights, double lower, double upper) {
        var removed = new DoubleSum();
        int inside = 0;
        for (int i = 0; i < weights.length; i++) {
            double clipped = Math.clamp(weights[i], lower, upper);
            removed.add(weights[i] - clipped);
            weights[i] = clipped;
            if (clipped > lower && clipped < upper) {
                inside++;
            }
        }
        if (inside > 0) {
            double part = removed.value() / inside;
            for (int i = 0; i < weights.length; i++) {
                if (weights[i] > lower && weights[i] < upper) {
                    weights[i] += part;
                }
            }
        }
    }
}
