package eu.regiometer.aggregation;

import eu.regiometer.statistics.ExactSum;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Adds up the entries of a cube in any order. Positions are given out as they come and put in sorted order at the end,
 * so that the finished cube depends on what was added and on nothing else.
 */
final class CubeAssembler {

    private final Map<DesignPoint, Integer> points = new HashMap<>();
    private final Map<Slice, Integer> slices = new HashMap<>();
    private final SortedMap<String, Measure> measures = new TreeMap<>();

    int point(DesignPoint point) {
        return points.computeIfAbsent(point, key -> points.size());
    }

    int slice(Slice slice) {
        return slices.computeIfAbsent(slice, key -> slices.size());
    }

    Measure measure(String name) {
        return measures.computeIfAbsent(name, key -> new Measure());
    }

    void add(SurveyCube cube) {
        int[] pointAt = positions(cube.points(), this::point);
        int[] sliceAt = positions(cube.slices(), this::slice);
        for (MeasureSums sums : cube.measures()) {
            Measure measure = measure(sums.measure());
            int[] answerAt = positions(sums.answers(), measure::answer);
            for (int i = 0; i < sums.size(); i++) {
                long place = sums.places()[i];
                measure.sums(
                                sliceAt[MeasureSums.sliceOf(place)],
                                pointAt[MeasureSums.pointOf(place)],
                                answerAt[MeasureSums.answerOf(place)])
                        .add(sums.n()[i], sums.sums(), i * MeasureSums.HALVES);
            }
        }
    }

    /** The cube of everything added. */
    SurveyCube finish(CubeHeader header, Collection<OrganisationRow> organisations) {
        Sorted<DesignPoint> sortedPoints = Sorted.of(points);
        Sorted<Slice> sortedSlices = Sorted.of(slices);
        List<MeasureSums> finished = new ArrayList<>();
        measures.forEach((name, measure) ->
                finished.add(measure.finish(name, sortedSlices.positions, sortedPoints.positions)));
        return new SurveyCube(
                header,
                sortedPoints.values,
                sortedSlices.values,
                finished,
                organisations.stream().sorted().toList());
    }

    private static <T> int[] positions(List<T> values, Function<T, Integer> position) {
        return values.stream().mapToInt(position::apply).toArray();
    }

    /** One measure while it grows. */
    static final class Measure {
        private final Map<String, Integer> answers = new HashMap<>();
        private final Map<Long, Sums> entries = new HashMap<>();

        int answer(String answer) {
            return answers.computeIfAbsent(answer, key -> answers.size());
        }

        Sums sums(int slice, int point, int answer) {
            return entries.computeIfAbsent(MeasureSums.place(slice, point, answer), key -> new Sums());
        }

        private MeasureSums finish(String name, int[] sliceAt, int[] pointAt) {
            Sorted<String> sorted = Sorted.of(answers);
            Map<Long, Sums> ordered = entries.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> MeasureSums.place(
                                    sliceAt[MeasureSums.sliceOf(entry.getKey())],
                                    pointAt[MeasureSums.pointOf(entry.getKey())],
                                    sorted.positions[MeasureSums.answerOf(entry.getKey())]),
                            Map.Entry::getValue,
                            (a, b) -> {
                                throw new IllegalArgumentException("two entries at one place of " + name);
                            },
                            TreeMap::new));
            long[] places = new long[ordered.size()];
            long[] n = new long[places.length];
            long[] sums = new long[places.length * MeasureSums.HALVES];
            int i = 0;
            for (var entry : ordered.entrySet()) {
                places[i] = entry.getKey();
                n[i] = entry.getValue().n;
                entry.getValue().write(sums, i * MeasureSums.HALVES);
                i++;
            }
            return new MeasureSums(name, sorted.values, places, n, sums);
        }
    }

    /** Exact sums of one entry while they grow. */
    static final class Sums {
        private long n;
        private ExactSum weight = ExactSum.ZERO;
        private ExactSum squares = ExactSum.ZERO;

        /** Adds one unit with a weight in millionths. */
        void addUnit(long millionths) {
            n = Math.addExact(n, 1);
            weight = weight.plus(millionths);
            squares = squares.plus(ExactSum.product(millionths, millionths));
        }

        private void add(long more, long[] halves, int at) {
            n = Math.addExact(n, more);
            weight = weight.plus(new ExactSum(halves[at], halves[at + 1]));
            squares = squares.plus(new ExactSum(halves[at + 2], halves[at + 3]));
        }

        private void write(long[] halves, int at) {
            halves[at] = weight.high();
            halves[at + 1] = weight.low();
            halves[at + 2] = squares.high();
            halves[at + 3] = squares.low();
        }
    }

    /** Values in order, and for each position given out the position in that order. */
    private record Sorted<T>(List<T> values, int[] positions) {

        static <T extends Comparable<T>> Sorted<T> of(Map<T, Integer> given) {
            List<T> values = List.copyOf(new TreeSet<>(given.keySet()));
            int[] positions = new int[values.size()];
            for (int i = 0; i < positions.length; i++) {
                Integer position = given.get(values.get(i));
                if (position != null) {
                    positions[position] = i;
                }
            }
            return new Sorted<>(values, positions);
        }
    }
}
