package eu.regiometer.aggregation;

import java.util.List;

/**
 * The weighting cell of a unit: its category in each margin variable, missing ones included, and whether its final
 * weight was given. Written {@code 15-29|1|3}, with an empty text for a missing category and {@code given|} in front
 * of a given weight.
 *
 * @param given whether the weight is final as it came
 * @param categories one per margin variable of the {@link WeightingPlan}, in its order; empty text for a missing one
 */
record WeightingCell(boolean given, List<String> categories) {

    private static final String GIVEN = "given";
    private static final String SEPARATOR = "|";

    WeightingCell {
        categories = List.copyOf(categories);
    }

    static WeightingCell parse(String text) {
        List<String> parts = List.of(text.split("\\|", -1));
        return parts.getFirst().equals(GIVEN)
                ? new WeightingCell(true, parts.subList(1, parts.size()))
                : new WeightingCell(false, parts);
    }

    String text() {
        String joined = String.join(SEPARATOR, categories);
        return given ? GIVEN + SEPARATOR + joined : joined;
    }
}
