package eu.regiometer.disclosure;

import eu.regiometer.measures.ReachKey;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Collects what is released. */
final class TableBuilder {

    private final DisclosureRules rules;
    private String wave = "";
    private Optional<String> previousWave = Optional.empty();
    private String snapshot = "";
    private boolean synthetic;
    private final List<ReleasedEstimate> estimates = new ArrayList<>();
    private final List<ReleasedIndicator> indicators = new ArrayList<>();
    private final List<ReleasedGroupGap> groupGaps = new ArrayList<>();
    private final List<ReleasedShare> shares = new ArrayList<>();
    private final List<ReleasedCoherence> coherence = new ArrayList<>();
    private final List<ReleasedSector> sectors = new ArrayList<>();
    private final List<ReleasedCounts> counts = new ArrayList<>();
    private final List<ReleasedNonResponse> nonResponse = new ArrayList<>();
    private final List<ReleasedWeighting> weighting = new ArrayList<>();
    private final List<ReleasedFieldWork> fieldWork = new ArrayList<>();
    private final List<MissedGate> missedGates = new ArrayList<>();
    private final List<ReleasedScale> scales = new ArrayList<>();
    private final List<ReleasedSpread> spreads = new ArrayList<>();
    private final List<ReleasedSmallArea> smallAreas = new ArrayList<>();
    private final SortedMap<ReleaseTables.ReachOf, Double> reach = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Long>> criteria = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, SortedSet<String>>> criterionRegions = new TreeMap<>();
    private ReleasedComparisons comparisons = ReleasedComparisons.none();
    private Optional<ReleaseTables> made = Optional.empty();

    TableBuilder(DisclosureRules rules) {
        this.rules = rules;
    }

    /** Starts from tables that were made; what they say about quality criteria and suppression stays. */
    TableBuilder(ReleaseTables tables) {
        this(tables.rules());
        about(tables.wave(), tables.previousWave(), tables.snapshot(), tables.synthetic());
        estimates.addAll(tables.estimates());
        indicators.addAll(tables.indicators());
        groupGaps.addAll(tables.groupGaps());
        shares.addAll(tables.shares());
        coherence.addAll(tables.coherence());
        sectors.addAll(tables.sectors());
        counts.addAll(tables.counts());
        nonResponse.addAll(tables.nonResponse());
        weighting.addAll(tables.weighting());
        fieldWork.addAll(tables.fieldWork());
        missedGates.addAll(tables.missedGates());
        scales.addAll(tables.scales());
        spreads.addAll(tables.spreads());
        smallAreas.addAll(tables.smallAreas());
        reach.putAll(tables.reach());
        comparisons = tables.comparisons();
        made = Optional.of(tables);
    }

    void about(String reported, Optional<String> previous, String hash, boolean invented) {
        wave = reported;
        previousWave = previous;
        snapshot = hash;
        synthetic = invented;
    }

    void estimates(List<ReleasedEstimate> rows) {
        estimates.addAll(rows);
    }

    void indicators(List<ReleasedIndicator> rows) {
        indicators.addAll(rows);
    }

    /** The estimates so far. */
    List<ReleasedEstimate> estimates() {
        return estimates;
    }

    /** The indicators so far. */
    List<ReleasedIndicator> indicators() {
        return indicators;
    }

    void changes(ChangeTests tests) {
        List<ReleasedIndicator> tested = tests.tested(indicators);
        indicators.clear();
        indicators.addAll(tested);
    }

    void comparisons(ReleasedComparisons compared) {
        comparisons = compared;
    }

    void add(ReleasedGroupGap row) {
        groupGaps.add(row);
    }

    void add(ReleasedShare row) {
        shares.add(row);
    }

    void add(ReleasedCoherence row) {
        coherence.add(row);
    }

    void add(ReleasedSector row) {
        sectors.add(row);
    }

    void add(ReleasedCounts row) {
        counts.add(row);
    }

    void add(ReleasedNonResponse row) {
        nonResponse.add(row);
    }

    void add(ReleasedFieldWork row) {
        fieldWork.add(row);
    }

    void add(MissedGate row) {
        missedGates.add(row);
    }

    void add(ReleasedScale row) {
        scales.add(row);
    }

    void smallAreas(List<ReleasedSmallArea> modelled) {
        smallAreas.clear();
        smallAreas.addAll(modelled);
    }

    /** Spreads of the estimates collected so far. */
    void spreads(SpreadRelease made) {
        spreads.addAll(made.of(estimates));
    }

    void add(ReleasedWeighting row) {
        weighting.add(row);
    }

    void add(String ofWave, Area area, ReachKey key, double share) {
        reach.put(new ReleaseTables.ReachOf(ofWave, area.toString(), key), share);
    }

    void addCriterion(String ofWave, String option, long regions, SortedSet<String> named) {
        criteria.computeIfAbsent(ofWave, each -> new TreeMap<>()).put(option, regions);
        criterionRegions.computeIfAbsent(ofWave, each -> new TreeMap<>()).put(option, named);
    }

    ReleaseTables build() {
        return new ReleaseTables(
                wave,
                previousWave,
                synthetic,
                snapshot,
                rules,
                estimates,
                indicators,
                groupGaps,
                shares,
                coherence,
                sectors,
                counts,
                nonResponse,
                weighting,
                fieldWork,
                missedGates,
                scales,
                spreads,
                smallAreas,
                reach,
                made.map(ReleaseTables::criteria).orElseGet(() -> criteria.getOrDefault(wave, new TreeMap<>())),
                made.map(ReleaseTables::criterionRegions)
                        .orElseGet(() -> criterionRegions.getOrDefault(wave, new TreeMap<>())),
                made.map(ReleaseTables::summary).orElseGet(this::summary),
                comparisons);
    }

    private SuppressionSummary summary() {
        return new SuppressionSummary(
                flags().count(),
                flags().filter(flag -> flag == Flag.CONFIDENTIAL).count(),
                flags().filter(flag -> flag == Flag.UNRELIABLE).count());
    }

    private Stream<Flag> flags() {
        return Stream.of(
                        estimates.stream().map(ReleasedEstimate::flag),
                        indicators.stream().map(ReleasedIndicator::flag),
                        groupGaps.stream().map(ReleasedGroupGap::flag),
                        shares.stream().map(ReleasedShare::flag),
                        coherence.stream().map(ReleasedCoherence::flag),
                        sectors.stream().map(ReleasedSector::flag),
                        nonResponse.stream().map(ReleasedNonResponse::flag),
                        scales.stream().map(ReleasedScale::flag),
                        spreads.stream().map(ReleasedSpread::flag))
                .flatMap(flag -> flag);
    }
}
