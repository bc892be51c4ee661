package eu.regiometer.indicators;

import eu.regiometer.measures.Computation;
import eu.regiometer.statistics.composite.Similarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Likeness of the regions' cluster policies: 60 x cosine of the priorities of eight strategic issues + 40 x Jaccard of
 * the sectors. Symmetric, 100 for equal policies, 0 for disjoint ones.
 */
final class CoherenceMatrix {

    private static final double PRIORITIES = 60;
    private static final double SECTORS = 40;
    private static final int NAMED_SECTORS = 3;

    private final String priorities = Computation.COHERENCE.items().get(0) + "_";
    private final String sectors = Computation.COHERENCE.items().get(1) + "_";
    private final List<String> issues;
    private final SortedMap<String, Profile> profiles = new TreeMap<>();

    /**
     * Cluster policy of a region.
     *
     * @param priorities weighted mean points per strategic issue; empty without answers
     * @param sectors the three sectors named most
     */
    record Profile(List<Double> priorities, Set<String> sectors) {

        boolean complete() {
            return !priorities.isEmpty() && !sectors.isEmpty();
        }
    }

    /** The matrix of the regions of a wave, each with its organisations. */
    CoherenceMatrix(List<Stratum> regions) {
        issues = regions.stream()
                .flatMap(region -> region.units().stream())
                .flatMap(unit -> unit.values().keySet().stream())
                .filter(name -> name.startsWith(priorities))
                .distinct()
                .sorted()
                .toList();
        for (Stratum region : regions) {
            Profile profile = profile(region, Stratum.NOBODY);
            if (profile.complete()) {
                profiles.put(region.region(), profile);
            }
        }
    }

    /** Coherence of two profiles, 0 to 100. */
    static double coherence(Profile a, Profile b) {
        double[] first =
                a.priorities().stream().mapToDouble(Double::doubleValue).toArray();
        double[] second =
                b.priorities().stream().mapToDouble(Double::doubleValue).toArray();
        return PRIORITIES * Similarity.cosine(first, second).orElse(0)
                + SECTORS * Similarity.jaccard(a.sectors(), b.sectors()).orElse(0);
    }

    /** Coherence of two different regions; empty if one of them has no profile. */
    OptionalDouble between(String first, String second) {
        Profile a = profiles.get(first);
        Profile b = profiles.get(second);
        return a == null || b == null ? OptionalDouble.empty() : OptionalDouble.of(coherence(a, b));
    }

    /** Whether any other region has a profile. */
    boolean hasOthers(String region) {
        return profiles.keySet().stream().anyMatch(other -> !other.equals(region));
    }

    /** Mean coherence of a region with all others, one of its organisations left out; NaN if missing. */
    double mean(Stratum region, int leftOut) {
        Profile own = profile(region, leftOut);
        if (!own.complete()) {
            return Double.NaN;
        }
        double sum = 0;
        int others = 0;
        for (var other : profiles.entrySet()) {
            if (!other.getKey().equals(region.region())) {
                sum += coherence(own, other.getValue());
                others++;
            }
        }
        return others == 0 ? Double.NaN : sum / others;
    }

    /** Units of a region that named priorities or sectors. */
    long valid(Stratum region) {
        return region.units().stream()
                .filter(unit -> unit.values().keySet().stream().anyMatch(name -> name.startsWith(priorities))
                        || unit.categories().keySet().stream().anyMatch(name -> name.startsWith(sectors)))
                .count();
    }

    private Profile profile(Stratum region, int leftOut) {
        return new Profile(priorities(region, leftOut), sectors(region, leftOut));
    }

    private List<Double> priorities(Stratum region, int leftOut) {
        List<Double> means = new ArrayList<>();
        for (String name : issues) {
            double mean = region.sums(name, leftOut).mean();
            if (Double.isNaN(mean)) {
                return List.of();
            }
            means.add(mean);
        }
        return means;
    }

    /** The sectors with the largest weight of the organisations that named them; ties by code. */
    private Set<String> sectors(Stratum region, int leftOut) {
        Map<String, Double> named = new HashMap<>();
        for (int i = 0; i < region.size(); i++) {
            if (i != leftOut) {
                double weight = region.weight(i, leftOut);
                region.units().get(i).categories().forEach((column, code) -> {
                    if (column.startsWith(sectors)) {
                        named.merge(code, weight, Double::sum);
                    }
                });
            }
        }
        return named.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMED_SECTORS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
