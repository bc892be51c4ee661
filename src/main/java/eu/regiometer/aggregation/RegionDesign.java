package eu.regiometer.aggregation;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.statistics.estimation.GroupedDesign;
import eu.regiometer.statistics.estimation.RakedMargins;
import eu.regiometer.statistics.estimation.SampledShares;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

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
 * @param sampled how much of the population was sampled
 * @param margins what raking explains of variances; empty where weights count as given
 * @param unusable population counts that could not be used, so that nothing is corrected for
 */
record RegionDesign(
        List<String> strata,
        long[] units,
        int[] groupOfPoint,
        int[] stratumOfGroup,
        boolean[] cluster,
        List<String> names,
        SampledShares sampled,
        Optional<RakedMargins> margins,
        List<Unusable> unusable) {

    /**
     * A population count that could not be used.
     *
     * @param group stratum or cluster, empty for the whole region
     * @param low smallest count given
     * @param high largest count given
     * @param rows what the sample has
     */
    record Unusable(String group, long low, long high, long rows) {}

    /**
     * Reads the design off the points.
     *
     * @param points of the cube
     * @param rows units per point
     */
    static RegionDesign of(List<DesignPoint> points, long[] rows) {
        return of(points, rows, RegionDesign::key);
    }

    /**
     * The same design of a sample without clusters whose weights were raked: rows of different weighting cells are
     * different groups, so that variances can leave out what the margins explain.
     *
     * @param base rows and base weights
     * @param table margins
     * @param factors factor per design point
     * @return empty for a sample with clusters
     */
    static Optional<RegionDesign> raked(BaseWeights base, MarginTable table, double[] factors) {
        List<DesignPoint> points = base.points();
        if (points.stream().anyMatch(point -> !point.cluster().isEmpty())) {
            return Optional.empty();
        }
        int[] cells = base.cellOfPoint();
        Map<DesignPoint, String> keys = new HashMap<>();
        for (int p = 0; p < cells.length; p++) {
            keys.put(points.get(p), key(points.get(p).stratum(), Integer.toString(cells[p])));
        }
        RegionDesign design = of(points, base.rows(), point -> keys.getOrDefault(point, ""));
        int[][] categories = new int[design.groups()][];
        long[] rows = new long[design.groups()];
        double[] weight = new double[design.groups()];
        double[] squares = new double[design.groups()];
        for (int p = 0; p < cells.length; p++) {
            int group = design.groupOfPoint[p];
            categories[group] = table.cells().get(cells[p]).categories().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            rows[group] += base.rows()[p];
            weight[group] += factors[p] * base.weight()[p];
            squares[group] += factors[p] * factors[p] * base.squares()[p];
        }
        return Optional.of(new RegionDesign(
                design.strata,
                design.units,
                design.groupOfPoint,
                design.stratumOfGroup,
                design.cluster,
                design.names,
                design.sampled,
                Optional.of(new RakedMargins(0, categories, rows, weight, squares)),
                design.unusable));
    }

    private static RegionDesign of(List<DesignPoint> points, long[] rows, Function<DesignPoint, String> key) {
        SortedSet<String> strata = new TreeSet<>();
        SortedMap<String, Integer> groups = new TreeMap<>();
        for (DesignPoint point : points) {
            strata.add(point.stratum());
            groups.put(key.apply(point), 0);
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
        var counts = new DesignCounts(names.size(), next);
        for (int p = 0; p < groupOfPoint.length; p++) {
            DesignPoint point = points.get(p);
            int group = groups.getOrDefault(key.apply(point), 0);
            groupOfPoint[p] = group;
            stratumOfGroup[group] = names.indexOf(point.stratum());
            cluster[group] = !point.cluster().isEmpty();
            clusters.set(group, point.cluster());
            rowsOfGroup[group] += rows[p];
            counts.add(point, stratumOfGroup[group], group);
        }
        long[] units = new long[names.size()];
        for (int g = 0; g < next; g++) {
            units[stratumOfGroup[g]] += cluster[g] ? Math.min(1, rowsOfGroup[g]) : rowsOfGroup[g];
        }
        return new RegionDesign(
                names,
                units,
                groupOfPoint,
                stratumOfGroup,
                cluster,
                clusters,
                counts.shares(names, units, clusters, rowsOfGroup),
                Optional.empty(),
                counts.unusable());
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

    /** Strata with a single primary sampling unit, unless it is the whole stratum. */
    List<String> lonelyStrata() {
        List<String> lonely = new ArrayList<>();
        for (int h = 0; h < units.length; h++) {
            if (units[h] == 1 && sampled.ofStrata()[h] < 1) {
                lonely.add(strata.get(h));
            }
        }
        return lonely;
    }

    /** What is wrong with the population counts, placed at the region. */
    List<Finding> findings(String region) {
        return unusable.stream()
                .map(wrong -> {
                    boolean conflict = wrong.low < wrong.high;
                    Finding finding = Finding.of(
                                    conflict ? FindingCode.DESIGN_CONFLICT : FindingCode.DESIGN_SMALL,
                                    CellAddress.file(region))
                            .with("group", wrong.group.isEmpty() ? region : wrong.group)
                            .with("low", wrong.low);
                    return conflict ? finding.with("high", wrong.high) : finding.with("rows", wrong.rows);
                })
                .toList();
    }

    /** The designs of several regions as one, its strata named by region and stratum. */
    static GroupedDesign pooled(List<String> regions, List<RegionDesign> designs) {
        List<RakedMargins> margins = new ArrayList<>();
        List<String> strata = new ArrayList<>();
        int groups = designs.stream().mapToInt(RegionDesign::groups).sum();
        int size = designs.stream().mapToInt(design -> design.units.length).sum();
        long[] units = new long[size];
        double[] ofStrata = new double[size];
        int[] stratumOfGroup = new int[groups];
        boolean[] cluster = new boolean[groups];
        double[] ofGroups = new double[groups];
        long[] rows = new long[groups];
        int group = 0;
        for (int r = 0; r < designs.size(); r++) {
            RegionDesign design = designs.get(r);
            int first = strata.size();
            int firstGroup = group;
            design.margins.ifPresent(found -> margins.add(found.at(firstGroup)));
            System.arraycopy(design.units, 0, units, first, design.units.length);
            System.arraycopy(design.sampled.ofStrata(), 0, ofStrata, first, design.units.length);
            System.arraycopy(design.cluster, 0, cluster, group, design.groups());
            System.arraycopy(design.sampled.ofGroups(), 0, ofGroups, group, design.groups());
            System.arraycopy(design.sampled.rows(), 0, rows, group, design.groups());
            for (int g = 0; g < design.groups(); g++) {
                stratumOfGroup[group++] = first + design.stratumOfGroup[g];
            }
            for (String stratum : design.strata) {
                strata.add(stratum.isEmpty() ? regions.get(r) : regions.get(r) + "/" + stratum);
            }
        }
        return new GroupedDesign(
                strata, units, stratumOfGroup, cluster, new SampledShares(ofStrata, ofGroups, rows), margins);
    }

    private static String key(DesignPoint point) {
        return key(point.stratum(), point.cluster());
    }

    private static String key(String stratum, String cluster) {
        return stratum + '\u0000' + cluster;
    }
}
