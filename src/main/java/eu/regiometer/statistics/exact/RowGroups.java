package eu.regiometer.statistics.exact;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Rows by the group they belong to, for exact sums over each group that do not depend on the order of the rows. */
public final class RowGroups {

    private final int[] first;
    private final int[] rows;
    private final boolean oneRowEach;

    /**
     * Sorts the rows.
     *
     * @param groupOfRow group of each row, 0 to {@code groups - 1}
     */
    public RowGroups(int[] groupOfRow, int groups) {
        first = new int[groups + 1];
        for (int group : groupOfRow) {
            first[group + 1]++;
        }
        for (int group = 0; group < groups; group++) {
            first[group + 1] += first[group];
        }
        rows = new int[groupOfRow.length];
        int[] free = first.clone();
        for (int row = 0; row < rows.length; row++) {
            rows[free[groupOfRow[row]]++] = row;
        }
        oneRowEach = IntStream.range(0, groups).allMatch(group -> first[group + 1] - first[group] == 1);
    }

    /** Number of groups, empty ones among them. */
    public int size() {
        return first.length - 1;
    }

    /** The rows of a group, in ascending order. */
    public int[] rows(int group) {
        return Arrays.copyOfRange(rows, first[group], first[group + 1]);
    }

    /**
     * Exact sum of the terms of each group, rounded once; 0 for an empty group.
     *
     * @param terms one per row
     */
    public double[] sums(double[] terms) {
        double[] sums = new double[size()];
        if (oneRowEach) {
            for (int group = 0; group < sums.length; group++) {
                sums[group] = terms[rows[group]];
            }
            return sums;
        }
        var sum = new DoubleSum();
        for (int group = 0; group < sums.length; group++) {
            int start = first[group];
            int end = first[group + 1];
            if (end - start == 1) {
                sums[group] = terms[rows[start]];
            } else if (end > start) {
                sum.clear();
                for (int at = start; at < end; at++) {
                    sum.add(terms[rows[at]]);
                }
                sums[group] = sum.value();
            }
        }
        return sums;
    }
}
