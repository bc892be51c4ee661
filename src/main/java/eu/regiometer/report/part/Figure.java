package eu.regiometer.report.part;

import eu.regiometer.measures.Unit;
import java.util.OptionalDouble;

/**
 * One printed figure.
 *
 * @param value value in its unit; empty when withheld or not available
 * @param lower lower limit of its 95 % interval
 * @param upper upper limit of its 95 % interval
 * @param unit unit, which decides how it is written
 * @param flag "", ":u", ":e", ":c" or ":"
 */
public record Figure(OptionalDouble value, OptionalDouble lower, OptionalDouble upper, Unit unit, String flag) {

    /** A figure that is not there. */
    public static Figure missing(Unit unit, String flag) {
        return new Figure(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), unit, flag);
    }

    /** A figure without an interval. */
    public static Figure of(double value, Unit unit) {
        return new Figure(OptionalDouble.of(value), OptionalDouble.empty(), OptionalDouble.empty(), unit, "");
    }

    /** A figure with its interval. */
    public static Figure of(double value, double lower, double upper, Unit unit) {
        return new Figure(OptionalDouble.of(value), OptionalDouble.of(lower), OptionalDouble.of(upper), unit, "");
    }

    /** Whether there is a value. */
    public boolean known() {
        return value.isPresent();
    }

    /** Whether value and interval are there. */
    public boolean hasInterval() {
        return value.isPresent() && lower.isPresent() && upper.isPresent();
    }

    /** Whether the interval is known and leaves out 0. */
    public boolean excludesZero() {
        return hasInterval() && (lower.getAsDouble() > 0 || upper.getAsDouble() < 0);
    }

    /** This figure minus another one, without an interval; missing when either is. */
    public Figure minus(Figure other) {
        return known() && other.known()
                ? of(value.getAsDouble() - other.value.getAsDouble(), Unit.POINTS)
                : missing(Unit.POINTS, known() ? other.flag : flag);
    }
}
