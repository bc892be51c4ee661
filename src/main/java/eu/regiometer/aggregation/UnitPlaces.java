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
 * @param plain whether no sum of squared weights can need more than 63 bits
 */
record UnitPlaces(PlaceIndex cells, int[] groups, int[][] ofGroups, long[] weights, boolean plain) {

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
        AnswerColumn.cross(groups, sliced);
        List<int[]> ofGroups = new ArrayList<>();
        for (int unit = 0; unit < groups.length; unit++) {
            if (groups[unit] == ofGroups.size()) {
                int point = points[unit];
                ofGroups.add(Arrays.stream(slices.get(sliced[unit]))
                        .map(slice -> cells.number(MeasureSums.place(slice, point, 0)))
                        .toArray());
            }
        }
        return new UnitPlaces(cells, groups, ofGroups.toArray(int[][]::new), weights, isPlain(weights));
    }

    private static boolean isPlain(long[] weights) {
        long largest = Arrays.stream(weights).max().orElse(0);
        // the largest square times the number of units bounds every sum of squares
        return largest == 0 || (double) largest * largest * weights.length <= Long.MAX_VALUE / 2.0;
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
        if (!plain || inCells > LARGEST_TABLE) {
            each(answers.numbers(), positions, sums);
        } else if ((long) ofGroups.length * positions.length <= groups.length) {
            byGroup(answers.numbers(), new PlainSums(cells.size(), positions.length))
                    .into(sums, positions, cells);
        } else {
            byUnit(answers.numbers(), new PlainSums(cells.size(), positions.length))
                    .into(sums, positions, cells);
        }
    }

    private PlainSums byGroup(int[] numbers, PlainSums cellSums) {
        int answers = cellSums.answers;
        var groupSums = new PlainSums(ofGroups.length, answers);
        for (int unit = 0; unit < groups.length; unit++) {
            long weight = weights[unit];
            groupSums.add(groups[unit] * answers + numbers[unit], 1, weight, weight * weight);
        }
        for (int group = 0; group < ofGroups.length; group++) {
            for (int answer = 0; answer < answers; answer++) {
                int at = group * answers + answer;
                long n = groupSums.n(at);
                if (n > 0) {
                    for (int cell : ofGroups[group]) {
                        cellSums.add(cell * answers + answer, n, groupSums.weight(at), groupSums.square(at));
                    }
                }
            }
        }
        return cellSums;
    }

    private PlainSums byUnit(int[] numbers, PlainSums cellSums) {
        for (int unit = 0; unit < groups.length; unit++) {
            long weight = weights[unit];
            for (int cell : ofGroups[groups[unit]]) {
                cellSums.add(cell * cellSums.answers + numbers[unit], 1, weight, weight * weight);
            }
        }
        return cellSums;
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

    /** Sums by row, a cell or a group, and answer that need no more than 63 bits; those added to together stand together. */
    private static final class PlainSums {
        private static final int KINDS = 3;

        private final int rows;
        private final int answers;
        private final long[] sums;

        PlainSums(int rows, int answers) {
            this.rows = rows;
            this.answers = answers;
            this.sums = new long[KINDS * rows * answers];
        }

        void add(int at, long units, long millionths, long squared) {
            int from = KINDS * at;
            sums[from] += units;
            sums[from + 1] += millionths;
            sums[from + 2] += squared;
        }

        long n(int at) {
            return sums[KINDS * at];
        }

        long weight(int at) {
            return sums[KINDS * at + 1];
        }

        long square(int at) {
            return sums[KINDS * at + 2];
        }

        private static boolean allDifferent(int[] positions) {
            int[] counting =
                    Arrays.stream(positions).filter(position -> position >= 0).toArray();
            return Arrays.stream(counting).distinct().count() == counting.length;
        }

        /** Hands the sums of cells on, except those of answers that do not count. */
        void into(CubeAssembler.Measure measure, int[] positions, PlaceIndex cells) {
            // where every place comes once, and none is there yet, none has to be looked for
            boolean fresh = measure.isEmpty() && allDifferent(positions);
            for (int cell = 0; cell < rows; cell++) {
                for (int answer = 0; answer < answers; answer++) {
                    int at = cell * answers + answer;
                    if (n(at) > 0 && positions[answer] >= 0) {
                        long place = cells.place(cell) | positions[answer];
                        int entry = fresh ? measure.newEntry(place) : measure.entry(place);
                        measure.addUnits(entry, Math.toIntExact(n(at)), weight(at), square(at));
                    }
                }
            }
        }
    }
}
