package eu.regiometer.aggregation;

import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.Indicator;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.estimation.EqualMean;
import eu.regiometer.statistics.estimation.SampleEstimate;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Both surveys of all waves, weighted: where every figure of a report begins. What it hands out is not yet cleared
 * for publication.
 *
 * <p>A region that misses the gate of a survey, or whose weights were refused, has counts but no figures of that
 * survey, and does not enter the figures of wider areas.
 */
public final class Aggregate {

    private final Definitions definitions;
    private final SortedMap<String, SortedMap<Survey, SurveyWave>> waves;
    private final boolean synthetic;

    private Aggregate(
            Definitions definitions, SortedMap<String, SortedMap<Survey, SurveyWave>> waves, boolean synthetic) {
        this.definitions = definitions;
        this.waves = waves;
        this.synthetic = synthetic;
    }

    /**
     * Merges and weights cubes.
     *
     * @param cubes in any order; several of one survey, wave and region are parts of it
     * @throws IllegalArgumentException if a cube is of a wave or region that the programme does not have
     */
    public static Aggregate of(Collection<SurveyCube> cubes, Definitions definitions) {
        return ofParts(
                cubes.stream()
                        .sorted(Comparator.comparing(cube -> cube.header().scope()))
                        .toList(),
                definitions);
    }

    /**
     * The same for cubes that are read one by one and not kept, for example from files.
     *
     * @param cubes parts of one survey, wave and region following one another
     */
    public static Aggregate ofParts(Iterable<SurveyCube> cubes, Definitions definitions) {
        var loading = new CubeLoading(definitions);
        cubes.forEach(loading::add);
        return new Aggregate(definitions, loading.finished(), loading.synthetic());
    }

    /** Whether any of the answers are invented. */
    public boolean synthetic() {
        return synthetic;
    }

    /** Codes of all waves of the programme. */
    public List<String> waves() {
        return List.copyOf(waves.keySet());
    }

    /**
     * Every estimate of every survey, wave and area with a submission, in the order of {@link Estimate}; computed anew
     * at each call.
     */
    public List<Estimate> estimates() {
        List<Estimate> all = new ArrayList<>();
        waves.forEach((wave, surveys) -> surveys.keySet().forEach(survey -> all.addAll(estimates(survey, wave))));
        return all;
    }

    /** The estimates of one survey and wave; computed anew at each call. */
    public List<Estimate> estimates(Survey survey, String wave) {
        SurveyWave data = data(survey, wave);
        return series(data)
                .of(definitions.territory().areas(data.wave()).stream().sorted().toList());
    }

    /** The estimates of one area; none without a submission. */
    public List<Estimate> estimates(Survey survey, String wave, Area area) {
        return series(data(survey, wave)).of(List.of(area));
    }

    /** The estimates of a joined group of an area with a submission, its name in the place of the category. */
    public List<Estimate> estimates(Survey survey, String wave, Area area, JoinedGroup group) {
        return series(data(survey, wave)).of(area, group);
    }

    /** How each region with a submission was weighted, by wave, survey and region. */
    public List<WeightingReport> weighting() {
        List<WeightingReport> all = new ArrayList<>();
        waves.values()
                .forEach(surveys -> surveys.values()
                        .forEach(data -> data.regions()
                                .values()
                                .forEach(region -> all.add(region.weights().report()))));
        return List.copyOf(all);
    }

    /** Field work in an area. */
    public SampleCounts counts(Survey survey, String wave, Area area) {
        return FieldCounts.of(data(survey, wave), definitions.territory(), area);
    }

    /** How the field work went in a region with a submission. */
    public Optional<FieldWork> fieldWork(Survey survey, String wave, String region) {
        return Optional.ofNullable(data(survey, wave).regions().get(region))
                .map(table -> FieldWork.of(
                        table.header(),
                        definitions.territory().region(region).orElseThrow(),
                        definitions.population(),
                        definitions.weighting()));
    }

    /** Adequacy gates that areas miss, by region, the top level last. */
    public List<Shortfall> shortfalls(Survey survey, String wave) {
        SurveyWave data = data(survey, wave);
        return new Shortfalls(data, definitions.questionnaire(survey), definitions).all();
    }

    /** Whether there are enough answers, with usable weights, for a statement about the area. */
    public boolean adequate(Survey survey, String wave, Area area) {
        return data(survey, wave).adequate(area);
    }

    /** Whether a question of an adequate area has enough valid answers among those asked to be evaluated. */
    public boolean evaluable(Survey survey, String wave, Area area, String column) {
        return answers(survey, wave, area, "", "", column)
                .map(table -> ItemGate.passes(table, definitions.adequacy(), survey))
                .orElse(true);
    }

    /** Whether figures of the area rest on so few answers that they are to be marked as indicative. */
    public boolean indicative(Survey survey, String wave, Area area) {
        return data(survey, wave).indicative(area);
    }

    /** Whether so many regions of the area are missing that its figures have to be marked as partial. */
    public boolean partial(Survey survey, String wave, Area area) {
        return data(survey, wave).partial(area);
    }

    /**
     * Whether so many regions of an area at the top may stand for it by their number.
     *
     * @param regions regions that enter a figure
     * @param of regions of the area
     */
    public boolean standFor(int regions, int of) {
        return AdequacyRules.reaches(regions, definitions.adequacy().topShareOfRegions(), of);
    }

