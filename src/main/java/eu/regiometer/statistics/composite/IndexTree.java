package eu.regiometer.statistics.composite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which indicators make up which pillars, and these the index.
 *
 * @param index code of the index itself
 * @param parts all others, each below the index or another part
 */
public record IndexTree(String index, List<Part> parts) {

    /**
     * An indicator, or a mean of parts below it.
     *
     * @param code unique in the tree
     * @param parent code of what it is a part of
     * @param weight among the parts of its parent, finite, not negative
     */
    public record Part(String code, String parent, double weight) {

        Part times(double factor) {
            return new Part(code, parent, weight * factor);
        }
    }

    public IndexTree {
        parts = List.copyOf(parts);
        Set<String> codes = new HashSet<>(Set.of(index));
        for (Part part : parts) {
            if (!codes.add(part.code())) {
                throw new IllegalArgumentException("code twice: " + part.code());
            }
        }
        Set<String> reached = new HashSet<>(Set.of(index));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Part part : parts) {
                grows |= reached.contains(part.parent()) && reached.add(part.code());
            }
        }
        codes.removeAll(reached);
        if (!codes.isEmpty()) {
            throw new IllegalArgumentException(
                    "not below " + index + ": " + codes.stream().sorted().toList());
        }
    }

    /** Whether a code is that of a mean, not of an indicator. */
    boolean isMean(String code) {
        return parts.stream().anyMatch(part -> part.parent().equals(code));
    }

    /**
     * All means of the tree for all units, the index among them; weights are rescaled to the parts that have a value.
     *
     * @param indicators normalised, with a column for each indicator of the tree
     */
    public UnitTable means(UnitTable indicators, Aggregation aggregation) {
        SortedMap<String, List<OptionalDouble>> means = new TreeMap<>();
        SortedMap<String, List<Part>> below = new TreeMap<>();
        parts.forEach(part ->
                below.computeIfAbsent(part.parent(), code -> new ArrayList<>()).add(part));
        fill(index, below, indicators, aggregation, means);
        return new UnitTable(indicators.units(), means);
    }

    private static List<OptionalDouble> fill(
            String code,
            SortedMap<String, List<Part>> below,
            UnitTable indicators,
            Aggregation aggregation,
            SortedMap<String, List<OptionalDouble>> means) {
        List<Part> parts = below.getOrDefault(code, List.of());
        if (parts.isEmpty()) {
            return indicators.column(code);
        }
        List<Double> weights = parts.stream().map(Part::weight).toList();
        List<List<OptionalDouble>> columns = parts.stream()
                .map(part -> fill(part.code(), below, indicators, aggregation, means))
                .toList();
        List<OptionalDouble> column = new ArrayList<>();
        for (int i = 0; i < indicators.units().size(); i++) {
            int unit = i;
            column.add(aggregation.mean(
                    columns.stream().map(values -> values.get(unit)).toList(), weights));
        }
        means.put(code, column);
        return column;
    }
}
