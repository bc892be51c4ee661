package eu.regiometer.statistics.estimation;

import eu.regiometer.statistics.distribution.Distributions;
import java.util.Optional;

/** Symmetric confidence intervals from an estimate and its standard error. */
public final class Intervals {

    private Intervals() {}

    /**
     * Interval of a mean, total, net balance or score on Student's t.
     *
     * @param confidence between 0 and 1, for example 0.95
     * @return empty if there is less than one degree of freedom
     */
    public static Optional<Interval> t(double estimate, double standardError, double df, double confidence) {
        if (df < 1) {
            return Optional.empty();
        }
        return Optional.of(around(estimate, Distributions.tQuantile(upperTail(confidence), df) * standardError));
    }

    /** Interval of a combined indicator (challenge, lens, gap) on the normal distribution. */
    public static Interval normal(double estimate, double standardError, double confidence) {
        return around(estimate, Distributions.normalQuantile(upperTail(confidence)) * standardError);
    }

    static double upperTail(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1: " + confidence);
        }
        return (1 + confidence) / 2;
    }

    private static Interval around(double centre, double reach) {
        return new Interval(centre - reach, centre + reach);
    }
}
