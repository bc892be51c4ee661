package eu.regiometer.statistics.estimation;

import eu.regiometer.statistics.exact.DoubleSum;
import java.util.OptionalDouble;

/**
 * Design effect of an estimate from rows: its variance by that of a simple random sample of as many rows (Kish 1965).
 * The variance of the population is estimated by the mean of {@code n/(n-1) (y - m)^2}.
 */
public final class DesignEffect {

    private DesignEffect() {}

    /**
     * Design effect of a weighted mean.
     *
     * @param variance of the mean
     * @param weights one per row
     * @param values one per row
     * @param domain rows that the mean is of
     * @param replacement whether the simple random sample is drawn with replacement; if not, the sum of the weights is
     *     the size of the population
     * @return empty for one row, for values that do not vary, and if the sample is the whole population
     */
    public static OptionalDouble ofMean(
            double variance, double[] weights, double[] values, boolean[] domain, boolean replacement) {
        double weight = weight(weights, domain);
        var products = new DoubleSum();
        int n = 0;
        double[] deviations = squaredDeviations(weights, values, domain, weight);
        for (int i = 0; i < weights.length; i++) {
            if (domain[i]) {
                n++;
                products.add(weights[i] * deviations[i]);
            }
        }
        double simple = n < 2 ? 0 : products.value() / weight / n * (replacement ? 1 : 1 - n / weight);
        return simple > 0 ? OptionalDouble.of(variance / simple) : OptionalDouble.empty();
    }

    /**
     * The values whose weighted mean estimates the variance in the population: {@code n/(n-1) (y - m)^2} in the domain,
     * 0 outside, and 0 everywhere if the domain has less than two rows.
     */
    public static double[] squaredDeviations(double[] weights, double[] values, boolean[] domain) {
        return squaredDeviations(weights, values, domain, weight(weights, domain));
    }

    private static double[] squaredDeviations(double[] weights, double[] values, boolean[] domain, double weight) {
        var sum = new DoubleSum();
        double n = 0;
        for (int i = 0; i < weights.length; i++) {
            if (domain[i]) {
                n++;
                sum.add(weights[i] * values[i]);
            }
        }
        double mean = sum.value() / weight;
        double[] deviations = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            if (domain[i] && n > 1) {
                deviations[i] = n / (n - 1) * (values[i] - mean) * (values[i] - mean);
            }
        }
        return deviations;
    }

    private static double weight(double[] weights, boolean[] domain) {
        var sum = new DoubleSum();
        for (int i = 0; i < weights.length; i++) {
            if (domain[i]) {
                sum.add(weights[i]);
            }
        }
        return sum.value();
    }
}
