package eu.regiometer.statistics.weighting;

import java.util.List;

/**
 * Population totals of one weighting variable, or of a crossing of several.
 *
 * @param name for example {@code age x sex}
 * @param categories names of the categories, each once
 * @param targets persons in the population per category, in the same order; finite, not negative
 */
public record Margin(String name, List<String> categories, List<Double> targets) {

    public Margin {
        categories = List.copyOf(categories);
        targets = List.copyOf(targets);
        if (categories.isEmpty() || categories.size() != targets.size()) {
            throw new IllegalArgumentException("margin " + name + ": one target per category: " + categories.size()
                    + " categories, " + targets.size() + " targets");
        }
        for (double target : targets) {
            if (!(target >= 0) || Double.isInfinite(target)) {
                throw new IllegalArgumentException(
                        "margin " + name + ": targets must be finite and not negative: " + target);
            }
        }
    }

    double total() {
        double total = 0;
        for (double target : targets) {
            total += target;
        }
        return total;
    }
}
