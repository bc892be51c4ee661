package eu.regiometer.recommendation;

import eu.regiometer.measures.Unit;

/** What a placeholder of an evidence sentence stands for; its writing depends on the language. */
public sealed interface Quantity {

    /**
     * A value with its unit.
     *
     * @param value value
     * @param unit unit of the indicator
     */
    record Value(double value, Unit unit) implements Quantity {}

    /**
     * A difference, printed with its sign.
     *
     * @param value difference
     * @param unit unit of the indicator
     */
    record Difference(double value, Unit unit) implements Quantity {}

    /**
     * An interval of values.
     *
     * @param lower lower limit
     * @param upper upper limit
     * @param unit unit of the indicator
     */
    record Span(double lower, double upper, Unit unit) implements Quantity {}

    /**
     * An interval of differences, limits printed with their signs.
     *
     * @param lower lower limit
     * @param upper upper limit
     * @param unit unit of the indicator
     */
    record DifferenceSpan(double lower, double upper, Unit unit) implements Quantity {}

    /**
     * A count.
     *
     * @param value count
     */
    record Count(long value) implements Quantity {}

    /**
     * A margin of error in percentage points.
     *
     * @param points half-width, above 0
     */
    record MarginOfError(double points) implements Quantity {}

    /**
     * A proper name or code, printed as it stands.
     *
     * @param text name
     */
    record Name(String text) implements Quantity {}
}
