package eu.regiometer.aggregation;

import java.util.Comparator;

/**
 * Units that are alike in everything that decides their weight and their place in the design.
 *
 * @param municipality code, empty for none
 * @param stratum name, empty for none
 * @param cluster primary sampling unit, empty if the unit itself is one
 * @param cell weighting cell, see {@link WeightingCell}
 */
record DesignPoint(String municipality, String stratum, String cluster, String cell)
        implements Comparable<DesignPoint> {

    private static final Comparator<DesignPoint> ORDER = Comparator.comparing(DesignPoint::municipality)
            .thenComparing(DesignPoint::stratum)
            .thenComparing(DesignPoint::cluster)
            .thenComparing(DesignPoint::cell);

    @Override
    public int compareTo(DesignPoint other) {
        return ORDER.compare(this, other);
    }
}
