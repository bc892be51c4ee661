package eu.regiometer.aggregation;

import java.util.Comparator;

/**
 * What one entry of a survey cube counts.
 *
 * @param municipality code, empty for none
 * @param stratum sampling stratum, empty for none
 * @param cluster primary sampling unit, empty if each unit is one
 * @param stratumPopulation clusters in the population of the stratum, or units where there are none; 0 for unknown
 * @param clusterPopulation units in the population of the cluster; 0 for unknown
 * @param cell weighting cell: categories of the margin variables, for example {@code 15-29|1|3}, missing ones empty;
 *     {@code given|} in front where the final weight came with the answers
 * @param breakdown breakdown variable, empty for all units
 * @param category its category, empty for all units
 * @param measure item column ({@code P1}, {@code G3_2}), score node ({@code ATT_OPEN}), pair of nodes
 *     ({@code ATT_OPEN*ATT_TRUST}), or empty for the rows themselves
 * @param answer value of the answer, a kind of missing value, an exact fraction ({@code 125/2}) or two of them
 *     ({@code 125/2;50})
 */
public record CubeKey(
        String municipality,
        String stratum,
        String cluster,
        long stratumPopulation,
        long clusterPopulation,
        String cell,
        String breakdown,
        String category,
        String measure,
        String answer)
        implements Comparable<CubeKey> {

    private static final Comparator<CubeKey> ORDER = Comparator.comparing(CubeKey::measure)
            .thenComparing(CubeKey::breakdown)
            .thenComparing(CubeKey::category)
            .thenComparing(CubeKey::municipality)
            .thenComparing(CubeKey::stratum)
            .thenComparing(CubeKey::cluster)
            .thenComparingLong(CubeKey::stratumPopulation)
            .thenComparingLong(CubeKey::clusterPopulation)
            .thenComparing(CubeKey::cell)
            .thenComparing(CubeKey::answer);

    @Override
    public int compareTo(CubeKey other) {
        return ORDER.compare(this, other);
    }
}
