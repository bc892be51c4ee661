package eu.regiometer.measures;

import java.util.List;

/** What code computes because the grammar of formulas cannot say it. */
public enum Computation {
    /** Weighted mean of the children present, given at least two thirds of their weight. */
    TREE_MEAN(Grain.TREE),
    /** Weighted geometric mean of the children, all present and above 0. */
    COMPOSITE(Grain.TREE),
    /** Mean likeness of a region's cluster priorities and sectors to those of the other regions. */
    COHERENCE(Grain.REGION, "C604", "C605"),
    /** Filled slots of the region's action plan; without a plan, planned purchases of its organisations. */
    PLAN_PPI(Grain.REGION, "C409", "C410", "C411"),
    /** 1 for a remote or sparsely populated region, else 0. */
    REMOTE(Grain.REGION),
    /** Accepted organisations. */
    N_ORG(Grain.REGION),
    /** Accepted respondents. */
    N_RESP(Grain.REGION),
    /** Accepted organisations in percent of those eligible. */
    RR(Grain.REGION),
    /** Variation coefficient of regional values, in percent. */
    DISP(Grain.PARTNERSHIP),
    /** Per quality criterion, percent of the regions that apply it. */
    CRIT_SHARE(Grain.PARTNERSHIP, "C602"),
    /** Percent of the regions in which a rule fired; computed from recommendations. */
    SHARE_REGIONS(Grain.PARTNERSHIP),
    /** Countries of the regions in which a rule fired; computed from recommendations. */
    N_COUNTRIES(Grain.PARTNERSHIP);

    private final Grain grain;
    private final List<String> items;

    Computation(Grain grain, String... items) {
        this.grain = grain;
        this.items = List.of(items);
    }

    /** The grain that a node computed in this way has. */
    public Grain grain() {
        return grain;
    }

    /** Items read, all of the innovation-capacity survey. */
    public List<String> items() {
        return items;
    }
}
