package eu.regiometer.aggregation;

import java.util.Comparator;

/**
 * Two score nodes whose joint distribution is counted, so that the covariance of their means is known.
 *
 * @param first code, before {@code second} in the alphabet
 * @param second code
 */
record NodePair(String first, String second) implements Comparable<NodePair> {

    /** Between the two values of an answer to a pair. */
    static final String VALUES = ";";

    private static final Comparator<NodePair> ORDER =
            Comparator.comparing(NodePair::first).thenComparing(NodePair::second);

    NodePair {
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException("a pair names two nodes in order: " + first + ", " + second);
        }
    }

    /** Name of the measure. */
    String measure() {
        return first + "*" + second;
    }

    @Override
    public int compareTo(NodePair other) {
        return ORDER.compare(this, other);
    }
}
