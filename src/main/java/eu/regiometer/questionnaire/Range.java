package eu.regiometer.questionnaire;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Valid values of a number; missing codes lie outside.
 *
 * @param low smallest value, inclusive; empty when nothing bounds it
 * @param high largest value, inclusive; empty when nothing or another item bounds it
 * @param upToItem code of the item of the same row whose answer is the largest value
 */
public record Range(OptionalDouble low, OptionalDouble high, Optional<String> upToItem) {

    /** No bound at all. */
    public static final Range OPEN = new Range(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());

    /** Both bounds inclusive. */
    public static Range of(double low, double high) {
        return new Range(OptionalDouble.of(low), OptionalDouble.of(high), Optional.empty());
    }

    /** Whether a value lies between the fixed bounds; {@link #upToItem} is not looked at. */
    public boolean holds(double value) {
        return !(low.isPresent() && value < low.getAsDouble()) && !(high.isPresent() && value > high.getAsDouble());
    }
}
