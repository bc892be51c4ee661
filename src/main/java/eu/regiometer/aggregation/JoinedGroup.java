package eu.regiometer.aggregation;

import java.util.List;

/**
 * Categories of a breakdown variable that are told as one group.
 *
 * @param breakdown variable, for example {@code D1_AGE}
 * @param categories its categories that are joined, in the order of the form; at least two
 */
public record JoinedGroup(String breakdown, List<String> categories) {

    /** Stands between the categories in the name of a group; no code of a category holds it. */
    public static final String BETWEEN = " + ";

    public JoinedGroup {
        categories = List.copyOf(categories);
        if (categories.size() < 2) {
            throw new IllegalArgumentException("need two categories of " + breakdown + " or more: " + categories);
        }
    }

    /** Name of the group as a category, for example {@code 15-29 + 30-44}. */
    public String label() {
        return String.join(BETWEEN, categories);
    }

    Slice slice() {
        return new Slice(breakdown, label());
    }

    List<Slice> parts() {
        return categories.stream()
                .map(category -> new Slice(breakdown, category))
                .toList();
    }
}
