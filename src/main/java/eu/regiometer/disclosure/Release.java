package eu.regiometer.disclosure;

import eu.regiometer.aggregation.JoinedGroup;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * All that may be published, of all waves. Whatever a person receives is made from this and from nothing else; what was
 * withheld is not in it.
 */
public final class Release {

    private static final Pattern JOINED = Pattern.compile(JoinedGroup.BETWEEN, Pattern.LITERAL);

    private final ReleaseTables tables;
    private final ReleaseIndex index;

    /** Makes the tables searchable. */
    public Release(ReleaseTables tables) {
        this.tables = tables;
        this.index = new ReleaseIndex(tables);
    }

    /** The same with modelled figures. */
    Release with(List<ReleasedSmallArea> smallAreas) {
        return new Release(tables.with(smallAreas));
    }

    /** The same figures, told as those of another wave. */
    public Release about(String wave, Optional<String> previousWave) {
        return new Release(tables.about(wave, previousWave));
    }

    /** Wave that the reports are about. */
    public String wave() {
        return tables.wave();
    }

    /** Wave before {@link #wave()}, if there is one. */
    public Optional<String> previousWave() {
        return tables.previousWave();
    }

    /** Whether the answers are synthetic, so that every report has to say so. */
    public boolean synthetic() {
        return tables.synthetic();
    }

    /** SHA-256 over the submissions that count, lower-case hexadecimal. */
    public String snapshot() {
        return tables.snapshot();
    }

    /** Thresholds that were applied. */
    public DisclosureRules rules() {
        return tables.rules();
    }

    /** How much was withheld. */
    public SuppressionSummary summary() {
        return tables.summary();
    }

    /** Item estimates of all waves, withheld ones with their keys, in key order. */
    public List<ReleasedEstimate> estimates() {
        return tables.estimates();
    }

    /** Indicator values of all waves, withheld ones with their keys, in key order. */
    public List<ReleasedIndicator> indicators() {
        return tables.indicators();
    }

    /** Tested differences and aggregates of all waves, with the rules of the tests. */
    public ReleasedComparisons comparisons() {
        return tables.comparisons();
    }

    /**
     * The differences of one family.
     *
     * @param subject the item whose regions are compared, or the code of the region whose items are
     */
    public List<ReleasedDifference> differences(DifferenceFamily family, String wave, Survey survey, String subject) {
        return List.copyOf(index.differences.getOrDefault(
                new ReleaseIndex.DifferenceKey(family, wave, survey, subject), List.of()));
    }

    /** The estimate for an area at the top, made in one of two ways. */
    public Optional<ReleasedAggregate> aggregate(
            String wave,
            Survey survey,
            Area area,
            String item,
            String statistic,
            ReleasedAggregate.Weighting weighting) {
        return Optional.ofNullable(index.aggregates.get(
                new ReleaseIndex.AggregateKey(Optional.of(survey), wave, area, item, statistic, weighting)));
    }

    /** The indicator of an area at the top, made in one of two ways; empty for exact figures. */
    public Optional<ReleasedAggregate> aggregate(
            String wave, Area area, String code, ReleasedAggregate.Weighting weighting) {
        return Optional.ofNullable(index.aggregates.get(
                new ReleaseIndex.AggregateKey(Optional.empty(), wave, area, code, ReleasedAggregate.VALUE, weighting)));
    }

    /** Group gaps of all waves. */
    public List<ReleasedGroupGap> groupGaps() {
        return tables.groupGaps();
    }

    /** The estimate for all units of an area. */
    public Optional<ReleasedEstimate> estimate(String wave, Survey survey, Area area, String item, String statistic) {
        return estimate(wave, survey, area, "", "", item, statistic);
    }

    /** The estimate for one category of a breakdown. */
    public Optional<ReleasedEstimate> estimate(
            String wave, Survey survey, Area area, String breakdown, String category, String item, String statistic) {
        return Optional.ofNullable(index.estimates.get(
                new ReleaseIndex.EstimateKey(wave, survey, area, breakdown, category, item, statistic)));
    }

    /**
     * The groups that a variable makes of an area: its categories, and in the place of those that are told together only the
     * name of their group, see {@link #categories}.
     *
     * @param categories all categories of the variable, in the order of the form
     */
    public List<String> groups(String wave, Survey survey, Area area, String variable, List<String> categories) {
        SortedSet<String> told =
                index.groups.getOrDefault(new ReleaseIndex.GroupKey(wave, survey, area, variable), new TreeSet<>());
        List<String> groups = new ArrayList<>();
        for (String category : categories) {
            String group = told.stream()
                    .filter(each -> categories(each).contains(category))
                    .findFirst()
                    .orElse(category);
            if (!groups.contains(group)) {
                groups.add(group);
            }
        }
        return List.copyOf(groups);
    }

    /** The categories that a group is made of: one, or several that are told together. */
    public static List<String> categories(String group) {
        return List.of(JOINED.split(group));
    }

    /** Whether a group is made of several categories. */
    static boolean isJoined(String group) {
        return categories(group).size() > 1;
    }

    /** An indicator of an area. */
    public Optional<ReleasedIndicator> indicator(String wave, Area area, String code) {
        return Optional.ofNullable(index.indicators.get(new ReleaseIndex.IndicatorKey(wave, area, code)));
    }

