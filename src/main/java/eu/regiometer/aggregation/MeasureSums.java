package eu.regiometer.aggregation;

import eu.regiometer.statistics.exact.WeightSums;
import java.util.List;

/**
 * The entries of one measure of a cube, sorted by slice, point and answer, in plain arrays: a cube holds some hundred
 * thousand entries, and estimates walk through one measure at a time. Positions refer to the sorted slices and points
 * of the cube and to the sorted answers of the measure.
 *
 * @param measure see {@link CubeKey#measure()}
 * @param answers sorted, each used by an entry
 * @param places slice, point and answer of each entry, see {@link #place}
 * @param n rows of each entry
 * @param weights sum of the weights of each entry
 * @param squares sum of the squared weights of each entry
 */
record MeasureSums(String measure, List<String> answers, long[] places, int[] n, ExactSums weights, ExactSums squares) {

    /** Bits of the point and of the answer in a place. */
    static final int BITS = 24;
    /** Largest point and answer of a place. */
    static final int LARGEST = (1 << BITS) - 1;

    private static final int LARGEST_SLICE = (1 << 15) - 1;
    private static final double MILLIONTHS = 1e6;
    private static final double SQUARE_MILLIONTHS = 1e12;

    /** Slice, point and answer in one number that sorts in this order. */
    static long place(int slice, int point, int answer) {
        if (slice > LARGEST_SLICE || point > LARGEST || answer > LARGEST) {
            throw new IllegalArgumentException(
                    "cube too large: slice " + slice + ", point " + point + ", answer " + answer);
        }
        return (long) slice << 2 * BITS | (long) point << BITS | answer;
    }

    static int sliceOf(long place) {
        return (int) (place >>> 2 * BITS);
    }

    static int pointOf(long place) {
        return (int) (place >>> BITS) & LARGEST;
    }

    static int answerOf(long place) {
        return (int) place & LARGEST;
    }

    int size() {
        return places.length;
    }

    WeightSums exact(int entry) {
        return new WeightSums(n[entry], weights.get(entry), squares.get(entry));
    }

    /** Sum of the weights of an entry. */
    double weight(int entry) {
        return weights.toDouble(entry, MILLIONTHS);
    }

    /** Sum of the squared weights of an entry. */
    double square(int entry) {
        return squares.toDouble(entry, SQUARE_MILLIONTHS);
    }
}
