package eu.regiometer.statistics.weighting;

import java.util.List;

/**
 * All respondents that share the categories of every margin.
 *
 * @param categories position of the category in each margin, {@link #MISSING} where the respondent has none or one
 *     without a target
 * @param baseWeight sum of the base weights, finite, not negative; a cell of weight 0 is ignored
 */
public record RakingCell(List<Integer> categories, double baseWeight) {

    /** Position of a category that is missing or has no target. */
    public static final int MISSING = -1;

    public RakingCell {
        categories = List.copyOf(categories);
        if (!(baseWeight >= 0) || Double.isInfinite(baseWeight)) {
            throw new IllegalArgumentException("base weight must be finite and not negative: " + baseWeight);
        }
    }

    boolean isComplete() {
        return !categories.contains(MISSING);
    }
}
