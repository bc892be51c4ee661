package eu.regiometer.aggregation;

import static eu.regiometer.aggregation.RegionsFixture.WAVE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Worst;
import eu.regiometer.statistics.comparison.Difference;
import eu.regiometer.statistics.comparison.MultipleTests;
import eu.regiometer.statistics.estimation.Linearised;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.statistics.estimation.SampleEstimate;
import eu.regiometer.statistics.estimation.SurveyDesign;
import eu.regiometer.statistics.estimation.VarianceResult.Variance;
import eu.regiometer.territory.Area;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Differences from the answers through the cube, against the reference results and against rows. */
class ReferenceDifferencesTest {

    private static final String EARLIER = "2024";

    /** The survey of 2025 of the panel stands as the wave before. */
    private static final Map<String, String> WAVES = Map.of("2025", EARLIER, "2026", WAVE);

    @Test
    void everyPairOfRegionsEqualsTheReference() {
        // R 4.2.2, survey 4.1.1: svymean by region, Satterthwaite t test, p.adjust(p, "holm" and "BH")
        List<EstimateDifference> pairs = of(
                Aggregates.withStoredWeights().differences(Survey.PUBLIC_ATTITUDE, WAVE, plan("top2", true)),
                DifferenceFamily.REGIONS,
                "Q1");
        var worst = Worst.relative("pairs of regions from cubes", 1e-9);
        var adjusted = Worst.relative("adjusted p-values from cubes", 1e-8);
        List<Reference.Row> rows = Reference.rows("regions_pairwise_Q1_top2");
        // the file has another order of the regions, in which a difference may have the other sign
        assertThat(pairs).hasSize(78);
        List<OptionalDouble> family =
                pairs.stream().map(pair -> pair.difference().p()).toList();
        List<OptionalDouble> holm = MultipleTests.holm(family);
        List<OptionalDouble> bh = MultipleTests.benjaminiHochberg(family);
        for (Reference.Row row : rows) {
            String key = row.text("a") + " " + row.text("b");
            int sign = row.text("a").compareTo(row.text("b")) < 0 ? 1 : -1;
            Area first = Area.region(sign > 0 ? row.text("a") : row.text("b"));
            Area second = Area.region(sign > 0 ? row.text("b") : row.text("a"));
            int at = IntStream.range(0, 78)
                    .filter(i -> pairs.get(i).first().equals(first)
                            && pairs.get(i).second().equals(second))
                    .findFirst()
                    .orElseThrow();
            Difference difference = pairs.get(at).difference();
            worst.compare(key, sign * difference.value(), row.number("diff"));
            worst.compare(key, difference.standardError(), row.number("se"));
            worst.compare(key, difference.df(), row.number("df_satterthwaite"));
            worst.compare(key, sign * difference.t().orElseThrow(), row.number("t"));
            worst.compare(key, difference.p().orElseThrow(), row.number("p"));
            adjusted.compare(key, holm.get(at).orElseThrow(), row.number("holm"));
            adjusted.compare(key, bh.get(at).orElseThrow(), row.number("bh"));
        }
        worst.assertAll(78 * 5);
        adjusted.assertAll(78 * 2);
    }

    @Test
    void changeOfAPanelCountsTheMunicipalitiesOfBothWaves() {
        // R 4.2.2, survey 4.1.1: svydesign(~municipality, strata = ~region, weights = ~weight) over both waves,
        // svyby(~x, ~wave, design, svymean, covmat = TRUE), svycontrast
        var worst = Worst.relative("panel change from cubes", 1e-9);
        List<EstimateDifference> sharing = changes(true);
        for (Reference.Row row : Reference.rows("regions_panel_change")) {
            String variable = row.text("variable");
            Difference change = change(sharing, variable);
            worst.compare(variable, change.value(), row.number("diff"));
            worst.compare(variable, change.standardError(), row.number("se_diff"));
            worst.compare(variable, change.df(), row.number("df"));
            worst.compare(variable, change.t().orElseThrow(), row.number("t"));
            worst.compare(variable, change.p().orElseThrow(), row.number("p"));
        }
        worst.assertAll(15);
    }

    private static List<EstimateDifference> changes(boolean sharedClusters) {
        List<EstimateDifference> changes = new ArrayList<>(panel(plan("top2", sharedClusters)));
        changes.addAll(panel(plan("mean", sharedClusters)));
        return changes;
    }

