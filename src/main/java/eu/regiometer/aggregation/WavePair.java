package eu.regiometer.aggregation;

import eu.regiometer.statistics.comparison.DesignDifferences;
import eu.regiometer.statistics.comparison.Difference;
import eu.regiometer.statistics.estimation.GroupedDesign;
import eu.regiometer.statistics.estimation.SampleEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * Two waves of one region as one design. Strata that have a cluster of the same name in both waves are one stratum, and
 * such clusters one primary sampling unit, so that the change between the waves counts what they share. All other strata
 * were drawn anew, and so were rows without a cluster. Sampled shares are left aside where clusters are shared: as if drawn
 * with replacement, the first stage stands for both, which makes no change look surer than it is.
 */
final class WavePair {

    /**
     * Both waves as one design.
     *
     * @param now position in it of each group of the later wave
     * @param before position in it of each group of the earlier wave
     */
    private record Joint(GroupedDesign design, int[] now, int[] before) {}

    private final Optional<Joint> joint;

    private WavePair(Optional<Joint> joint) {
        this.joint = joint;
    }

    /** Two waves with the clusters that they share; independent samples where they share none. */
    static WavePair of(RegionDesign now, RegionDesign before) {
        SortedSet<String> common = now.sharedStrata(before);
        if (common.isEmpty()) {
            return independent();
        }
        var builder = new Builder();
        int[] later = builder.add(now, "", common);
        int[] earlier = builder.add(before, "before/", common);
        return new WavePair(Optional.of(new Joint(builder.design(), later, earlier)));
    }

    static WavePair independent() {
        return new WavePair(Optional.empty());
    }

    /** The later mean minus the earlier one; empty where one of them cannot be computed. */
    Optional<Difference> change(AnswerTable later, AnswerTable earlier, DoubleUnaryOperator score) {
        if (joint.isEmpty()) {
            return later.mean(score) instanceof SampleEstimate own
                            && earlier.mean(score) instanceof SampleEstimate other
                    ? Optional.of(Difference.independent(own, other))
                    : Optional.empty();
        }
        return DesignDifferences.ofDifferentRows(
                later.valid().in(joint.get().design(), joint.get().now()),
                later.scores(score),
                earlier.valid().in(joint.get().design(), joint.get().before()),
                earlier.scores(score),
                later.lonely());
    }

    private static final class Builder {
        private final List<String> strata = new ArrayList<>();
        private final List<Long> units = new ArrayList<>();
        private final List<Integer> stratumOfGroup = new ArrayList<>();
        private final List<Boolean> cluster = new ArrayList<>();
        private final SortedMap<String, Integer> known = new TreeMap<>();

        /** Adds a wave; strata that are not common to both waves get a prefix. */
        int[] add(RegionDesign wave, String prefix, SortedSet<String> common) {
            int[] stratumAt = new int[wave.strata().size()];
            for (int h = 0; h < stratumAt.length; h++) {
                String name = wave.strata().get(h);
                String own = common.contains(name) ? name : prefix + name;
                stratumAt[h] = strata.indexOf(own);
                if (stratumAt[h] < 0) {
                    stratumAt[h] = strata.size();
                    strata.add(own);
                    units.add(0L);
                }
                units.set(stratumAt[h], units.get(stratumAt[h]) + wave.units()[h]);
            }
            int[] at = new int[wave.groups()];
            for (int g = 0; g < at.length; g++) {
                int stratum = stratumAt[wave.stratumOfGroup()[g]];
                String key = stratum + "/" + wave.names().get(g);
                Integer other = wave.cluster()[g] ? known.get(key) : null;
                if (other == null) {
                    at[g] = cluster.size();
                    stratumOfGroup.add(stratum);
                    cluster.add(wave.cluster()[g]);
                    if (wave.cluster()[g]) {
                        known.put(key, at[g]);
                    }
                } else {
                    // counted twice above
                    units.set(stratum, units.get(stratum) - 1);
                    at[g] = other;
                }
            }
            return at;
        }

        GroupedDesign design() {
            boolean[] clusters = new boolean[cluster.size()];
            for (int g = 0; g < clusters.length; g++) {
                clusters[g] = cluster.get(g);
            }
            return new GroupedDesign(
                    strata,
                    units.stream().mapToLong(Long::longValue).toArray(),
                    stratumOfGroup.stream().mapToInt(Integer::intValue).toArray(),
                    clusters);
        }
    }
}
