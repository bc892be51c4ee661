package eu.regiometer.aggregation;

import java.util.Comparator;

/**
 * Units that are alike in everything that decides their weight and their place in the design.
 *
 * @param municipality code, empty for none
 * @param stratum name, empty for none
 * @param cluster primary sampling unit, empty if the unit itself is one
 * @param stratumPopulation clusters in the population of the stratum, or units where there are none; 0 for unknown
 * @param clusterPopulation units in the population of the cluster; 0 for unknown
 * @param cell weighting cell, see {@link WeightingCell}
 */
record DesignPoint(
        String municipality,
        String stratum,
        String cluster,
        long stratumPopulation,
        long clusterPopulation,
        String cell)
        implements Comparable<DesignPoint> {

    private static final Comparator<DesignPoint> ORDER = Comparator.comparing(DesignPoint::municipality)
            .thenComparing(DesignPoint::stratum)
            .thenComparing(DesignPoint::cluster)
            .thenComparingLong(DesignPoint::stratumPopulation)
            .thenComparingLong(DesignPoint::clusterPopulation)
            .thenComparing(DesignPoint::cell);

    @Override
    public int compareTo(DesignPoint other) {
        return ORDER.compare(this, other);
    }
}
