package eu.regiometer.aggregation;

import eu.regiometer.statistics.estimation.GroupedDesign;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sample design of one region and wave. The rows of a stratum without a cluster form one group, in which each row
 * is a primary sampling unit; each cluster is a group of its own.
 *
 * @param strata names of the strata, in order; the empty name if there are none
 * @param units primary sampling units per stratum
 * @param groupOfPoint group of each point of the cube
 * @param stratumOfGroup stratum of each group
 * @param cluster whether a group is a cluster
 * @param names name of the cluster of each group; empty for rows without one
 */
record RegionDesign(
        List<String> strata,
        long[] units,
        int[] groupOfPoint,
        int[] stratumOfGroup,
        boolean[] cluster,
        List<String> names) {

    /**
     * Reads the design off the points.
     *
     * @param points of the cube
     * @param rows units per point
     */
    static RegionDesign of(List<DesignPoint> points, long[] rows) {
        SortedSet<String> strata = new TreeSet<>();
        SortedMap<String, Integer> groups = new TreeMap<>();
        for (DesignPoint point : points) {
            strata.add(point.stratum());
            groups.put(key(point), 0);
        }
        int next = 0;
        for (var group : groups.entrySet()) {
            group.setValue(next++);
        }
        List<String> names = List.copyOf(strata);
        int[] groupOfPoint = new int[points.size()];
        int[] stratumOfGroup = new int[next];
        boolean[] cluster = new boolean[next];
        List<String> clusters = new ArrayList<>(Collections.nCopies(next, ""));
        long[] rowsOfGroup = new long[next];
        for (int p = 0; p < groupOfPoint.length; p++) {
            DesignPoint point = points.get(p);
            int group = groups.getOrDefault(key(point), 0);
            groupOfPoint[p] = group;
            stratumOfGroup[group] = names.indexOf(point.stratum());
            cluster[group] = !point.cluster().isEmpty();
            clusters.set(group, point.cluster());
            rowsOfGroup[group] += rows[p];
        }
        long[] units = new long[names.size()];
        for (int g = 0; g < next; g++) {
            units[stratumOfGroup[g]] += cluster[g] ? Math.min(1, rowsOfGroup[g]) : rowsOfGroup[g];
        }
        return new RegionDesign(names, units, groupOfPoint, stratumOfGroup, cluster, clusters);
    }

    int groups() {
        return cluster.length;
    }

    /** Name of the stratum of a group. */
    String stratum(int group) {
        return strata.get(stratumOfGroup[group]);
    }

    /** Strata in which a cluster has the name of one of the same stratum of another design. */
    SortedSet<String> sharedStrata(RegionDesign other) {
        Set<String> clusters = new HashSet<>();
        for (int g = 0; g < other.groups(); g++) {
            if (other.cluster[g]) {
                clusters.add(key(other.stratum(g), other.names.get(g)));
            }
        }
        SortedSet<String> shared = new TreeSet<>();
        for (int g = 0; g < groups(); g++) {
            if (cluster[g] && clusters.contains(key(stratum(g), names.get(g)))) {
                shared.add(stratum(g));
            }
        }
        return shared;
    }

    /** Strata with a single primary sampling unit. */
    List<String> lonelyStrata() {
        List<String> lonely = new ArrayList<>();
        for (int h = 0; h < units.length; h++) {
            if (units[h] == 1) {
                lonely.add(strata.get(h));
            }
        }
        return lonely;
    }

    /** The designs of several regions as one, its strata named by region and stratum. */
    static GroupedDesign pooled(List<String> regions, List<RegionDesign> designs) {
        List<String> strata = new ArrayList<>();
        int groups = designs.stream().mapToInt(RegionDesign::groups).sum();
        long[] units = new long
                [designs.stream().mapToInt(design -> design.units.length).sum()];
        int[] stratumOfGroup = new int[groups];
        boolean[] cluster = new boolean[groups];
        int group = 0;
        for (int r = 0; r < designs.size(); r++) {
            RegionDesign design = designs.get(r);
            int first = strata.size();
            System.arraycopy(design.units, 0, units, first, design.units.length);
            for (int g = 0; g < design.groups(); g++) {
                stratumOfGroup[group] = first + design.stratumOfGroup[g];
                cluster[group] = design.cluster[g];
                group++;
            }
            for (String stratum : design.strata) {
                strata.add(stratum.isEmpty() ? regions.get(r) : regions.get(r) + "/" + stratum);
            }
        }
        return new GroupedDesign(strata, units, stratumOfGroup, cluster);
    }

    private static String key(DesignPoint point) {
        return key(point.stratum(), point.cluster());
    }

    private static String key(String stratum, String cluster) {
        return stratum + '\u0000' + cluster;
    }
}