    /** The change of a variable of the reference. */
    private static Difference change(List<EstimateDifference> changes, String variable) {
        return changes.stream()
                .filter(c -> c.item().equals(variable.equals("minutes_online") ? "MINUTES" : "Q1"))
                .filter(c -> c.statistic().equals(variable.equals("top2") ? "top2" : "mean"))
                .findFirst()
                .orElseThrow()
                .difference();
    }

    @Test
    void aPanelOfPersonsIsMatchedByTheKeyThatIsTheirCluster() {
        // persons as primary sampling units of their region, from rows
        List<Reference.Row> rows = Reference.rows("regions_panel");
        SurveyDesign design = SurveyDesign.of(
                rows.stream().map(row -> row.text("region")).toList(),
                rows.stream().map(row -> row.text("person")).toList());
        double[] weights =
                rows.stream().mapToDouble(row -> row.number("weight")).toArray();
        double[] answers = rows.stream().mapToDouble(row -> row.number("Q")).toArray();
        Linearised change = wave(weights, answers, rows, "2026").minus(wave(weights, answers, rows, "2025"));
        double variance = ((Variance) design.variance(change, LonelyUnits.REFUSE)).value();

        Difference fromCubes = panel(plan("mean", true), "person", rows).stream()
                .filter(c -> c.item().equals("Q1"))
                .findFirst()
                .orElseThrow()
                .difference();

        assertThat(rows.stream().map(row -> row.text("person")).distinct().count())
                .isLessThan(rows.size());
        var worst = Worst.relative("panel of persons", 1e-9);
        worst.compare("difference", fromCubes.value(), change.value());
        worst.compare("se", fromCubes.standardError(), Math.sqrt(variance));
        worst.compare("df", fromCubes.df(), design.degreesOfFreedom(marks(rows, "")));
        worst.assertAll(3);
    }

    private static Linearised wave(double[] weights, double[] answers, List<Reference.Row> rows, String wave) {
        boolean[] marks = new boolean[rows.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = rows.get(i).text("wave").equals(wave);
        }
        return Linearised.mean(weights, answers, marks).orElseThrow();
    }

    @Test
    void strataWithoutASharedClusterWereDrawnAnewInEachWave() {
        // the municipalities of one region get other names in the later wave
        List<Reference.Row> rows = new ArrayList<>();
        for (Reference.Row row : Reference.rows("regions_panel")) {
            Map<String, String> cells = new LinkedHashMap<>(row.cells());
            if (row.text("region").equals("DE21") && row.text("wave").equals("2026")) {
                cells.put("municipality", "new " + row.text("municipality"));
            }
            rows.add(new Reference.Row(cells));
        }
        SurveyDesign design = SurveyDesign.of(
                rows.stream()
                        .map(row -> row.text("region").equals("DE21")
                                ? row.text("region") + row.text("wave")
                                : row.text("region"))
                        .toList(),
                rows.stream().map(row -> row.text("municipality")).toList());
        double[] weights =
                rows.stream().mapToDouble(row -> row.number("weight")).toArray();
        double[] answers = rows.stream().mapToDouble(row -> row.number("Q")).toArray();
        Linearised change = wave(weights, answers, rows, "2026").minus(wave(weights, answers, rows, "2025"));
        double variance = ((Variance) design.variance(change, LonelyUnits.REFUSE)).value();

        Difference fromCubes = panel(plan("mean", true), "municipality", rows).stream()
                .filter(c -> c.item().equals("Q1"))
                .findFirst()
                .orElseThrow()
                .difference();

        var worst = Worst.relative("panel, one stratum drawn anew", 1e-9);
        worst.compare("difference", fromCubes.value(), change.value());
        worst.compare("se", fromCubes.standardError(), Math.sqrt(variance));
        worst.compare("df", fromCubes.df(), design.degreesOfFreedom(marks(rows, "")));
        worst.assertAll(3);
    }

    @Test
    void aRegionAloneIsNotComparedWithItself() {
        Map<String, List<Map<String, String>>> alone = new TreeMap<>();
        alone.put("DE21", Aggregates.storedWeights().getOrDefault("DE21", List.of()));

        assertThat(RegionRows.aggregate(alone).differences(Survey.PUBLIC_ATTITUDE, WAVE, plan("top2", true)))
                .isEmpty();
    }

