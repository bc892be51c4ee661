package eu.regiometer.aggregation;

import java.util.Optional;

/**
 * Where the units of a submission count: each at its design point, in all its slices, with its weight in millionths.
 *
 * @param points for each unit the position of its point
 * @param slices for each unit the positions of its slices
 * @param weights for each unit its weight, not negative
 */
record UnitPlaces(int[] points, int[][] slices, long[] weights) {

    /** Adds all units to one measure; its table is small enough to stay close to the processor meanwhile. */
    void count(CubeAssembler assembler, String measure, MeasureAnswers answers) {
        if (answers.texts().stream().allMatch(Optional::isEmpty)) {
            return;
        }
        CubeAssembler.Measure sums = assembler.measure(measure);
        int[] positions = answers.texts().stream()
                .mapToInt(text -> text.map(sums::answer).orElse(-1))
                .toArray();
        for (int unit = 0; unit < points.length; unit++) {
            int position = positions[answers.numbers()[unit]];
            if (position >= 0) {
                for (int slice : slices[unit]) {
                    sums.addUnit(slice, points[unit], position, weights[unit]);
                }
            }
        }
    }
}
