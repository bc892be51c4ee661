package eu.regiometer.statistics.estimation;

import eu.regiometer.statistics.distribution.Distributions;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Confidence intervals of proportions from complex samples.
 *
 * <p>Where everybody or nobody gave the answer the variance is 0 and says nothing; both methods then take the exact
 * one-sided limit on the effective sample size. Where the variance is 0 although answers differ (the answer defines the
 * strata) the interval is the point itself.
 */
public final class ProportionIntervals {

    private ProportionIntervals() {}

    /**
     * Korn and Graubard 1998: Clopper and Pearson's limits on the effective sample size, a real number, corrected for
     * the degrees of freedom.
     *
     * @param p estimated proportion, 0 to 1
     * @param variance its variance
     * @param n rows with a valid answer
     * @param effectiveSize Kish's effective size of these rows, used only if {@code p} is 0 or 1
     * @param df degrees of freedom of the design
     * @param confidence between 0 and 1
     * @return empty with less than one degree of freedom or less than two rows
     */
    public static Optional<Interval> kornGraubard(
            double p, double variance, long n, double effectiveSize, double df, double confidence) {
        double upperTail = Intervals.upperTail(confidence);
        return kornGraubard(
                p, variance, n, effectiveSize, df, upperTail, freedom -> Distributions.tQuantile(upperTail, freedom));
    }

    /** The same with quantiles of Student's t that the caller may remember. */
    static Optional<Interval> kornGraubard(
            double p,
            double variance,
            long n,
            double effectiveSize,
            double df,
            double upperTail,
            DoubleUnaryOperator tQuantile) {
        requireProportion(p, variance);
        if (df < 1 || n < 2) {
            return Optional.empty();
        }
        double ratio = n - 1 == df ? 1 : tQuantile.applyAsDouble(n - 1) / tQuantile.applyAsDouble(df);
        if (p == 0 || p == 1 || Dust.isVariance(variance)) {
            return Optional.of(withoutVariance(p, effectiveSize * ratio * ratio, 1 - upperTail));
        }
        double size = p * (1 - p) / variance * ratio * ratio;
        double hits = size * p;
        double lower = Distributions.betaQuantile(1 - upperTail, hits, size - hits + 1);
        double upper = Distributions.betaQuantile(upperTail, hits + 1, size - hits);
        return Optional.of(new Interval(lower, upper));
    }

    /** Interval on the logit scale, with the arguments and the special cases of {@link #kornGraubard}. */
    public static Optional<Interval> logit(
            double p, double variance, long n, double effectiveSize, double df, double confidence) {
        if (p == 0 || p == 1 || Dust.isVariance(variance) || df < 1 || n < 2) {
            return kornGraubard(p, variance, n, effectiveSize, df, confidence);
        }
        requireProportion(p, variance);
        double centre = StrictMath.log(p / (1 - p));
        double reach =
                Distributions.tQuantile(Intervals.upperTail(confidence), df) * Math.sqrt(variance) / (p * (1 - p));
        return Optional.of(new Interval(expit(centre - reach), expit(centre + reach)));
    }

    private static Interval withoutVariance(double p, double size, double tail) {
        if (p == 0) {
            return new Interval(0, 1 - StrictMath.pow(tail, 1 / size));
        }
        if (p == 1) {
            return new Interval(StrictMath.pow(tail, 1 / size), 1);
        }
        return new Interval(p, p);
    }

    private static double expit(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    private static void requireProportion(double p, double variance) {
        if (!(p >= 0 && p <= 1) || !(variance >= 0)) {
            throw new IllegalArgumentException("not a proportion with a variance: " + p + ", " + variance);
        }
    }
}
