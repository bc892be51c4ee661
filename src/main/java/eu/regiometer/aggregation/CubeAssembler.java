package eu.regiometer.aggregation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Adds up the entries of a cube in any order. Positions are given out as they come and put in sorted order at the end,
 * so that the finished cube depends on what was added and on nothing else.
 */
final class CubeAssembler {

    private final Map<DesignPoint, Integer> points = new HashMap<>();
    private final List<WeightRange> ranges = new ArrayList<>();
    private final Map<Slice, Integer> slices = new HashMap<>();
    private final SortedMap<String, Measure> measures = new TreeMap<>();

    /**
     * The position of a point.
     *
     * @param range weights of its units that are added
     */
    int point(DesignPoint point, WeightRange range) {
        int position = points.computeIfAbsent(point, key -> points.size());
        if (position == ranges.size()) {
            ranges.add(range);
        } else {
            ranges.set(position, ranges.get(position).plus(range));
        }
        return position;
    }

    int slice(Slice slice) {
        return slices.computeIfAbsent(slice, key -> slices.size());
    }

    Measure measure(String name) {
        return measures.computeIfAbsent(name, key -> new Measure());
    }

    void add(SurveyCube cube) {
        int[] pointAt = new int[cube.points().size()];
        for (int p = 0; p < pointAt.length; p++) {
            pointAt[p] = point(cube.points().get(p), cube.ranges().get(p));
        }
        int[] sliceAt = positions(cube.slices(), this::slice);
        for (MeasureSums sums : cube.measures()) {
            Measure measure = measure(sums.measure());
            int[] answerAt = positions(sums.answers(), measure::answer);
            for (int i = 0; i < sums.size(); i++) {
                long place = sums.places()[i];
                measure.add(
                        MeasureSums.place(
                                sliceAt[MeasureSums.sliceOf(place)],
                                pointAt[MeasureSums.pointOf(place)],
                                answerAt[MeasureSums.answerOf(place)]),
                        sums,
                        i);
            }
        }
    }

    /** The cube of everything added. */
    SurveyCube finish(CubeHeader header, Collection<OrganisationRow> organisations) {
        Sorted<DesignPoint> sortedPoints = Sorted.of(points);
        Sorted<Slice> sortedSlices = Sorted.of(slices);
        List<MeasureSums> finished = new ArrayList<>();
        measures.forEach(
                (name, measure) -> finished.add(measure.finish(name, sortedSlices.positions, sortedPoints.positions)));
        return new SurveyCube(
                header,
                sortedPoints.values,
                sortedPoints.sorted(ranges),
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
        private final PlaceIndex entries = new PlaceIndex();
        private final ExactSums weights = new ExactSums(64);
        private final ExactSums squares = new ExactSums(64);
        private int[] n = new int[64];

        int answer(String answer) {
            return answers.computeIfAbsent(answer, key -> answers.size());
        }

        /** Adds one unit with a weight in millionths, not negative, to an entry. */
        void addUnit(int entry, long millionths) {
            n[entry] = Math.addExact(n[entry], 1);
            weights.add(entry, 0, millionths);
            squares.add(entry, Math.multiplyHigh(millionths, millionths), millionths * millionths);
        }

        /** Adds several units to an entry: sums of their weights and squared weights in millionths, not negative. */
        void addUnits(int entry, int units, long millionths, long squared) {
            n[entry] = Math.addExact(n[entry], units);
            weights.add(entry, 0, millionths);
            squares.add(entry, 0, squared);
        }

        private void add(long place, MeasureSums other, int position) {
            int entry = entry(place);
            n[entry] = Math.addExact(n[entry], other.n()[position]);
            weights.add(entry, other.weights().high(position), other.weights().low(position));
            squares.add(entry, other.squares().high(position), other.squares().low(position));
        }

        boolean isEmpty() {
            return entries.size() == 0;
        }

        /** Number of the entry of a place, from 0. */
        int entry(long place) {
            return withRoom(entries.number(place));
        }

        /** Number of the entry of a place that was not there before. */
        int newEntry(long place) {
            return withRoom(entries.append(place));
        }

        private int withRoom(int entry) {
            if (entry >= n.length) {
                n = Arrays.copyOf(n, 2 * n.length);
                weights.ensure(n.length);
                squares.ensure(n.length);
            }
            return entry;
        }

        /** Positions of places in their order, by counting their parts from the least to the greatest. */
        private static int[] order(long[] places) {
            int[] order = new int[places.length];
            Arrays.setAll(order, i -> i);
            for (int shift = 0; shift < Long.SIZE; shift += MeasureSums.BITS) {
                order = orderBy(order, places, shift);
            }
            return order;
        }

        private static int[] orderBy(int[] before, long[] places, int shift) {
            int largest = 0;
            for (long place : places) {
                largest = Math.max(largest, (int) (place >>> shift) & MeasureSums.LARGEST);
            }
            if (largest == 0) {
                return before;
            }
            int[] next = new int[largest + 2];
            for (long place : places) {
                next[((int) (place >>> shift) & MeasureSums.LARGEST) + 1]++;
            }
            for (int value = 0; value <= largest; value++) {
                next[value + 1] += next[value];
            }
            int[] after = new int[before.length];
            for (int position : before) {
                after[next[(int) (places[position] >>> shift) & MeasureSums.LARGEST]++] = position;
            }
            return after;
        }

        private MeasureSums finish(String name, int[] sliceAt, int[] pointAt) {
            Sorted<String> sorted = Sorted.of(answers);
            int size = entries.size();
            long[] moved = new long[size];
            for (int i = 0; i < size; i++) {
                long place = entries.place(i);
                moved[i] = MeasureSums.place(
                        sliceAt[MeasureSums.sliceOf(place)],
                        pointAt[MeasureSums.pointOf(place)],
                        sorted.positions[MeasureSums.answerOf(place)]);
            }
            int[] order = order(moved);
            long[] places = new long[size];
            int[] sortedN = new int[size];
            ExactSums sortedWeights = new ExactSums(size);
            ExactSums sortedSquares = new ExactSums(size);
            for (int at = 0; at < size; at++) {
                int i = order[at];
                places[at] = moved[i];
                sortedN[at] = n[i];
                sortedWeights.set(at, weights.high(i), weights.low(i));
                sortedSquares.set(at, squares.high(i), squares.low(i));
            }
            return new MeasureSums(name, sorted.values, places, sortedN, sortedWeights, sortedSquares);
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

        /** What belongs to the values, in their order; given by the positions given out. */
        <V> List<V> sorted(List<V> given) {
            List<V> sorted = new ArrayList<>(given);
            for (int i = 0; i < positions.length; i++) {
                sorted.set(positions[i], given.get(i));
            }
            return sorted;
        }
    }
}