    /** A difference between two groups of an area. */
    public Optional<ReleasedGroupGap> groupGap(
            String wave, Area area, String code, String variable, String first, String second) {
        return Optional.ofNullable(index.gaps.get(new ReleaseIndex.GapKey(wave, area, code, variable, first, second)));
    }

    /** A distribution by option, in the order of the item's options; empty if there is none. */
    public List<ReleasedShare> shares(String wave, Area area, String code) {
        return List.copyOf(index.shares.getOrDefault(new ReleaseIndex.IndicatorKey(wave, area, code), List.of()));
    }

    /** Distributions by option, of all waves. */
    List<ReleasedShare> shares() {
        return tables.shares();
    }

    /** Share of units whose own score meets the threshold, 0..1; empty when withheld or unknown. */
    public OptionalDouble reach(String wave, Area area, ReachKey key) {
        Double share = tables.reach().get(new ReleaseTables.ReachOf(wave, area.toString(), key));
        return share == null ? OptionalDouble.empty() : OptionalDouble.of(share);
    }

    /** Coherence of cluster policies by pair of regions, all waves. */
    public List<ReleasedCoherence> coherence() {
        return tables.coherence();
    }

    /** How many cluster bodies name which sector, of all waves, withheld ones with their keys: by wave, sector and area. */
    public List<ReleasedSector> sectors() {
        return tables.sectors();
    }

    /** Response counts of a survey in an area. */
    public Optional<ReleasedCounts> counts(Survey survey, String wave, Area area) {
        return Optional.ofNullable(index.counts.get(new ReleaseIndex.CountKey(survey, wave, area)));
    }

    /** Response counts, all areas and waves. */
    public List<ReleasedCounts> counts() {
        return tables.counts();
    }

    /**
     * Whether the numbers of rows of the files of a survey in a region may be told: not where the number of its answers is
     * withheld, nor where a file has but few rows.
     *
     * @param survey survey; unknown where the cover could not be read
     * @param region code of the region, empty where the cover names none
     * @param rows numbers of rows, of all files of the survey, wave and region
     */
    public boolean tellsRows(Optional<Survey> survey, String wave, String region, List<Long> rows) {
        int minimum = survey.map(rules()::minimum)
                .orElse(Math.max(rules().minimumRespondents(), rules().minimumOrganisations()));
        boolean withheld = survey.filter(known -> !region.isEmpty())
                .flatMap(known -> counts(known, wave, Area.region(region)))
                .filter(known -> known.accepted().isEmpty())
                .isPresent();
        return !withheld && rows.stream().noneMatch(n -> 0 < n && n < minimum);
    }

    /** Item non-response of an area. */
    public Optional<ReleasedNonResponse> nonResponse(Survey survey, String wave, Area area, String item) {
        return Optional.ofNullable(index.nonResponse.get(new ReleaseIndex.ItemKey(survey, wave, area, item)));
    }

    /** Item non-response, all areas and waves. */
    public List<ReleasedNonResponse> nonResponse() {
        return tables.nonResponse();
    }

    /** How a region was weighted. */
    public Optional<ReleasedWeighting> weighting(Survey survey, String wave, String region) {
        return Optional.ofNullable(index.weighting.get(new ReleaseIndex.CountKey(survey, wave, Area.region(region))));
    }

    /** How regions were weighted, all surveys and waves. */
    public List<ReleasedWeighting> weighting() {
        return tables.weighting();
    }

    /** How the field work goes in a region; empty without a submission. */
    public Optional<ReleasedFieldWork> fieldWork(Survey survey, String wave, Area region) {
        return Optional.ofNullable(index.fieldWork.get(new ReleaseIndex.CountKey(survey, wave, region)));
    }

    /** Adequacy gates that areas miss, all waves. */
    public List<MissedGate> missedGates() {
        return tables.missedGates();
    }

    /** Agreement of the items of scales, all waves. */
    public List<ReleasedScale> scales() {
        return tables.scales();
    }

    /** Agreement of the items of a scale in an area. */
    public Optional<ReleasedScale> scale(String wave, Area area, String code) {
        return tables.scales().stream()
                .filter(s -> s.wave().equals(wave)
                        && s.area().equals(area)
                        && s.code().equals(code))
                .findFirst();
    }

    /** How far answers to scale items are apart, all waves. */
    public List<ReleasedSpread> spreads() {
        return tables.spreads();
    }

    /** How far the answers to an item are apart in an area. */
    public Optional<ReleasedSpread> spread(Survey survey, String wave, Area area, String item) {
        return Optional.ofNullable(index.spreads.get(new ReleaseIndex.ItemKey(survey, wave, area, item)));
    }

    /** Modelled figures of small areas beside their direct ones, all waves. */
    public List<ReleasedSmallArea> smallAreas() {
        return tables.smallAreas();
    }

    /** Modelled figures of an area, in the order of the programme. */
    public List<ReleasedSmallArea> smallAreas(String wave, Area area) {
        return tables.smallAreas().stream()
                .filter(s -> s.wave().equals(wave) && s.area().equals(area))
                .toList();
    }

    /** Regions that apply each quality criterion, by option code of C602. */
    public SortedMap<String, Long> criteria() {
        return tables.criteria();
    }

    /** Codes of the regions that apply a quality criterion and may be named at it; none of those that are counted only. */
    public SortedSet<String> namedAtCriterion(String option) {
        return new TreeSet<>(tables.criterionRegions().getOrDefault(option, new TreeSet<>()));
    }
}
