package eu.regiometer.indicators;

import java.util.List;
import java.util.TreeMap;

/** Tables of indicator values written by hand. */
public final class IndicatorTables {

    private IndicatorTables() {}

    public static IndicatorTable of(
            List<IndicatorValue> values,
            List<GroupGap> gaps,
            List<Reach> reach,
            List<Coherence> coherence,
            List<DistributionValue> distributions,
            List<CriterionUse> criteria) {
        return new IndicatorTable(values, gaps, reach, coherence, distributions, criteria, List.of(), new TreeMap<>());
    }

    /** A table of sectors alone. */
    public static IndicatorTable ofSectors(List<SectorUse> sectors) {
        return new IndicatorTable(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), sectors, new TreeMap<>());
    }
}
