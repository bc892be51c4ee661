package eu.regiometer.aggregation;

import static eu.regiometer.aggregation.RegionsFixture.WAVE;
import static eu.regiometer.aggregation.RegionsFixture.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.findings.Severity;
import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WeightingTest {

    private static final Area UKM6 = Area.region("UKM6");

    @Test
    void aRegionThatCannotBeRakedKeepsItsCountsAndHasNoEstimate() {
        Aggregate aggregate = aggregate(RegionsFixture.plan(), "UKM6", "SE33", "DE21");
        WeightingReport report = report(aggregate, "UKM6");

        assertThat(report.method()).isEqualTo(WeightingReport.Method.REFUSED);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("WEIGHT-RAKING");
            assertThat(finding.severity()).isEqualTo(Severity.BLOCKING);
            // methods.md 1.2: 64 399 instead of 74 724 women of 15 to 29
            assertThat(finding.arguments())
                    .containsEntry("margin", "D1_AGE*D2_GENDER")
                    .containsEntry("category", "15-29*1");
            assertThat(Double.parseDouble(
                            Objects.requireNonNull(finding.arguments().get("error"))))
                    .isCloseTo(0.138, within(0.001));
        });
        assertThat(aggregate.adequate(Survey.PUBLIC_ATTITUDE, WAVE, UKM6)).isFalse();
        assertThat(aggregate.estimates(Survey.PUBLIC_ATTITUDE, WAVE, UKM6))
                .isNotEmpty()
                .allMatch(estimate -> estimate.reason() == Reason.NOT_COMPUTABLE
                        && estimate.estimate().isEmpty())
                .anyMatch(estimate -> estimate.n() > 30);
        assertThat(aggregate.citizens(WAVE, UKM6, "", "").codes()).isEmpty();
        assertThat(aggregate.sources(Survey.PUBLIC_ATTITUDE, WAVE, Area.PARTNERS))
                .containsOnlyKeys("DE21", "SE33");
    }

    @Test
    void joinedAgesMakeTheSmallRegionRakable() {
        // regions_rake_UKM6_joined.csv; five respondents per category is what the joined table just reaches
        var plan = new WeightingPlan(
                RegionsFixture.MARGINS, List.of(RegionsFixture.YOUNG), 5, 0.001, 0.05, LonelyUnits.ADJUST);
        List<Map<String, String>> units = RegionsFixture.citizens().getOrDefault("UKM6", List.of());
        SurveyCube cube = RegionsFixture.cube("UKM6", units);
        RegionWeights weights = RegionWeights.of(cube, RegionsFixture.population(), plan);

        assertThat(weights.report().method()).isEqualTo(WeightingReport.Method.RAKED);
        assertThat(weights.report().joined()).containsExactly("D1_AGE: 15-29 + 30-44");
        assertThat(weights.report().margins().getFirst().category()).isEqualTo("15-29+30-44*1");
        Map<String, Double> factors = new HashMap<>();
        for (int p = 0; p < cube.points().size(); p++) {
            factors.put(cube.points().get(p).cell(), weights.factors()[p]);
        }
        Map<String, Map<String, String>> byKey = new HashMap<>();
        units.forEach(unit -> byKey.put(cell(unit, "RESP_ID"), unit));
        List<Map<String, String>> reference = RegionsFixture.reference("regions_rake_UKM6_joined");
        assertThat(reference).hasSize(45);
        for (Map<String, String> row : reference) {
            Map<String, String> unit = Objects.requireNonNull(byKey.get(cell(row, "resp_id")));
            String age = Map.of("20", "15-29", "35", "30-44", "50", "45-64", "70", "65+")
                    .getOrDefault(cell(unit, "D1_AGE"), "");
            String key = age + "|" + cell(unit, "D2_GENDER") + "|" + cell(unit, "D3_EDU");
            double weight = factors.getOrDefault(key, 0.0) * Double.parseDouble(cell(row, "design_weight"));
            double expected = Double.parseDouble(cell(row, "w_rake"));
            assertThat(weight / expected).as(cell(row, "resp_id")).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void aCategoryWithTooFewRespondentsCallsForAJoinAndThenForRefusal() {
        // NO07 has three women of 15 to 29
        var strict = new WeightingPlan(RegionsFixture.MARGINS, List.of(), 5, 0.001, 0.05, LonelyUnits.ADJUST);
        WeightingReport refused = report(aggregate(strict, "NO07"), "NO07");

        assertThat(refused.method()).isEqualTo(WeightingReport.Method.REFUSED);
        assertThat(refused.findings().getFirst().arguments())
                .containsEntry("category", "15-29*1")
                .containsEntry("rows", "3");

        var joining = new WeightingPlan(
                RegionsFixture.MARGINS, List.of(RegionsFixture.YOUNG), 5, 0.001, 0.05, LonelyUnits.ADJUST);
        assertThat(report(aggregate(joining, "NO07"), "NO07").joined()).hasSize(1);
    }

    @Test
    void marginsAreMetAfterRakingAndReportedBeforeAndAfter() {
        WeightingReport report = report(aggregate(RegionsFixture.plan(), "DE21"), "DE21");

        assertThat(report.method()).isEqualTo(WeightingReport.Method.RAKED);
        assertThat(report.margins()).hasSize(8 + 3);
        assertThat(report.margins())
                .allSatisfy(line -> assertThat(line.after()).isCloseTo(line.target(), within(1e-9)));
        assertThat(report.margins())
                .anySatisfy(line -> assertThat(line.before()).isNotCloseTo(line.target(), within(1e-3)));
        assertThat(report.sweeps()).isBetween(2, 50);
        assertThat(report.largestRatio().orElseThrow()).isGreaterThan(1);
        assertThat(report.withoutMargin()).isZero();
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void respondentsWithoutAMarginKeepTheirWeightTimesTheMeanAdjustmentOfTheirOtherMargins() {
        List<Map<String, String>> units =
                new ArrayList<>(RegionsFixture.citizens().getOrDefault("DE21", List.of()));
        units.add(unit("35", "3", "2")); // gender without population figure, education known
        units.add(unit("35", "", "")); // nothing left but the overall adjustment
        SurveyCube cube = RegionsFixture.cube("DE21", units);
        RegionWeights weights = RegionWeights.of(cube, RegionsFixture.population(), RegionsFixture.plan());
        WeightingReport report = weights.report();

        assertThat(report.withoutMargin()).isEqualTo(2);
        assertThat(report.findings()).allMatch(finding -> finding.code().equals("WEIGHT-NO-MARGIN"));
        assertThat(report.findings()).allMatch(finding -> finding.severity() == Severity.NOTE);
        assertThat(report.findings())
                .extracting(finding -> finding.arguments().get("variable") + " "
                        + finding.arguments().get("value"))
                .containsExactlyInAnyOrder("D1_AGE*D2_GENDER 30-44*3", "D1_AGE*D2_GENDER 30-44*", "D3_EDU ");
        double raked = 0;
        double base = 0;
        double rakedMedium = 0;
        double baseMedium = 0;
        double other = 0;
        double nothing = 0;
        for (int p = 0; p < cube.points().size(); p++) {
            String cell = cube.points().get(p).cell();
            double factor = weights.factors()[p];
            double sum = 0;
            for (var entry : cube.sums().entrySet()) {
                if (entry.getKey().measure().isEmpty()
                        && entry.getKey().breakdown().isEmpty()
                        && entry.getKey().cell().equals(cell)) {
                    sum = entry.getValue().weight();
                }
            }
            if (cell.equals("30-44|3|2")) {
                other = factor;
            } else if (cell.equals("30-44||")) {
                nothing = factor;
            } else {
                raked += factor * sum;
                base += sum;
                rakedMedium += cell.endsWith("|2") ? factor * sum : 0;
                baseMedium += cell.endsWith("|2") ? sum : 0;
            }
        }
        assertThat(other).isCloseTo(rakedMedium / baseMedium, within(1e-12));
        assertThat(nothing).isCloseTo(raked / base, within(1e-12));
        // the others still meet the margins
        assertThat(raked).isCloseTo(RegionsFixture.population().total("DE21"), within(1e-3));
    }

    @Test
    void manyRespondentsWithoutAMarginAreAWarning() {
        List<Map<String, String>> units =
                new ArrayList<>(RegionsFixture.citizens().getOrDefault("NO07", List.of()));
        for (int i = 0; i < 10; i++) {
            units.add(unit("35", "3", "2"));
        }
        RegionWeights weights = RegionWeights.of(
                RegionsFixture.cube("NO07", units), RegionsFixture.population(), RegionsFixture.plan());

        assertThat(weights.report().findings()).allMatch(finding -> finding.severity() == Severity.WARNING);
    }

    @Test
    void finalWeightsInSomePartsOnlyGiveNoEstimates() {
        var citizens = RegionsFixture.citizens().getOrDefault("NO07", List.of());
        SurveyCube both = RegionsFixture.cube("NO07", withColumn("NO07", "W_POST", "1.5"))
                .plus(RegionsFixture.cube("NO07", citizens));
        WeightingReport report = RegionWeights.of(both, RegionsFixture.population(), RegionsFixture.plan())
                .report();

        assertThat(report.method()).isEqualTo(WeightingReport.Method.REFUSED);
        assertThat(report.findings()).singleElement().matches(f -> f.code().equals("WEIGHT-MIXED"));
    }

    @Test
    void theWorstCategoryIsNamedWhereOnlyTheProgrammeFindsItTooFarOff() {
        // below what any raking can reach, so that the programme alone refuses
        var exact = new WeightingPlan(RegionsFixture.MARGINS, List.of(), 1, -1, 0.05, LonelyUnits.ADJUST);
        SurveyCube cube = RegionsFixture.cube("DE21", RegionsFixture.citizens().getOrDefault("DE21", List.of()));
        WeightingReport raked = RegionWeights.of(cube, RegionsFixture.population(), RegionsFixture.plan())
                .report();
        WeightingReport refused =
                RegionWeights.of(cube, RegionsFixture.population(), exact).report();

        // education is raked last and met to rounding; age by gender keeps the distance
        WeightingReport.Line worst = raked.margins().stream()
                .max(Comparator.comparingDouble(line -> Math.abs(line.after() / line.target() - 1)))
                .orElseThrow();
        assertThat(worst.margin()).isEqualTo("D1_AGE*D2_GENDER");
        assertThat(refused.method()).isEqualTo(WeightingReport.Method.REFUSED);
        assertThat(refused.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments())
                        .containsEntry("margin", worst.margin())
                        .containsEntry("category", worst.category()));
    }

    @Test
    void aJoinInForceIsToldWithTheCategoryThatCalledForIt() {
        var joining = new WeightingPlan(
                RegionsFixture.MARGINS, List.of(RegionsFixture.YOUNG), 5, 0.001, 0.05, LonelyUnits.ADJUST);

        assertThat(report(aggregate(joining, "NO07"), "NO07").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("WEIGHT-JOINED");
                    assertThat(finding.arguments())
                            .containsEntry("category", "15-29*1")
                            .containsEntry("rows", "3")
                            .containsEntry("fewest", "5")
                            .containsEntry("joined", "D1_AGE: 15-29 + 30-44");
                });
    }

    @Test
    void strataThatAreEmptyOrHoldOneUnitAreToldWithTheRule() {
        List<Map<String, String>> units = withColumn("NO07", "STRATUM", "coast");
        units.getFirst().put("STRATUM", "islands");
        var declared = new WeightingPlan(
                RegionsFixture.MARGINS,
                List.of(),
                1,
                0.001,
                0.05,
                LonelyUnits.ADJUST,
                StandardErrors.FIXED,
                Optional.empty(),
                new TreeMap<>(Map.of("NO07", List.of("coast", "islands", "inland"))));
        SurveyCube cube = RegionsFixture.cube("NO07", units);

        assertThat(RegionWeights.of(cube, RegionsFixture.population(), declared)
                        .report()
                        .findings())
                .extracting(f -> f.code() + " " + f.arguments().get("stratum"))
                .containsExactly("STRATUM-SINGLE islands", "STRATUM-EMPTY inland");
        var refusing = new WeightingPlan(RegionsFixture.MARGINS, List.of(), 1, 0.001, 0.05, LonelyUnits.REFUSE);
        assertThat(RegionWeights.of(cube, RegionsFixture.population(), refusing)
                        .report()
                        .findings())
                .singleElement()
                .matches(f -> f.code().equals("STRATUM-SINGLE-REFUSED") && f.blocking());
    }

    @Test
    void finalWeightsInSomeRowsOnlyAreNotUsed() {
        List<Map<String, String>> units =
                new ArrayList<>(RegionsFixture.citizens().getOrDefault("NO07", List.of()));
        Map<String, String> first = new LinkedHashMap<>(units.getFirst());
        first.put("W_POST", "1.5");
        units.set(0, first);

        assertThat(RegionsFixture.cube("NO07", units).weightsGiven()).isFalse();
    }

    private static List<Map<String, String>> withColumn(String region, String column, String text) {
        List<Map<String, String>> units = new ArrayList<>();
        for (Map<String, String> unit : RegionsFixture.citizens().getOrDefault(region, List.of())) {
            Map<String, String> copy = new LinkedHashMap<>(unit);
            copy.put(column, text);
            units.add(copy);
        }
        return units;
    }

    private static Map<String, String> unit(String age, String gender, String education) {
        return Map.of("D1_AGE", age, "D2_GENDER", gender, "D3_EDU", education, "W_DESIGN", "1000", "Q1", "3");
    }

    private static WeightingReport report(Aggregate aggregate, String region) {
        return aggregate.weighting().stream()
                .filter(report -> report.region().equals(region))
                .findFirst()
                .orElseThrow();
    }

    private static Aggregate aggregate(WeightingPlan plan, String... regions) {
        var citizens = RegionsFixture.citizens();
        List<SurveyCube> cubes = new ArrayList<>();
        for (String region : regions) {
            cubes.add(RegionsFixture.cube(region, citizens.getOrDefault(region, List.of())));
        }
        return Aggregate.of(cubes, RegionsFixture.definitions(plan));
    }
}
