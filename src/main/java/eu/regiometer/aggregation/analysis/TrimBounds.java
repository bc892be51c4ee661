package eu.regiometer.aggregation.analysis;

import java.util.OptionalDouble;

/**
 * Bounds of trimmed weights, as multiples of their mean.
 *
 * @param lower 0 to 1
 * @param upper at least 1
 */
public record TrimBounds(double lower, double upper) {

    public TrimBounds {
        if (!(lower >= 0 && lower <= 1 && upper >= 1) || Double.isInfinite(upper)) {
            throw new IllegalArgumentException("the mean lies between the bounds: " + lower + ", " + upper);
        }
    }

    /**
     * Reads {@code 0.3,3}.
     *
     * @throws WrongOptionException if it has another form
     */
    public static TrimBounds parse(String text) {
        String[] parts = text.split(",", -1);
        OptionalDouble lower = Column.number(parts[0].strip());
        OptionalDouble upper = parts.length == 2 ? Column.number(parts[1].strip()) : OptionalDouble.empty();
        if (lower.isEmpty()
                || upper.isEmpty()
                || lower.getAsDouble() < 0
                || lower.getAsDouble() > 1
                || upper.getAsDouble() < 1) {
            throw new WrongOptionException("--trim: needs two multiples of the mean weight, one from 0 to 1 and one of"
                    + " at least 1, such as 0.3,3, found " + RefusedCells.quoted(text));
        }
        return new TrimBounds(lower.getAsDouble(), upper.getAsDouble());
    }
}
