package eu.regiometer.aggregation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the units of a submission count: each in the cells of its design point with all its slices, with its weight in
 * millionths. Units with the same point and the same slices make a group; where answers repeat, they are added up by
 * group first and go to the cells of the group together.
 *
 * @param cells different cells
 * @param groups for each unit the number of its group
 * @param ofGroups for each group the numbers of its cells
 * @param weights for each unit its weight, not negative
 * @param squares for each unit its squared weight; empty where sums of them might need more than 63 bits
 */
record UnitPlaces(PlaceIndex cells, int[] groups, int[][] ofGroups, long[] weights, long[] squares) {

    /** Cells times answers of a measure up to which a plain table finds its entries. */
    private static final int LARGEST_TABLE = 1 << 20;

    /**
     * Puts the cells together.
     *
     * @param points for each unit the position of its point
     * @param sliced for each unit the number of its combination of slices
     * @param slices for each combination the positions of its slices
     */
    static UnitPlaces of(int[] points, int[] sliced, List<int[]> slices, long[] weights) {
        var cells = new PlaceIndex();
        int[] groups = points.clone();
        AnswerColumn.cross(groups, unit -> sliced[unit]);
        List<int[]> ofGroups = new ArrayList<>();
        for (int unit = 0; unit < groups.length; unit++) {
            if (groups[unit] == ofGroups.size()) {
                int point = points[unit];
                ofGroups.add(Arrays.stream(slices.get(sliced[unit]))
                        .map(slice -> cells.number(MeasureSums.place(slice, point, 0)))
                        .toArray());
            }
        }
        return new UnitPlaces(cells, groups, ofGroups.toArray(int[][]::new), weights, squares(weights));
    }

    private static long[] squares(long[] weights) {
        long largest = Arrays.stream(weights).max().orElse(0);
        // the largest square times the number of units bounds every sum of squares
        if (largest != 0 && (double) largest * largest * weights.length > Long.MAX_VALUE / 2.0) {
            return new long[0];
        }
        long[] squares = new long[weights.length];
        for (int unit = 0; unit < squares.length; unit++) {
            squares[unit] = weights[unit] * weights[unit];
        }
        return squares;
    }

    /** Adds all units to one measure; its table is small enough to stay close to the processor meanwhile. */
    void count(CubeAssembler assembler, String measure, MeasureAnswers answers) {
        if (answers.texts().stream().allMatch(Optional::isEmpty)) {
            return;
        }
        CubeAssembler.Measure sums = assembler.measure(measure);
        int[] positions = answers.texts().stream()
                .mapToInt(text -> text.map(sums::answer).orElse(-1))
                .toArray();
        long inCells = (long) cells.size() * positions.length;
        long inGroups = (long) ofGroups.length * positions.length;
        if (squares.length == weights.length && inCells <= LARGEST_TABLE && inGroups <= groups.length) {
            byGroup(answers.numbers(), positions, sums);
        } else {
            byUnit(answers.numbers(), positions, sums, inCells <= LARGEST_TABLE);
        }
    }

    private void byGroup(int[] numbers, int[] positions, CubeAssembler.Measure sums) {
        int answers = positions.length;
        int[] n = new int[ofGroups.length * answers];
        long[] weight = new long[n.length];
        long[] square = new long[n.length];
        for (int unit = 0; unit < groups.length; unit++) {
            int at = groups[unit] * answers + numbers[unit];
            n[at]++;
            weight[at] += weights[unit];
            square[at] += squares[unit];
        }
        var entries = new EntryTable(sums, answers);
        for (int group = 0; group < ofGroups.length; group++) {
            for (int answer = 0; answer < answers; answer++) {
                int at = group * answers + answer;
                if (n[at] > 0 && positions[answer] >= 0) {
                    for (int cell : ofGroups[group]) {
                        sums.addUnits(entries.of(cell, positions[answer]), n[at], weight[at], square[at]);
                    }
                }
            }
        }
    }

    private void byUnit(int[] numbers, int[] positions, CubeAssembler.Measure sums, boolean small) {
        var entries = new EntryTable(sums, small ? positions.length : 0);
        for (int unit = 0; unit < groups.length; unit++) {
            int position = positions[numbers[unit]];
            if (position >= 0) {
                for (int cell : ofGroups[groups[unit]]) {
                    sums.addUnit(
                            small ? entries.of(cell, position) : sums.entry(cells.place(cell) | position),
                            weights[unit]);
                }
            }
        }
    }

    /** Entries of a measure by cell and answer. */
    private final class EntryTable {
        private final CubeAssembler.Measure sums;
        private final int answers;
        private final int[] known;

        EntryTable(CubeAssembler.Measure sums, int answers) {
            this.sums = sums;
            this.answers = answers;
            this.known = new int[cells.size() * answers];
        }

        int of(int cell, int position) {
            int at = cell * answers + position;
            if (known[at] == 0) {
                known[at] = sums.entry(cells.place(cell) | position) + 1;
            }
            return known[at] - 1;
        }
    }
}