    @Test
    void wavesThatShareNoClustersAreIndependent() {
        var worst = Worst.relative("panel change, waves apart", 1e-9);
        List<EstimateDifference> apart = changes(false);
        for (Reference.Row row : Reference.rows("regions_panel_change")) {
            String variable = row.text("variable");
            Difference change = change(apart, variable);
            double now = Math.pow(row.number("se2026"), 2);
            double before = Math.pow(row.number("se2025"), 2);
            worst.compare(variable, change.standardError(), row.number("se_diff_if_independent"));
            // Satterthwaite 1946, 18 municipalities in 3 strata in each wave
            worst.compare(
                    variable,
                    change.df(),
                    (now + before) * (now + before) / (now * now / df(WAVE) + before * before / df(EARLIER)));
        }
        worst.assertAll(6);
    }

    @Test
    void aRegionAgainstAllCountsThatItIsOneOfThemInClusteredDesignsToo() {
        // each region of the panel a region of its own; the same from rows: z of the region minus z of the pool
        SortedMap<String, List<Map<String, String>>> regions = new TreeMap<>();
        List<Reference.Row> rows = new ArrayList<>();
        for (Reference.Row row : Reference.rows("regions_panel")) {
            if (row.text("wave").equals("2026")) {
                rows.add(row);
                regions.computeIfAbsent(row.text("region"), region -> new ArrayList<>())
                        .add(unit(row, "", "municipality"));
            }
        }
        List<SurveyCube> cubes = new ArrayList<>();
        regions.forEach((region, units) -> cubes.add(RegionsFixture.cube(region, units)));
        Aggregate aggregate = Aggregate.of(cubes, RegionsFixture.definitions(RegionsFixture.plan()));
        List<EstimateDifference> differences = of(
                aggregate.differences(Survey.PUBLIC_ATTITUDE, WAVE, plan("top2", true)),
                DifferenceFamily.PARTNERS,
                "Q1");

        SurveyDesign design = SurveyDesign.of(
                rows.stream().map(row -> row.text("region")).toList(),
                rows.stream().map(row -> row.text("municipality")).toList());
        double[] weights = finalWeights(rows);
        double[] top2 =
                rows.stream().mapToDouble(row -> row.number("Q") >= 4 ? 1 : 0).toArray();
        Linearised all = Linearised.mean(weights, top2, marks(rows, "")).orElseThrow();
        var worst = Worst.relative("a region against all, clustered", 1e-9);
        for (EstimateDifference difference : differences) {
            Linearised gap = Linearised.mean(
                            weights, top2, marks(rows, difference.first().code()))
                    .orElseThrow()
                    .minus(all);
            double variance = ((Variance) design.variance(gap, LonelyUnits.REFUSE)).value();
            worst.compare(difference.first().code(), difference.difference().value(), gap.value());
            worst.compare(difference.first().code(), difference.difference().standardError(), Math.sqrt(variance));
            worst.compare(
                    difference.first().code(), difference.difference().df(), design.degreesOfFreedom(marks(rows, "")));
        }
        worst.assertAll(9);
    }

    @Test
    void aRegionOutsideTheUnionIsComparedWithItAsWithAStranger() {
        List<EstimateDifference> differences = of(
                Aggregates.withStoredWeights().differences(Survey.PUBLIC_ATTITUDE, WAVE, plan("top2", true)),
                DifferenceFamily.EU,
                "Q1");
        EstimateDifference outside = differences.stream()
                .filter(d -> d.first().equals(Area.region("UKM6")))
                .findFirst()
                .orElseThrow();
        Aggregate aggregate = Aggregates.withStoredWeights();
        var own = figure(aggregate, Area.region("UKM6"));
        var union = figure(aggregate, Area.EU);

        assertThat(differences).hasSize(13);
        assertThat(outside.difference()).isEqualTo(Difference.independent(own, union));
    }

    @Test
    void aFamilyThatIsNotPlannedIsNotComputed() {
        ComparisonPlan pairs = new ComparisonPlan(
                new TreeSet<>(Set.of(DifferenceFamily.REGIONS)),
                plan("top2", true).items(),
                List.of(),
                ComparisonPlan.Adjustment.HOLM,
                0.05,
                true);

        assertThat(Aggregates.withStoredWeights().differences(Survey.PUBLIC_ATTITUDE, WAVE, pairs))
                .hasSize(6 * 78)
                .allMatch(d -> d.family() == DifferenceFamily.REGIONS);
    }

