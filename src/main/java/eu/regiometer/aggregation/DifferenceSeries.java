package eu.regiometer.aggregation;

import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.statistics.comparison.DesignDifferences;
import eu.regiometer.statistics.comparison.Difference;
import eu.regiometer.statistics.estimation.SampleEstimate;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/** All tested differences of one survey and wave. */
final class DifferenceSeries {

    private final SurveyWave data;
    private final Optional<SurveyWave> before;
    private final Questionnaire questionnaire;
    private final ComparisonPlan plan;
    private final List<String> regions;
    private final SortedMap<String, WavePair> pairs = new TreeMap<>();
    private final List<EstimateDifference> all = new ArrayList<>();

    /**
     * Prepares the differences of a wave.
     *
     * @param before the same survey in the wave before, if there is one
     */
    DifferenceSeries(SurveyWave data, Optional<SurveyWave> before, Questionnaire questionnaire, ComparisonPlan plan) {
        this.data = data;
        this.before = before;
        this.questionnaire = questionnaire;
        this.plan = plan;
        this.regions = data.regions().keySet().stream()
                .filter(code -> data.adequate(Area.region(code)))
                .toList();
    }

    /** By item, family and areas. */
    List<EstimateDifference> all() {
        before.filter(wave -> plan.families().contains(DifferenceFamily.WAVES)).ifPresent(this::pairUp);
        plan.items(data.survey())
                .forEach((item, name) -> questionnaire
                        .column(item)
                        .flatMap(column -> ItemStatistic.named(column, name, questionnaire))
                        .ifPresent(statistic -> add(item, statistic)));
        return List.copyOf(all);
    }

    private void pairUp(SurveyWave earlier) {
        for (String region : regions) {
            RegionTable table = earlier.regions().get(region);
            if (table != null && earlier.adequate(Area.region(region))) {
                RegionDesign design = region(data, region).design();
                pairs.put(region, plan.sharedClusters() ? WavePair.of(design, table.design()) : WavePair.independent());
            }
        }
    }

    private static RegionTable region(SurveyWave wave, String code) {
        RegionTable table = wave.regions().get(code);
        if (table == null) {
            throw new IllegalArgumentException(
                    "no region " + code + " in wave " + wave.wave().code());
        }
        return table;
    }

    private void add(String item, ItemStatistic statistic) {
        SortedMap<String, SampleEstimate> estimates = new TreeMap<>();
        for (String region : regions) {
            estimate(data, Area.region(region), item, statistic.score()).ifPresent(e -> estimates.put(region, e));
        }
        if (plan.families().contains(DifferenceFamily.REGIONS)) {
            estimates.forEach((a, first) -> estimates.tailMap(a).forEach((b, second) -> {
                if (!a.equals(b)) {
                    add(
                            DifferenceFamily.REGIONS,
                            item,
                            statistic,
                            Area.region(a),
                            Area.region(b),
                            Difference.independent(first, second));
                }
            }));
        }
        against(DifferenceFamily.PARTNERS, Area.PARTNERS, item, statistic, estimates);
        against(DifferenceFamily.EU, Area.EU, item, statistic, estimates);
        before.ifPresent(earlier -> pairs.forEach((region, pair) -> change(region, pair, earlier, item, statistic)));
    }

    private void against(
            DifferenceFamily family,
            Area area,
            String item,
            ItemStatistic statistic,
            SortedMap<String, SampleEstimate> estimates) {
        boolean taking = area.equals(Area.PARTNERS) || regions.stream().anyMatch(region -> data.isIn(region, area));
        if (!plan.families().contains(family) || !taking || !data.adequate(area)) {
            return;
        }
        AreaTables tables = data.tables(area);
        Optional<AnswerTable> whole = tables.table(item, Slice.ALL);
        // a region that is all there is does not differ from it
        if (whole.isEmpty() || tables.regions().size() < 2) {
            return;
        }
        estimates.forEach((region, own) -> {
            Optional<Difference> difference = tables.groupsOf(region)
                    .map(groups -> DesignDifferences.partMinusWhole(
                            whole.get().valid(),
                            groups::holds,
                            whole.get().scores(statistic.score()),
                            whole.get().lonely()))
                    .orElseGet(() -> whole.get().mean(statistic.score()) instanceof SampleEstimate other
                            ? Optional.of(Difference.independent(own, other))
                            : Optional.empty());
            difference.ifPresent(d -> add(family, item, statistic, Area.region(region), area, d));
        });
    }

    private void change(String region, WavePair pair, SurveyWave earlier, String item, ItemStatistic statistic) {
        Area area = Area.region(region);
        Optional<AnswerTable> own = data.tables(area).table(item, Slice.ALL);
        Optional<AnswerTable> other = earlier.tables(area).table(item, Slice.ALL);
        if (own.isPresent() && other.isPresent()) {
            pair.change(own.get(), other.get(), statistic.score())
                    .ifPresent(difference -> all.add(new EstimateDifference(
                            data.survey(),
                            DifferenceFamily.WAVES,
                            item,
                            statistic.name(),
                            area,
                            data.wave().code(),
                            area,
                            earlier.wave().code(),
                            difference)));
        }
    }

    private void add(
            DifferenceFamily family,
            String item,
            ItemStatistic statistic,
            Area first,
            Area second,
            Difference difference) {
        String wave = data.wave().code();
        all.add(new EstimateDifference(
                data.survey(), family, item, statistic.name(), first, wave, second, wave, difference));
    }

    private static Optional<SampleEstimate> estimate(
            SurveyWave wave, Area area, String item, DoubleUnaryOperator score) {
        return wave.tables(area)
                .table(item, Slice.ALL)
                .map(table -> table.mean(score))
                .flatMap(
                        result -> result instanceof SampleEstimate estimate ? Optional.of(estimate) : Optional.empty());
    }
}
