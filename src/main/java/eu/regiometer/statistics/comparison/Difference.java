package eu.regiometer.statistics.comparison;

import eu.regiometer.statistics.distribution.Distributions;
import eu.regiometer.statistics.estimation.Dust;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.statistics.estimation.Intervals;
import eu.regiometer.statistics.estimation.Linearised;
import eu.regiometer.statistics.estimation.SampleEstimate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The difference of two estimates with its test.
 *
 * @param value first minus second
 * @param standardError not negative
 * @param df degrees of freedom of the test
 * @param p two-sided p-value of the t test that there is no difference; empty without variance or degrees of freedom
 */
public record Difference(double value, double standardError, double df, OptionalDouble p) {

    /** Two independent estimates, degrees of freedom by Satterthwaite 1946. */
    public static Difference independent(SampleEstimate a, SampleEstimate b) {
        return independent(a.value(), a.variance(), a.df(), b.value(), b.variance(), b.df());
    }

    /** Two independent estimates by value, variance and degrees of freedom. */
    public static Difference independent(
            double a, double varianceA, double dfA, double b, double varianceB, double dfB) {
        double variance = varianceA + varianceB;
        double partA = varianceA == 0 ? 0 : varianceA * varianceA / dfA;
        double partB = varianceB == 0 ? 0 : varianceB * varianceB / dfB;
        double df = Dust.isVariance(variance) ? Math.min(dfA, dfB) : variance * variance / (partA + partB);
        return of(a - b, variance, df);
    }

    /** Two estimates of one design with their covariance. */
    public static Difference correlated(
            double a, double varianceA, double b, double varianceB, double covariance, double df) {
        return of(a - b, Math.max(0, varianceA + varianceB - 2 * covariance), df);
    }

    /** A difference whose variance is known as a whole, see {@link Linearised#minus}. */
    public static Difference of(double value, double variance, double df) {
        double standardError = Math.sqrt(variance);
        OptionalDouble p = !Dust.isVariance(variance) && df >= 1
                ? OptionalDouble.of(Distributions.tTwoSided(value / standardError, df))
                : OptionalDouble.empty();
        return new Difference(value, standardError, df, p);
    }

    /** The t statistic, empty without variance. */
    public OptionalDouble t() {
        return hasVariance() ? OptionalDouble.of(value / standardError) : OptionalDouble.empty();
    }

    /** Whether there is a variance to test against, not none and not dust left by rounding. */
    public boolean hasVariance() {
        return !Dust.isVariance(standardError * standardError);
    }

    /** Interval on Student's t; empty with less than one degree of freedom. */
    public Optional<Interval> interval(double confidence) {
        return Intervals.t(value, standardError, df, confidence);
    }

    /**
     * Interval of the difference of two shares from the intervals of both, which tells something where neither has a
     * variance: {@code d - sqrt((a - l_a)^2 + (u_b - b)^2)} to {@code d + sqrt((u_a - a)^2 + (b - l_b)^2)} (Newcombe 1998).
     *
     * @param a first share, within {@code limitsOfA}; all in one unit
     * @param b share that is subtracted, within {@code limitsOfB}
     */
    public static Interval limitsOfShares(double a, Interval limitsOfA, double b, Interval limitsOfB) {
        double difference = a - b;
        return new Interval(
                difference - Math.hypot(a - limitsOfA.lower(), limitsOfB.upper() - b),
                difference + Math.hypot(limitsOfA.upper() - a, b - limitsOfB.lower()));
    }
}