    private static SampleEstimate figure(Aggregate aggregate, Area area) {
        return (SampleEstimate) aggregate
                .answers(Survey.PUBLIC_ATTITUDE, WAVE, area, "", "", "Q1")
                .orElseThrow()
                .share(value -> value >= 4);
    }

    private static List<EstimateDifference> of(List<EstimateDifference> all, DifferenceFamily family, String item) {
        return all.stream()
                .filter(d -> d.family() == family && d.item().equals(item))
                .toList();
    }

    /** Statements by one statistic, minutes by their mean. */
    private static ComparisonPlan plan(String statistic, boolean sharedClusters) {
        SortedMap<String, String> items = new TreeMap<>();
        RegionsFixture.ITEMS.forEach(item -> items.put(item, statistic));
        items.put("MINUTES", "mean");
        return new ComparisonPlan(
                new TreeSet<>(List.of(DifferenceFamily.values())),
                new TreeMap<>(Map.of(Survey.PUBLIC_ATTITUDE, items)),
                List.of(),
                ComparisonPlan.Adjustment.HOLM,
                0.05,
                sharedClusters);
    }

    /** The panel as one region with three strata. */
    private static List<EstimateDifference> panel(ComparisonPlan plan) {
        return panel(plan, "municipality", Reference.rows("regions_panel"));
    }

    private static List<EstimateDifference> panel(ComparisonPlan plan, String cluster, List<Reference.Row> all) {
        List<SurveyCube> cubes = new ArrayList<>();
        Questionnaire questionnaire = FixtureProgramme.withMinutes();
        WAVES.forEach((wave, code) -> {
            List<Map<String, String>> units = all.stream()
                    .filter(row -> row.text("wave").equals(wave))
                    .map(row -> unit(row, row.text("region"), cluster))
                    .toList();
            cubes.add(new CubeBuilder(questionnaire, FixtureProgramme.tree(), RegionsFixture.plan())
                    .build(
                            RegionsFixture.header(Survey.PUBLIC_ATTITUDE, code, "DE21", units.size()),
                            RegionsFixture.table(units)));
        });
        Definitions fixture = RegionsFixture.definitions(RegionsFixture.plan());
        SortedMap<Survey, Questionnaire> questionnaires = new TreeMap<>(fixture.questionnaires());
        questionnaires.put(Survey.PUBLIC_ATTITUDE, questionnaire);
        var definitions = new Definitions(
                fixture.territory(),
                questionnaires,
                fixture.tree(),
                fixture.population(),
                fixture.weighting(),
                fixture.adequacy());
        return Aggregate.of(cubes, definitions).differences(Survey.PUBLIC_ATTITUDE, WAVE, plan).stream()
                .filter(d -> d.family() == DifferenceFamily.WAVES)
                .toList();
    }

    private static Map<String, String> unit(Reference.Row row, String stratum, String cluster) {
        Map<String, String> unit = new LinkedHashMap<>();
        unit.put("STRATUM", stratum);
        unit.put("PSU", row.text(cluster));
        // three more digits survive the millionths; the scale of given weights does not matter
        unit.put("W_POST", new BigDecimal(row.text("weight")).movePointRight(3).toPlainString());
        unit.put("Q1", row.text("Q"));
        unit.put("MINUTES", row.text("minutes_online"));
        return unit;
    }

    /** Weights that add up to the population of each region, as the product scales weights that were given. */
    private static double[] finalWeights(List<Reference.Row> rows) {
        Map<String, Double> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(row.text("region"), row.number("weight"), Double::sum));
        return rows.stream()
                .mapToDouble(row -> row.number("weight")
                        * RegionsFixture.population().total(row.text("region"))
                        / sums.getOrDefault(row.text("region"), 1.0))
                .toArray();
    }

    private static boolean[] marks(List<Reference.Row> rows, String region) {
        boolean[] marks = new boolean[rows.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = region.isEmpty() || rows.get(i).text("region").equals(region);
        }
        return marks;
    }

    /** Municipalities minus regions in a wave of the panel. */
    private static long df(String wave) {
        List<Reference.Row> rows = Reference.rows("regions_panel").stream()
                .filter(row -> wave.equals(WAVES.get(row.text("wave"))))
                .toList();
        return rows.stream().map(row -> row.text("municipality")).distinct().count()
                - rows.stream().map(row -> row.text("region")).distinct().count();
    }
}
