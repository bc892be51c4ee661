package eu.regiometer.indicators;

import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.Term;
import eu.regiometer.measures.Unit;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.statistics.estimation.Intervals;
import eu.regiometer.statistics.estimation.ProportionIntervals;
import java.util.Optional;

/** 95 % intervals of indicators. */
final class Limits {

    static final double CONFIDENCE = 0.95;
    private static final double PERCENT = 100;

    private Limits() {}

    /**
     * Interval of an estimate: Korn and Graubard's (1998) for a share of units, else Student's t.
     *
     * @param value in the unit of the indicator
     * @param n units with a value
     * @param effectiveSize Kish's effective size of these units
     */
    static Optional<Interval> estimate(
            Indicator indicator, double value, double variance, long n, double effectiveSize, double df) {
        if (!isShare(indicator)) {
            return Intervals.t(value, Math.sqrt(variance), df, CONFIDENCE).map(limits -> onScale(indicator, limits));
        }
        double share = Math.clamp(value / PERCENT, 0.0, 1.0);
        return ProportionIntervals.kornGraubard(share, variance / PERCENT / PERCENT, n, effectiveSize, df, CONFIDENCE)
                .map(limits -> new Interval(PERCENT * limits.lower(), PERCENT * limits.upper()));
    }

    /** Interval of a figure made of several. */
    static Interval normal(double value, double variance) {
        return Intervals.normal(value, Math.sqrt(variance), CONFIDENCE);
    }

    /** Interval of a figure made of several, within the scale of the indicator. */
    static Interval normal(Indicator indicator, double value, double variance) {
        return onScale(indicator, normal(value, variance));
    }

    /** A score lies between 0 and 100: what an interval has beyond them is cut off, which leaves out no possible value. */
    static Interval onScale(Indicator indicator, Interval limits) {
        return indicator.unit() == Unit.SCORE
                ? new Interval(Math.clamp(limits.lower(), 0.0, PERCENT), Math.clamp(limits.upper(), 0.0, PERCENT))
                : limits;
    }

    /** Whether an indicator is the share of units with certain answers, not the mean of a percentage. */
    static boolean isShare(Indicator indicator) {
        return indicator.formula() instanceof Formula.Calculation(Term term) && term instanceof Term.Share;
    }
}
