package eu.regiometer.statistics.weighting;

import eu.regiometer.statistics.exact.DoubleSum;
import java.util.Arrays;
import java.util.Optional;

/** Trimming of extreme weights (Potter 1990). */
public final class Trimming {

    private static final double SLACK = 1e-12;
    private static final int MOST_ROUNDS = 1000;

    private final double[] weights;
    private final long[] rows;
    private final double lower;
    private final double upper;

    private Trimming(double[] weights, long[] rows, double lower, double upper) {
        this.weights = weights;
        this.rows = rows;
        this.lower = lower;
        this.upper = upper;
    }

    /**
     * Clips weights to bounds and spreads what was cut off in equal parts over the weights strictly inside (over those
     * on the other bound if there are none), until none is outside. The sum is kept.
     *
     * @param weights one per row, not changed
     * @return empty if the mean does not lie within the bounds, or if after 1000 rounds a weight is still outside
     */
    public static Optional<double[]> trim(double[] weights, double lower, double upper) {
        long[] rows = new long[weights.length];
        Arrays.fill(rows, 1);
        return trim(weights, rows, lower, upper);
    }

    /**
     * The same for rows of equal weight taken together.
     *
     * @param weights weight of each row of a group
     * @param rows rows of each group, not negative
     */
    public static Optional<double[]> trim(double[] weights, long[] rows, double lower, double upper) {
        if (weights.length != rows.length) {
            throw new IllegalArgumentException(weights.length + " weights for " + rows.length + " groups of rows");
        }
        var sum = new DoubleSum();
        long n = 0;
        for (int i = 0; i < weights.length; i++) {
            sum.add(weights[i] * rows[i]);
            n += rows[i];
        }
        double mean = sum.value() / n;
        if (n == 0 || !(lower <= mean * (1 + SLACK) && mean * (1 - SLACK) <= upper)) {
            return Optional.empty();
        }
        return new Trimming(weights.clone(), rows, lower, upper).run();
    }

    private Optional<double[]> run() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (allInside()) {
                return Optional.of(weights);
            }
            spread();
        }
        return Optional.empty();
    }

    private boolean allInside() {
        for (int i = 0; i < weights.length; i++) {
            // without the slack 1/(1/upper) may stay one unit in the last place above upper for ever
            if (rows[i] > 0 && (weights[i] < lower * (1 - SLACK) || weights[i] > upper * (1 + SLACK))) {
                return false;
            }
        }
        return true;
    }

    private void spread() {
        var cut = new DoubleSum();
        for (int i = 0; i < weights.length; i++) {
            double clipped = Math.clamp(weights[i], lower, upper);
            cut.add((weights[i] - clipped) * rows[i]);
            weights[i] = clipped;
        }
        double removed = cut.value();
        boolean[] takers = takers(removed > 0);
        long taking = 0;
        for (int i = 0; i < weights.length; i++) {
            taking += takers[i] ? rows[i] : 0;
        }
        for (int i = 0; i < weights.length; i++) {
            if (takers[i]) {
                weights[i] += removed / taking;
            }
        }
    }

    /** Weights strictly inside; where there are none, those on the bound that they can leave. */
    private boolean[] takers(boolean up) {
        boolean[] takers = new boolean[weights.length];
        boolean any = false;
        for (int i = 0; i < weights.length; i++) {
            takers[i] = rows[i] > 0 && weights[i] > lower && weights[i] < upper;
            any |= takers[i];
        }
        for (int i = 0; i < weights.length && !any; i++) {
            takers[i] = rows[i] > 0 && weights[i] == (up ? lower : upper);
        }
        return takers;
    }
}
