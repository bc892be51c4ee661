package eu.regiometer.aggregation;

import java.util.Comparator;

/**
 * A part of the units: all of them, or those of one category of a breakdown variable.
 *
 * @param breakdown variable, for example {@code D1_AGE}; empty for all units
 * @param category its category, for example {@code 15-29}; empty for all units
 */
record Slice(String breakdown, String category) implements Comparable<Slice> {

    static final Slice ALL = new Slice("", "");

    private static final Comparator<Slice> ORDER =
            Comparator.comparing(Slice::breakdown).thenComparing(Slice::category);

    @Override
    public int compareTo(Slice other) {
        return ORDER.compare(this, other);
    }
}
