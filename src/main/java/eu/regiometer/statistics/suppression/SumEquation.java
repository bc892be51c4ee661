package eu.regiometer.statistics.suppression;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A total that is the sum of parts. Cells are numbered from 0.
 *
 * @param total number of the total
 * @param parts numbers of the parts, at least one
 */
public record SumEquation(int total, List<Integer> parts) {

    public SumEquation {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || total < 0 || parts.stream().anyMatch(part -> part < 0)) {
            throw new IllegalArgumentException("need parts, numbered from 0: " + total + " = sum of " + parts);
        }
    }

    /** Coefficient by cell of the form parts - total = 0, without zeros. */
    SortedMap<Integer, Integer> coefficients() {
        SortedMap<Integer, Integer> coefficients = new TreeMap<>();
        for (int part : parts) {
            coefficients.merge(part, 1, Integer::sum);
        }
        coefficients.merge(total, -1, Integer::sum);
        coefficients.values().removeIf(coefficient -> coefficient == 0);
        return coefficients;
    }
}
