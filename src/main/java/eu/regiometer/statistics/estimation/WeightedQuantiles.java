package eu.regiometer.statistics.estimation;

import eu.regiometer.statistics.distribution.Distributions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Quantiles of weighted values. Weights are added exactly, so that a share of exactly 0.3 is found as 0.3 even if ten
 * weights of 0.1 make up the whole.
 */
public final class WeightedQuantiles {

    /** What to take where the cumulated share meets the wanted one. */
    public enum Rule {
        /** The smallest value whose cumulated share is at least p. */
        INVCDF,
        /** The same, but the middle to the next value where the share is exactly p. */
        MIDPOINT
    }

    private final List<Double> values;
    private final List<BigDecimal> cumulated;

    private WeightedQuantiles(List<Double> values, List<BigDecimal> cumulated) {
        this.values = values;
        this.cumulated = cumulated;
    }

    /**
     * Sorts and adds up.
     *
     * @param values finite
     * @param weights one per value, finite, not negative; values of weight 0 are dropped
     * @return empty if no value has a weight
     */
    public static Optional<WeightedQuantiles> of(double[] values, double[] weights) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException(
                    "need one weight per value: " + values.length + " values, " + weights.length + " weights");
        }
        List<BigDecimal> exact = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
                throw new IllegalArgumentException("weight " + i + " must be finite and not negative");
            }
            exact.add(new BigDecimal(weights[i]));
        }
        return of(values, exact);
    }

    /** The same for weights that are decimals. */
    public static Optional<WeightedQuantiles> of(double[] values, List<BigDecimal> weights) {
        if (values.length != weights.size()) {
            throw new IllegalArgumentException(
                    "need one weight per value: " + values.length + " values, " + weights.size() + " weights");
        }
        Map<Double, BigDecimal> sums = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i]) || weights.get(i).signum() < 0) {
                throw new IllegalArgumentException(
                        "value and weight " + i + " must be finite, the weight not negative");
            }
            if (weights.get(i).signum() > 0) {
                sums.merge(values[i] + 0.0, weights.get(i), BigDecimal::add);
            }
        }
        List<BigDecimal> cumulated = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal weight : sums.values()) {
            sum = sum.add(weight);
            cumulated.add(sum);
        }
        return sums.isEmpty()
                ? Optional.empty()
                : Optional.of(new WeightedQuantiles(List.copyOf(sums.keySet()), List.copyOf(cumulated)));
    }

    /**
     * The quantile.
     *
     * @param p 0 to 1, taken as the shortest decimal that reads back to the same double
     */
    public double quantile(double p, Rule rule) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must lie in [0, 1]: " + p);
        }
        BigDecimal wanted = BigDecimal.valueOf(p).multiply(cumulated.getLast());
        int k = 0;
        while (cumulated.get(k).compareTo(wanted) < 0) {
            k++;
        }
        boolean meets = cumulated.get(k).compareTo(wanted) == 0;
        if (rule == Rule.MIDPOINT && meets && k + 1 < values.size()) {
            return values.get(k) / 2 + values.get(k + 1) / 2;
        }
        return values.get(k);
    }

    /** The median by {@link Rule#INVCDF}. */
    public double median() {
        return quantile(0.5, Rule.INVCDF);
    }

    /**
     * Woodruff's interval (1952): the limits of the share, mapped back to values.
     *
     * @param share estimated share of values at or below the quantile; with ties more than the quantile's p
     * @param standardError of that share
     * @param df degrees of freedom of that share
     * @return each limit empty where the share's limit lies outside [0, 1], that is, open
     */
    public WoodruffInterval interval(double share, double standardError, double df, double confidence, Rule rule) {
        if (df < 1) {
            return new WoodruffInterval(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        double t = Distributions.tQuantile(Intervals.upperTail(confidence), df);
        OptionalDouble lower = limit(share - t * standardError, rule);
        OptionalDouble upper = limit(share + t * standardError, rule);
        OptionalDouble error = lower.isPresent() && upper.isPresent()
                ? OptionalDouble.of((upper.getAsDouble() - lower.getAsDouble()) / (2 * t))
                : OptionalDouble.empty();
        return new WoodruffInterval(lower, upper, error);
    }

    private OptionalDouble limit(double p, Rule rule) {
        return p >= 0 && p <= 1 ? OptionalDouble.of(quantile(p, rule)) : OptionalDouble.empty();
    }

    /**
     * Limits of a quantile.
     *
     * @param lower empty if open
     * @param upper empty if open
     * @param standardError width by twice the t quantile, empty if a limit is open
     */
    public record WoodruffInterval(OptionalDouble lower, OptionalDouble upper, OptionalDouble standardError) {}
}
