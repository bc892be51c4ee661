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
 * @param unclear whether a test of all that is compared together does not call this difference one
 * @param note what stands beside the figure; usually empty
 */
public record Figure(
        OptionalDouble value,
        OptionalDouble lower,
        OptionalDouble upper,
        Unit unit,
        String flag,
        boolean unclear,
        String note) {

    /** A figure that is no tested difference. */
    public Figure(OptionalDouble value, OptionalDouble lower, OptionalDouble upper, Unit unit, String flag) {
        this(value, lower, upper, unit, flag, false, "");
    }

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

    /** A difference that a test of all that is compared together calls one, or not. */
    public Figure tested(boolean clear) {
        return new Figure(value, lower, upper, unit, flag, !clear, note);
    }

    /** The same figure without its interval. */
    public Figure withoutInterval() {
        return new Figure(value, OptionalDouble.empty(), OptionalDouble.empty(), unit, flag, unclear, note);
    }

    /** The same figure with words beside it. */
    public Figure noted(String words) {
        return new Figure(value, lower, upper, unit, flag, unclear, words);
    }

    /** Whether the interval is known and leaves out 0, and the test, if there was one, calls it a difference. */
    public boolean excludesZero() {
        return hasInterval() && !unclear && (lower.getAsDouble() > 0 || upper.getAsDouble() < 0);
    }

    /** This figure minus another one, without an interval; missing when either is. */
    public Figure minus(Figure other) {
        return known() && other.known()
                ? of(value.getAsDouble() - other.value.getAsDouble(), Unit.POINTS)
                : missing(Unit.POINTS, known() ? other.flag : flag);
    }
}
