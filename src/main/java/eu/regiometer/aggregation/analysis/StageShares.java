package eu.regiometer.aggregation.analysis;

import eu.regiometer.workbook.Decimals;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sampled shares of one stage, from a column that holds either the number of units in the population or, if no value
 * exceeds 1, the shares themselves.
 */
final class StageShares {

    private StageShares() {}

    /**
     * The share of each group.
     *
     * @param groupOfRow stratum of each row, or its cluster at the second stage
     * @param members sampled units of each group
     * @throws UnusableDataException if a cell holds no such number, a group has two of them, or more units were sampled
     *     than exist
     */
    static Map<String, Double> of(Column column, String[] groupOfRow, Map<String, Set<String>> members) {
        double[] values = values(column);
        boolean shares = true;
        for (double value : values) {
            shares &= value <= 1;
        }
        var differing = new RefusedCells(
                column.table().place(),
                "the same number in all rows of a stratum (of a cluster at the second stage)",
                "correct the cell, or the name of its stratum");
        var few = new RefusedCells(
                column.table().place(),
                "at least as many units as were sampled, or only shares from 0 to 1",
                "correct the population count");
        Map<String, Double> found = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            Double first = found.putIfAbsent(groupOfRow[i], values[i]);
            if (first != null && first != values[i]) {
                differing.add(column.at(i), Decimals.text(values[i]) + " after " + Decimals.text(first));
            }
            int sampled = members.getOrDefault(groupOfRow[i], Set.of()).size();
            if (first == null && !shares && values[i] < sampled) {
                few.add(column.at(i), Decimals.text(values[i]) + " where " + sampled + " were sampled");
            }
        }
        differing.refuse();
        few.refuse();
        if (!shares) {
            found.replaceAll(
                    (group, count) -> members.getOrDefault(group, Set.of()).size() / count);
        }
        return found;
    }

    private static double[] values(Column column) {
        var refused = new RefusedCells(
                column.table().place(),
                "a number of units in the population, or a sampled share from 0 to 1",
                "correct the cell");
        double[] values = new double[column.rows()];
        for (int i = 0; i < values.length; i++) {
            OptionalDouble value = column.number(i);
            if (value.isEmpty() || value.getAsDouble() <= 0) {
                refused.add(column.at(i), column.blank(i) ? "nothing" : RefusedCells.quoted(column.text(i)));
            }
            values[i] = value.orElse(0);
        }
        refused.refuse();
        return values;
    }
}
