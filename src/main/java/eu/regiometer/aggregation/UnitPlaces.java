package eu.regiometer.aggregation;

import java.util.Optional;

/**
 * Where the units of a submission count: each in the cells of its design point with all its slices, with its weight in
 * millionths.
 *
 * @param cells different cells
 * @param ofUnits for each unit the numbers of its cells
 * @param weights for each unit its weight, not negative
 */
record UnitPlaces(PlaceIndex cells, int[][] ofUnits, long[] weights) {

    /** Cells times answers of a measure up to which a plain table finds its entries. */
    private static final int LARGEST_TABLE = 1 << 20;

    /**
     * Puts the cells together.
     *
     * @param points for each unit the position of its point
     * @param slices for each unit the positions of its slices
     */
    static UnitPlaces of(int[] points, int[][] slices, long[] weights) {
        var cells = new PlaceIndex();
        int[][] ofUnits = new int[points.length][];
        for (int unit = 0; unit < points.length; unit++) {
            int[] numbers = new int[slices[unit].length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = cells.number(MeasureSums.place(slices[unit][i], points[unit], 0));
            }
            ofUnits[unit] = numbers;
        }
        return new UnitPlaces(cells, ofUnits, weights);
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
        long size = (long) cells.size() * positions.length;
        if (size > LARGEST_TABLE) {
            each(answers, positions, (cell, answer, weight) -> sums.addUnit(sums.entry(place(cell, answer)), weight));
            return;
        }
        int[] entries = new int[(int) size];
        each(answers, positions, (cell, answer, weight) -> {
            int at = cell * positions.length + answer;
            if (entries[at] == 0) {
                entries[at] = sums.entry(place(cell, answer)) + 1;
            }
            sums.addUnit(entries[at] - 1, weight);
        });
    }

    private interface Use {
        void unit(int cell, int answer, long weight);
    }

    private void each(MeasureAnswers answers, int[] positions, Use use) {
        for (int unit = 0; unit < ofUnits.length; unit++) {
            int position = positions[answers.numbers()[unit]];
            if (position >= 0) {
                for (int cell : ofUnits[unit]) {
                    use.unit(cell, position, weights[unit]);
                }
            }
        }
    }

    private long place(int cell, int answer) {
        return cells.place(cell) | answer;
    }
}
