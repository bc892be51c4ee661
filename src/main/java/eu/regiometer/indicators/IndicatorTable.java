package eu.regiometer.indicators;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.measures.ActionRegister;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.composite.Variation;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Territory;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values of the indicator tree for all areas and waves, and what else is computed from the same units. */
public final class IndicatorTable {

    /** Follows the code of a composite in the value of the arithmetic mean beside it. */
    public static final String ARITHMETIC = ":ARITHMETIC";

    private record Key(String wave, Area area, String code) {}

    private record ReachPlace(String wave, Area area, ReachKey key) {}

    private final List<IndicatorValue> values;
    private final List<GroupGap> groupGaps;
    private final List<Reach> reach;
    private final List<Coherence> coherence;
    private final List<DistributionValue> distributions;
    private final List<CriterionUse> criteria;
    private final List<SectorUse> sectors;
    private final SortedMap<String, SortedMap<Area, Supply>> supplies;
    private final Map<Key, IndicatorValue> byKey = new HashMap<>();
    private final Map<ReachPlace, Reach> reachByPlace = new HashMap<>();

    IndicatorTable(
            List<IndicatorValue> values,
            List<GroupGap> groupGaps,
            List<Reach> reach,
            List<Coherence> coherence,
            List<DistributionValue> distributions,
            List<CriterionUse> criteria,
            List<SectorUse> sectors,
            SortedMap<String, SortedMap<Area, Supply>> supplies) {
        this.values = List.copyOf(values);
        this.groupGaps = List.copyOf(groupGaps);
        this.reach = List.copyOf(reach);
        this.coherence = List.copyOf(coherence);
        this.distributions = List.copyOf(distributions);
        this.criteria = List.copyOf(criteria);
        this.sectors = List.copyOf(sectors);
        this.supplies = Collections.unmodifiableSortedMap(new TreeMap<>(supplies));
        values.forEach(value -> byKey.put(new Key(value.wave(), value.area(), value.code()), value));
        reach.forEach(r -> reachByPlace.put(new ReachPlace(r.wave(), r.area(), r.key()), r));
    }

    /**
     * Computes the tree of all areas and waves.
     *
     * @param aggregate weighted answers
     * @param tree what is computed
     * @param questionnaires items of the distributions
     * @param territory areas and waves
     * @param actions plans of purchases
     * @param plan thresholds and what rules read beside the tree
     */
    public static IndicatorTable compute(
            Aggregate aggregate,
            IndicatorTree tree,
            Map<Survey, Questionnaire> questionnaires,
            Territory territory,
            ActionRegister actions,
            IndicatorPlan plan) {
        return new IndicatorRun(new AggregateSource(aggregate), tree, questionnaires, territory, actions, plan)
                .compute();
    }

    /** All values: by wave, oldest first, then area in reading order, then indicator in the order of the tree. */
    public List<IndicatorValue> values() {
        return values;
    }

    /** A value of the tree; empty for an area or wave outside the programme or a node not computed for the area. */
    public Optional<IndicatorValue> value(String wave, Area area, String code) {
        return Optional.ofNullable(byKey.get(new Key(wave, area, code)));
    }

    /** Differences between groups, by wave, area and key. */
    public List<GroupGap> groupGaps() {
        return groupGaps;
    }

    /** Share of units that meet a threshold, by wave, area and key; only where it can be computed. */
    public List<Reach> reach() {
        return reach;
    }

    /** Share of units of an area that meet a threshold of the plan. */
    public Optional<Reach> reach(String wave, Area area, ReachKey key) {
        return Optional.ofNullable(reachByPlace.get(new ReachPlace(wave, area, key)));
    }

    /** Coherence of cluster policies by pair of regions, each pair once. */
    public List<Coherence> coherence() {
        return coherence;
    }

    /** Coherence of two regions in either order; 100 for a region with itself. */
    public OptionalDouble coherence(String wave, String region, String other) {
        if (region.equals(other)) {
            return OptionalDouble.of(100);
        }
        return coherence.stream()
                .filter(c -> c.wave().equals(wave))
                .filter(c -> c.first().equals(region) && c.second().equals(other)
                        || c.first().equals(other) && c.second().equals(region))
                .mapToDouble(Coherence::value)
                .findFirst();
    }

    /** Distributions by wave, area, indicator and option. */
    public List<DistributionValue> distributions() {
        return distributions;
    }

    /** Which region applies which quality criterion, by wave, region and criterion. */
    public List<CriterionUse> criteria() {
        return criteria;
    }

    /** How many cluster bodies name which sector in a wave, by area, a region or one at the top, and sector. */
    public List<SectorUse> sectors(String wave) {
        return sectors.stream().filter(use -> use.wave().equals(wave)).toList();
    }

    /**
     * Spread of an indicator between regions: 100 x standard deviation (divisor n - 1) / mean of the regional values.
     *
     * @return empty with fewer than three regions or a mean of 0
     */
    public OptionalDouble spread(String wave, String code) {
        return Variation.coefficient(values.stream()
                .filter(v -> v.wave().equals(wave)
                        && v.code().equals(code)
                        && v.area().level() == FigureLevel.REGIONAL
                        && v.value().isPresent())
                .mapToDouble(v -> v.value().getAsDouble())
                .toArray());
    }

    /** Whose answers stand for each area of a wave. */
    public SortedMap<Area, Supply> supply(String wave) {
        return Collections.unmodifiableSortedMap(supplies.getOrDefault(wave, new TreeMap<>()));
    }

    /** A table without any figure. */
    public static IndicatorTable empty() {
        return new IndicatorTable(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), new TreeMap<>());
    }
}
