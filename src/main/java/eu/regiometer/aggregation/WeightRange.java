package eu.regiometer.aggregation;

/**
 * The smallest and the largest base weight among units that count together.
 *
 * @param smallest in millionths
 * @param largest in millionths, not below {@code smallest}
 */
record WeightRange(long smallest, long largest) {

    /** The range of the units of both. */
    WeightRange plus(WeightRange other) {
        return smallest <= other.smallest && other.largest <= largest
                ? this
                : new WeightRange(Math.min(smallest, other.smallest), Math.max(largest, other.largest));
    }
}
