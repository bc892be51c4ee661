package eu.regiometer.statistics.weighting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** This margin with categories renamed; categories with the same new name are one, their targets added. */
    Margin joined(Map<String, String> into) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int k = 0; k < categories.size(); k++) {
            sums.merge(newName(categories.get(k), into), targets.get(k), Double::sum);
        }
        return new Margin(name, List.copyOf(sums.keySet()), List.copyOf(sums.values()));
    }

    /** Position after {@link #joined} of the category that stands at {@code category} here. */
    int positionAfter(int category, Map<String, String> into, Margin joined) {
        return joined.categories.indexOf(newName(categories.get(category), into));
    }

    private static String newName(String category, Map<String, String> into) {
        return into.getOrDefault(category, category);
    }
}
