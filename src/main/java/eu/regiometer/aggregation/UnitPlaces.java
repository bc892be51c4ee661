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
        if (squares.length < weights.length || inCells > LARGEST_TABLE) {
            each(answers.numbers(), positions, sums);
        } else if ((long) ofGroups.length * positions.length <= groups.length) {
            byGroup(answers.numbers(), positions, new PlainSums(positions.length))
                    .into(sums, positions);
        } else {
            byUnit(answers.numbers(), new PlainSums(positions.length)).into(sums, positions);
        }
    }

    private PlainSums byGroup(int[] numbers, int[] positions, PlainSums plain) {
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
        for (int group = 0; group < ofGroups.length; group++) {
            for (int answer = 0; answer < answers; answer++) {
                int at = group * answers + answer;
                if (n[at] > 0) {
                    for (int cell : ofGroups[group]) {
                        plain.add(cell * answers + answer, n[at], weight[at], square[at]);
                    }
                }
            }
        }
        return plain;
    }

    private PlainSums byUnit(int[] numbers, PlainSums plain) {
        for (int unit = 0; unit < groups.length; unit++) {
            for (int cell : ofGroups[groups[unit]]) {
                plain.add(cell * plain.answers + numbers[unit], 1, weights[unit], squares[unit]);
            }
        }
        return plain;
    }

    /** For weights and answers of any size. */
    private void each(int[] numbers, int[] positions, CubeAssembler.Measure sums) {
        for (int unit = 0; unit < groups.length; unit++) {
            int position = positions[numbers[unit]];
            if (position >= 0) {
                for (int cell : ofGroups[groups[unit]]) {
                    sums.addUnit(sums.entry(cells.place(cell) | position), weights[unit]);
                }
            }
        }
    }

    /** Sums by cell and answer that need no more than 63 bits. */
    private final class PlainSums {
        private final int answers;
        private final int[] n;
        private final long[] weight;
        private final long[] square;

        PlainSums(int answers) {
            this.answers = answers;
            this.n = new int[cells.size() * answers];
            this.weight = new long[n.length];
            this.square = new long[n.length];
        }

        void add(int at, int units, long millionths, long squared) {
            n[at] += units;
            weight[at] += millionths;
            square[at] += squared;
        }

        /** Hands the sums on, except those of answers that do not count. */
        void into(CubeAssembler.Measure sums, int[] positions) {
            for (int at = 0; at < n.length; at++) {
                int position = positions[at % answers];
                if (n[at] > 0 && position >= 0) {
                    sums.addUnits(sums.entry(cells.place(at / answers) | position), n[at], weight[at], square[at]);
                }
            }
        }
    }
}
