package eu.regiometer.statistics.composite;

import java.util.OptionalDouble;

/** Spread between units that all count the same. */
public final class Variation {

    private static final int LEAST_VALUES = 3;

    private Variation() {}

    /**
     * Coefficient of variation in per cent: 100 x standard deviation (divisor n - 1) / mean.
     *
     * @return empty with fewer than three values or a mean of 0
     */
    public static OptionalDouble coefficient(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        if (values.length < LEAST_VALUES || sum == 0) {
            return OptionalDouble.empty();
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return OptionalDouble.of(100 * Math.sqrt(squares / (values.length - 1)) / mean);
    }
}
