package eu.regiometer.aggregation;

import eu.regiometer.statistics.estimation.SampledShares;
import java.util.ArrayList;
import java.util.List;

/** Smallest and largest population count that the points give of each stratum and group; 0 for none. */
final class DesignCounts {
    private final long[][] ofStrata;
    private final long[][] ofGroups;
    private final List<RegionDesign.Unusable> unusable = new ArrayList<>();

    DesignCounts(int strata, int groups) {
        this.ofStrata = new long[strata][2];
        this.ofGroups = new long[groups][2];
    }

    void add(DesignPoint point, int stratum, int group) {
        widen(ofStrata[stratum], point.stratumPopulation());
        widen(ofGroups[group], point.clusterPopulation());
    }

    private static void widen(long[] range, long count) {
        if (count > 0) {
            range[0] = range[0] == 0 ? count : Math.min(range[0], count);
            range[1] = Math.max(range[1], count);
        }
    }

    SampledShares shares(List<String> strata, long[] units, List<String> clusters, long[] rows) {
        double[] first = new double[units.length];
        for (int h = 0; h < first.length; h++) {
            first[h] = share(strata.get(h), ofStrata[h], units[h], 0);
        }
        double[] second = new double[rows.length];
        for (int g = 0; g < second.length; g++) {
            second[g] = clusters.get(g).isEmpty() ? 1 : share(clusters.get(g), ofGroups[g], rows[g], 1);
        }
        return new SampledShares(first, second, rows);
    }

    /** @param without what counts where there is no usable population count */
    private double share(String group, long[] range, long sample, double without) {
        if (range[0] == 0) {
            return without;
        }
        if (range[0] < range[1] || range[0] < sample) {
            unusable.add(new RegionDesign.Unusable(group, range[0], range[1], sample));
            return without;
        }
        return sample / (double) range[0];
    }

    /** Counts that could not be used, in the order in which they were asked for. */
    List<RegionDesign.Unusable> unusable() {
        return List.copyOf(unusable);
    }
}
