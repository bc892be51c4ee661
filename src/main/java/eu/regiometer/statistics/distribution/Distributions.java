package eu.regiometer.statistics.distribution;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Quantiles and tails of the distributions that intervals and tests need. The only class that knows the library behind
 * them.
 *
 * <p>Degrees of freedom and shapes are real numbers above 0, probabilities lie in {@code [0, 1]}; anything else is an
 * {@link IllegalArgumentException}. Upper tails are computed directly, never as one minus a distribution function,
 * which would be 0 below 1e-16.
 */
public final class Distributions {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Distributions() {}

    /** Quantile of Student's t with {@code df} degrees of freedom. */
    public static double tQuantile(double p, double df) {
        return TDistribution.of(df).inverseCumulativeProbability(p);
    }

    /** Probability that Student's t with {@code df} degrees of freedom is at most {@code x}. */
    public static double tCdf(double x, double df) {
        return TDistribution.of(df).cumulativeProbability(x);
    }

    /** Probability that Student's t with {@code df} degrees of freedom exceeds {@code x}. */
    public static double tSurvival(double x, double df) {
        return TDistribution.of(df).survivalProbability(x);
    }

    /** Two-sided p-value of a t statistic. */
    public static double tTwoSided(double t, double df) {
        return Math.min(1, 2 * tSurvival(Math.abs(t), df));
    }

    /** Quantile of the beta distribution with shapes {@code a} and {@code b}. */
    public static double betaQuantile(double p, double a, double b) {
        OptionalDouble fast = BetaQuantile.of(p, a, b);
        return fast.isPresent() ? fast.getAsDouble() : BetaDistribution.of(a, b).inverseCumulativeProbability(p);
    }

    /** Probability that a beta variable with shapes {@code a} and {@code b} is at most {@code x}. */
    public static double betaCdf(double x, double a, double b) {
        return BetaDistribution.of(a, b).cumulativeProbability(x);
    }

    /** Quantile of the standard normal distribution. */
    public static double normalQuantile(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    /** Probability that a standard normal variable is at most {@code x}. */
    public static double normalCdf(double x) {
        return NORMAL.cumulativeProbability(x);
    }

    /** Probability that a standard normal variable exceeds {@code x}. */
    public static double normalSurvival(double x) {
        return NORMAL.survivalProbability(x);
    }

    /** Probability that an F variable with {@code df1} and {@code df2} degrees of freedom exceeds {@code x}. */
    public static double fSurvival(double x, double df1, double df2) {
        return FDistribution.of(df1, df2).survivalProbability(x);
    }

    /**
     * Quantile of the F distribution with {@code df1} and {@code df2} degrees of freedom, from the beta quantile, whose
     * small values are exact.
     */
    public static double fQuantile(double p, double df1, double df2) {
        double x = betaQuantile(p, df1 / 2, df2 / 2);
        return df2 * x / (df1 * (1 - x));
    }

    /** Probability that a chi-square variable with {@code df} degrees of freedom exceeds {@code x}. */
    public static double chiSquareSurvival(double x, double df) {
        return ChiSquaredDistribution.of(df).survivalProbability(x);
    }
}