    /**
     * Weighted answers to a measure.
     *
     * @param breakdown breakdown variable, empty for all units
     * @param category its category, empty for all units
     * @param measure item column, score node, or text of an inner term of a region's formula
     * @return empty if the area is not {@linkplain #adequate adequate} or nobody was asked
     */
    public Optional<AnswerTable> answers(
            Survey survey, String wave, Area area, String breakdown, String category, String measure) {
        return samples(survey, wave).answers(area, new Slice(breakdown, category), measure);
    }

    /** Weighted answers of a joined group to a measure; empty if the area is not {@linkplain #adequate adequate}. */
    public Optional<AnswerTable> answers(Survey survey, String wave, Area area, JoinedGroup group, String measure) {
        SurveyWave data = data(survey, wave);
        return data.adequate(area) ? data.tables(area).table(measure, group.parts()) : Optional.empty();
    }

    /**
     * The citizens' unit-grain nodes.
     *
     * @param breakdown breakdown variable, empty for all citizens; municipalities have no breakdowns
     * @param category its category, empty for all citizens
     * @return without nodes if the area is not {@linkplain #adequate adequate}
     */
    public NodeSample citizens(String wave, Area area, String breakdown, String category) {
        return samples(Survey.PUBLIC_ATTITUDE, wave).nodes(area, new Slice(breakdown, category));
    }

    /**
     * The groups that a municipality is a part of: by variable the category that all its units are in; no variable of
     * which they are in several.
     */
    public SortedMap<String, String> wholeGroups(Survey survey, String wave, Area municipality) {
        SortedMap<String, String> groups = new TreeMap<>();
        data(survey, wave)
                .tables(municipality)
                .regions()
                .forEach(region -> groups.putAll(region.wholeGroups(municipality.code())));
        return groups;
    }

    /** The organisations of an area, by region and content; none if the area is not {@linkplain #adequate adequate}. */
    public List<OrganisationUnit> organisations(String wave, Area area) {
        return samples(Survey.INNOVATION_CAPACITY, wave).organisations(area);
    }

    /**
     * The scales of a survey in an area, of the regions that have figures; none if the area is not
     * {@linkplain #adequate adequate}.
     */
    public List<ScaleAnswers> scales(Survey survey, String wave, Area area) {
        return samples(survey, wave).scales(area);
    }

    /**
     * Weighted share of units whose own score meets a threshold, 0 to 1.
     *
     * @param node score node of grain unit
     * @return empty for other nodes, an area that is not {@linkplain #adequate adequate}, or without any score
     */
    public OptionalDouble reach(String wave, Area area, String node, Comparison comparison, double threshold) {
        return definitions
                .tree()
                .indicator(node)
                .flatMap(Indicator::survey)
                .flatMap(survey -> answers(survey, wave, area, "", "", node))
                .map(table -> table.share(score -> comparison.holds(score, threshold)))
                .map(share -> share instanceof SampleEstimate estimate
                        ? OptionalDouble.of(estimate.value())
                        : OptionalDouble.empty())
                .orElse(OptionalDouble.empty());
    }

    /**
     * The mean of regional estimates, each region counting the same; the counterpart to the estimate of an area, in which
     * each person counts the same.
     *
     * @param regions codes of the regions that enter; those without an estimate are left out
     * @param item item or column code
     * @param statistic as of {@link Estimate}
     * @return empty without a regional estimate
     */
    public Optional<EqualMean> equalRegions(
            Survey survey, String wave, Collection<String> regions, String item, String statistic) {
        return mean(survey, item, statistic)
                .flatMap(wanted -> samples(survey, wave).equalRegions(regions, item, wanted));
    }

    /** Whether a statistic of an item or column is a mean of answers, so that regions can be averaged. */
    public boolean averages(Survey survey, String item, String statistic) {
        return mean(survey, item, statistic).isPresent();
    }

    private Optional<ItemStatistic> mean(Survey survey, String item, String statistic) {
        Questionnaire questionnaire = definitions.questionnaire(survey);
        return questionnaire.column(item).flatMap(column -> ItemStatistic.named(column, statistic, questionnaire));
    }

    /**
     * The differences of one survey and wave that a plan asks for, between regions and areas with figures; computed anew
     * at each call. Items without enough valid answers are compared as well.
     */
    public List<EstimateDifference> differences(Survey survey, String wave, ComparisonPlan plan) {
        SurveyWave data = data(survey, wave);
        Optional<SurveyWave> before = definitions
                .territory()
                .previous(data.wave())
                .map(Wave::code)
                .filter(code -> waves.containsKey(code))
                .map(code -> data(survey, code));
        return new DifferenceSeries(data, before, definitions.questionnaire(survey), plan).all();
    }

    /** SHA-256 of the submissions behind the figures of an area, by region. */
    public SortedMap<String, List<String>> sources(Survey survey, String wave, Area area) {
        SortedMap<String, List<String>> sources = new TreeMap<>();
        data(survey, wave)
                .tables(area)
                .regions()
                .forEach(region -> sources.put(
                        region.header().region(), List.copyOf(region.header().hashes())));
        return sources;
    }

    private AreaSamples samples(Survey survey, String wave) {
        return new AreaSamples(data(survey, wave), definitions);
    }

    private EstimateSeries series(SurveyWave data) {
        return new EstimateSeries(data, definitions.questionnaire(data.survey()), definitions.adequacy());
    }

    private SurveyWave data(Survey survey, String wave) {
        SortedMap<Survey, SurveyWave> surveys = waves.get(wave);
        if (surveys == null || !surveys.containsKey(survey)) {
            throw new IllegalArgumentException("no survey " + survey.id() + " in wave " + wave);
        }
        return surveys.get(survey);
    }
}
