package eu.regiometer.recommendation;

import eu.regiometer.measures.Comparison;

/**
 * One comparison of a rule; the conditions of a rule are joined by AND.
 *
 * @param sequence 1 is the leading condition
 * @param indicator code in the indicator tree
 * @param statistic figure that is read
 * @param argument group gap: {@code VARIABLE:first/second}; counts of regions: rule ids joined by {@code |}; spread: an
 *     indicator; else empty
 * @param comparison comparison
 * @param threshold threshold in the unit of the statistic
 */
public record Condition(
        int sequence, String indicator, Statistic statistic, String argument, Comparison comparison, double threshold) {

    Condition with(double other) {
        return new Condition(sequence, indicator, statistic, argument, comparison, other);
    }
}
