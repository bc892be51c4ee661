package eu.regiometer.statistics.composite;

import java.util.Optional;

/**
 * How the values of an indicator lie over units: adjusted Fisher-Pearson skewness G1 and excess kurtosis G2, the functions
 * SKEW and KURT of spreadsheets (Joanes and Gill 1998).
 *
 * @param skewness 0 for symmetric values, above 0 where few are far above the others
 * @param kurtosis 0 for normal values, above 0 where few are far away
 */
public record Shape(double skewness, double kurtosis) {

    private static final int LEAST_VALUES = 4;

    /** Empty for fewer than four values, and where all are the same. */
    public static Optional<Shape> of(double[] values) {
        double deviation = values.length < LEAST_VALUES ? 0 : deviation(values);
        if (!(deviation > 0)) {
            return Optional.empty();
        }
        double n = values.length;
        double mean = mean(values);
        double cubes = 0;
        double fourths = 0;
        for (double value : values) {
            double z = (value - mean) / deviation;
            cubes += z * z * z;
            fourths += z * z * z * z;
        }
        return Optional.of(new Shape(
                n / ((n - 1) * (n - 2)) * cubes,
                n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * fourths - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3))));
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Standard deviation with n - 1. */
    static double deviation(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }
}
