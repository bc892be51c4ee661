package eu.regiometer.statistics.composite;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An indicator after its outliers were treated.
 *
 * @param values in the order given, empty where missing
 * @param before shape of the values given; empty where there is none, and nothing was treated
 * @param moved number of values set to the next one; 0 where the logarithm was taken instead
 * @param logarithm whether the values are logarithms of those given
 * @param after shape of the values
 */
public record Treatment(
        List<OptionalDouble> values, Optional<Shape> before, int moved, boolean logarithm, Optional<Shape> after) {

    public Treatment {
        values = List.copyOf(values);
    }
}
