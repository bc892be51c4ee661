package eu.regiometer.statistics.estimation;

import java.util.BitSet;

/** Counts primary sampling units and strata with a valid answer. */
final class SeenUnits {
    private final GroupedDesign design;
    private final BitSet strata = new BitSet();
    private final BitSet clusters = new BitSet();
    private long units;

    SeenUnits(GroupedDesign design) {
        this.design = design;
    }

    /** Adds the rows of entries of groups. */
    void add(int[] group, long[] rows) {
        for (int i = 0; i < group.length; i++) {
            int g = group[i];
            if (rows[i] > 0) {
                strata.set(design.stratumOf(g));
                if (!design.isCluster(g)) {
                    units += rows[i];
                } else if (!clusters.get(g)) {
                    clusters.set(g);
                    units++;
                }
            }
        }
    }

    long degreesOfFreedom() {
        return units - strata.cardinality();
    }
}
