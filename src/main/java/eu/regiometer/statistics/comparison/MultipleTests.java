package eu.regiometer.statistics.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** p-values adjusted for testing a family at once. A missing p-value stays missing and is not counted. */
public final class MultipleTests {

    private MultipleTests() {}

    /** Holm 1979: keeps the chance of any false finding in the family. */
    public static List<OptionalDouble> holm(List<OptionalDouble> p) {
        List<Integer> order = ascending(p);
        List<OptionalDouble> adjusted = new ArrayList<>(Collections.nCopies(p.size(), OptionalDouble.empty()));
        double largest = 0;
        for (int i = 0; i < order.size(); i++) {
            double scaled = (order.size() - i) * p.get(order.get(i)).getAsDouble();
            largest = Math.max(largest, Math.min(1, scaled));
            adjusted.set(order.get(i), OptionalDouble.of(largest));
        }
        return List.copyOf(adjusted);
    }

    /** Benjamini and Hochberg 1995: keeps the expected share of false findings among the findings. */
    public static List<OptionalDouble> benjaminiHochberg(List<OptionalDouble> p) {
        List<Integer> order = ascending(p);
        List<OptionalDouble> adjusted = new ArrayList<>(Collections.nCopies(p.size(), OptionalDouble.empty()));
        double smallest = 1;
        for (int i = order.size() - 1; i >= 0; i--) {
            double scaled = order.size() * p.get(order.get(i)).getAsDouble() / (i + 1);
            smallest = Math.min(smallest, scaled);
            adjusted.set(order.get(i), OptionalDouble.of(smallest));
        }
        return List.copyOf(adjusted);
    }

    private static List<Integer> ascending(List<OptionalDouble> p) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            if (p.get(i).isPresent()) {
                double value = p.get(i).getAsDouble();
                if (!(value >= 0 && value <= 1)) {
                    throw new IllegalArgumentException("p-value " + i + " must lie in [0, 1]: " + value);
                }
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble(i -> p.get(i).getAsDouble()));
        return order;
    }
}
