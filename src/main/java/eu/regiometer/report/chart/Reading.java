package eu.regiometer.report.chart;

import java.util.OptionalDouble;

/**
 * One figure of a chart.
 *
 * @param value the estimate; empty when it is withheld or missing
 * @param lower lower end of its interval
 * @param upper upper end of its interval
 * @param flag what is printed beside the figure, or in its place: "", ":u", ":c", ":"
 * @param unclear whether a test of all that is compared together does not call this difference one
 */
public record Reading(OptionalDouble value, OptionalDouble lower, OptionalDouble upper, String flag, boolean unclear) {

    /** A figure that is no tested difference. */
    public Reading(OptionalDouble value, OptionalDouble lower, OptionalDouble upper, String flag) {
        this(value, lower, upper, flag, false);
    }

    /** A figure without a value. */
    public static Reading missing(String flag) {
        return new Reading(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), flag);
    }

    /** A figure with its interval. */
    public static Reading of(double value, double lower, double upper) {
        return new Reading(OptionalDouble.of(value), OptionalDouble.of(lower), OptionalDouble.of(upper), "");
    }

    /** A figure without an interval. */
    public static Reading of(double value) {
        return new Reading(OptionalDouble.of(value), OptionalDouble.empty(), OptionalDouble.empty(), "");
    }

    boolean hasInterval() {
        return value.isPresent() && lower.isPresent() && upper.isPresent();
    }

    /** Whether the interval is known and leaves out 0, and the test, if there was one, calls it a difference. */
    boolean excludesZero() {
        return hasInterval() && !unclear && (lower.getAsDouble() > 0 || upper.getAsDouble() < 0);
    }

    /** The flag of a missing figure, never blank. */
    String mark() {
        return flag.isEmpty() ? ":" : flag;
    }
}
