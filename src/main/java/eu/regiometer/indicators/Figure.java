package eu.regiometer.indicators;

import eu.regiometer.measures.Reason;
import eu.regiometer.statistics.estimation.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A node in one area, before ranks, bands and changes.
 *
 * @param value empty when missing
 * @param variance sampling variance; empty for exact figures and where it cannot be computed
 * @param df degrees of freedom of the variance; 0 where it is not used
 * @param interval 95 % interval, where there is one
 * @param citizens smallest number of citizens among the parts, 0 if none enters
 * @param organisations smallest number of organisations among the parts, 0 if none enters
 * @param reason why there is no value
 */
record Figure(
        OptionalDouble value,
        OptionalDouble variance,
        double df,
        Optional<Interval> interval,
        long citizens,
        long organisations,
        Reason reason) {

    static Figure missing(Reason reason) {
        return new Figure(OptionalDouble.empty(), OptionalDouble.empty(), 0, Optional.empty(), 0, 0, reason);
    }

    /** A figure without sampling error. */
    static Figure exact(double value, long citizens, long organisations) {
        return new Figure(
                OptionalDouble.of(value),
                OptionalDouble.empty(),
                0,
                Optional.empty(),
                citizens,
                organisations,
                Reason.VALUE);
    }

    Figure withInterval(Optional<Interval> other) {
        return new Figure(value, variance, df, other, citizens, organisations, reason);
    }

    boolean present() {
        return value.isPresent();
    }

    OptionalDouble standardError() {
        return variance.isPresent() ? OptionalDouble.of(Math.sqrt(variance.getAsDouble())) : variance;
    }

    /** Smallest number of units among the parts. */
    long n() {
        return citizens == 0 ? organisations : organisations == 0 ? citizens : Math.min(citizens, organisations);
    }
}
