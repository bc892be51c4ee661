package eu.regiometer.recommendation;

import eu.regiometer.measures.Reason;
import java.util.OptionalDouble;

/**
 * What a condition reads in an area.
 *
 * @param written figure as the statistic says
 * @param point the same with a limit of an interval read as the value
 * @param lower lower limit of the point figure's interval; equal to {@code point} for exact figures
 * @param upper upper limit
 * @param se standard error of the point figure, 0 for exact figures
 * @param highest largest value the figure may take while some regions are unknown, at least {@code point}
 * @param reason why there is no figure, or {@link Reason#VALUE}
 */
record Reading(
        OptionalDouble written,
        OptionalDouble point,
        double lower,
        double upper,
        double se,
        double highest,
        Reason reason) {

    static Reading missing(Reason reason) {
        return new Reading(OptionalDouble.empty(), OptionalDouble.empty(), 0, 0, 0, 0, reason);
    }

    static Reading exact(double value) {
        return new Reading(OptionalDouble.of(value), OptionalDouble.of(value), value, value, 0, value, Reason.VALUE);
    }

    static Reading bounds(double smallest, double highest) {
        return new Reading(
                OptionalDouble.of(smallest), OptionalDouble.of(smallest), smallest, smallest, 0, highest, Reason.VALUE);
    }

    static Reading of(double written, double point, double lower, double upper, double se) {
        return new Reading(OptionalDouble.of(written), OptionalDouble.of(point), lower, upper, se, point, Reason.VALUE);
    }

    boolean known() {
        return written.isPresent();
    }
}
