package eu.regiometer.aggregation;

import java.util.List;
import java.util.OptionalLong;

/**
 * The weighting cell of a unit: its category in each margin variable, missing ones included, and whether its final
 * weight was given. Written {@code 15-29|1|3}, with an empty text for a missing category, {@code given|} in front of a
 * given weight and {@code =1500000|} in front of a base weight of 1.5.
 *
 * @param given whether the weight is final as it came
 * @param base base weight in millionths that all units of the cell have; empty if their weights may differ
 * @param categories one per margin variable of the {@link WeightingPlan}, in its order; empty text for a missing one
 */
record WeightingCell(boolean given, OptionalLong base, List<String> categories) {

    /** In front of a given weight. */
    static final String GIVEN = "given";

    private static final String BASE = "=";
    private static final String SEPARATOR = "|";

    WeightingCell {
        categories = List.copyOf(categories);
    }

    static WeightingCell parse(String text) {
        List<String> parts = List.of(text.split("\\|", -1));
        String first = parts.getFirst();
        List<String> rest = parts.subList(1, parts.size());
        if (first.equals(GIVEN)) {
            return new WeightingCell(true, OptionalLong.empty(), rest);
        }
        return first.startsWith(BASE)
                ? new WeightingCell(false, OptionalLong.of(Long.parseLong(first.substring(BASE.length()))), rest)
                : new WeightingCell(false, OptionalLong.empty(), parts);
    }

    String text() {
        String joined = String.join(SEPARATOR, categories);
        if (given) {
            return GIVEN + SEPARATOR + joined;
        }
        return base.isPresent() ? BASE + base.getAsLong() + SEPARATOR + joined : joined;
    }
}
