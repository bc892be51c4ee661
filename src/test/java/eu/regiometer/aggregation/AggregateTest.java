package eu.regiometer.aggregation;

import static eu.regiometer.aggregation.RegionRows.aggregate;
import static eu.regiometer.aggregation.RegionRows.cell;
import static eu.regiometer.aggregation.RegionRows.changed;
import static eu.regiometer.aggregation.RegionRows.factors;
import static eu.regiometer.aggregation.RegionRows.near;
import static eu.regiometer.aggregation.RegionRows.value;
import static eu.regiometer.aggregation.RegionsFixture.WAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.estimation.Linearised;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.statistics.estimation.SurveyDesign;
import eu.regiometer.statistics.exact.FixedPoint;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AggregateTest {

    private static final Area DE21 = Area.region("DE21");

    @Test
    void aStratumOfOneUnitIsNamedAndNeverCountsAsCertain() {
        List<Map<String, String>> units =
                new ArrayList<>(RegionsFixture.citizens().getOrDefault("DE21", List.of()));
        Map<String, String> lone = new LinkedHashMap<>(units.getFirst());
        lone.put("STRATUM", "island");
        units.set(0, lone);
        SurveyCube cube = RegionsFixture.cube("DE21", units);
        WeightingPlan adjust = RegionsFixture.plan();
        WeightingPlan refuse =
                new WeightingPlan(adjust.margins(), adjust.joins(), 1, adjust.tolerance(), 0.05, LonelyUnits.REFUSE);
        Aggregate adjusted = Aggregate.of(List.of(cube), RegionsFixture.definitions(adjust));
        Aggregate refused = Aggregate.of(List.of(cube), RegionsFixture.definitions(refuse));

        assertThat(adjusted.weighting().getFirst().lonelyStrata()).containsExactly("island");
        assertThat(estimate(adjusted, DE21, "Q1", "mean").se().orElseThrow()).isPositive();
        assertThat(estimate(refused, DE21, "Q1", "mean").reason()).isEqualTo(Reason.NOT_COMPUTABLE);
        assertThat(estimate(refused, DE21, "Q1", "mean").n()).isPositive();
    }

    @Test
    void anItemNobodyAnsweredHasNoEstimate() {
        SortedMap<String, List<Map<String, String>>> citizens = new TreeMap<>();
        citizens.put("DE21", changed("DE21", unit -> unit.put("Q1", "NOT_ASKED")));
        Estimate estimate = estimate(aggregate(citizens), DE21, "Q1", "mean");

        assertThat(estimate.reason()).isEqualTo(Reason.ITEM_MISSING);
        assertThat(estimate.n()).isZero();
        assertThat(estimate.estimate()).isEmpty();
    }

    @Test
    void anItemBelowSixtyPerCentOfValidAnswersHasNoEstimateAndRoutedOutUnitsDoNotCount() {
        SortedMap<String, List<Map<String, String>>> citizens = new TreeMap<>();
        int[] row = {0};
        citizens.put("DE21", changed("DE21", unit -> {
            unit.put("Q1", row[0] % 2 == 0 ? "3" : "DONT_KNOW");
            unit.put("Q2", row[0] % 2 == 0 ? "3" : "NOT_ASKED");
            row[0]++;
        }));
        Aggregate aggregate = aggregate(citizens);

        assertThat(estimate(aggregate, DE21, "Q1", "mean").reason()).isEqualTo(Reason.TOO_FEW_ANSWERS);
        assertThat(estimate(aggregate, DE21, "Q2", "mean").reason()).isEqualTo(Reason.VALUE);
        // all answers equal: the mean is certain
        assertThat(estimate(aggregate, DE21, "Q2", "mean").se()).hasValue(0);
        assertThat(estimate(aggregate, DE21, "Q2", "proportion=3").upper()).hasValue(1);
    }

    @Test
    void aRegionBelowTheGateNeitherSpeaksNorCountsAbove() {
        SortedMap<String, List<Map<String, String>>> citizens = new TreeMap<>();
        citizens.put("DE21", RegionsFixture.citizens().getOrDefault("DE21", List.of()));
        citizens.put(
                "SE33",
                RegionsFixture.citizens().getOrDefault("SE33", List.of()).subList(0, 29));
        Aggregate aggregate = aggregate(citizens);
        Area sweden = Area.country("SE");

        assertThat(aggregate.adequate(Survey.PUBLIC_ATTITUDE, WAVE, Area.region("SE33")))
                .isFalse();
        assertThat(aggregate.adequate(Survey.PUBLIC_ATTITUDE, WAVE, sweden)).isFalse();
        assertThat(aggregate.sources(Survey.PUBLIC_ATTITUDE, WAVE, Area.PARTNERS))
                .containsOnlyKeys("DE21");
        assertThat(estimate(aggregate, Area.PARTNERS, "Q1", "mean").estimate())
                .isEqualTo(estimate(aggregate, DE21, "Q1", "mean").estimate());
        assertThat(aggregate.partial(Survey.PUBLIC_ATTITUDE, WAVE, Area.PARTNERS))
                .isTrue();
        assertThat(aggregate.counts(Survey.PUBLIC_ATTITUDE, WAVE, Area.PARTNERS).regions())
                .containsExactly("DE21", "SE33");
        assertThat(aggregate.counts(Survey.PUBLIC_ATTITUDE, WAVE, Area.PARTNERS).inFigures())
                .containsExactly("DE21");
        assertThat(aggregate.counts(Survey.PUBLIC_ATTITUDE, WAVE, Area.PARTNERS).withoutSubmission())
                .hasSize(11);
    }

    @Test
    void topAreasDifferByTheMembersOfTheUnion() {
        Aggregate aggregate = aggregate(RegionsFixture.citizens());

        assertThat(aggregate.sources(Survey.PUBLIC_ATTITUDE, WAVE, Area.PARTNERS))
                .hasSize(12)
                .containsKey("NO07");
        assertThat(aggregate.sources(Survey.PUBLIC_ATTITUDE, WAVE, Area.EU))
                .hasSize(11)
                .doesNotContainKey("NO07");
        assertThat(aggregate.partial(Survey.PUBLIC_ATTITUDE, WAVE, Area.PARTNERS))
                .isFalse();
        SampleCounts counts = aggregate.counts(Survey.PUBLIC_ATTITUDE, WAVE, Area.PARTNERS);
        assertThat(counts.accepted()).isEqualTo(4475);
        // the fixture's cover sheets give twice the accepted units as eligible
        assertThat(counts.responseRate()).hasValue(0.5);
        assertThat(counts.invited()).isEmpty();
    }

    @Test
    void estimatesComeInOrderForEveryLevelAndBreakdown() {
        SortedMap<String, List<Map<String, String>>> citizens = new TreeMap<>();
        int[] row = {0};
        citizens.put("DE21", changed("DE21", unit -> unit.put("LAU", row[0]++ % 4 == 0 ? "DE_1" : "")));
        List<Estimate> estimates = aggregate(citizens).estimates();

        assertThat(estimates).isSorted().doesNotHaveDuplicates();
        assertThat(estimates.stream()
                        .map(estimate -> estimate.area().toString())
                        .distinct())
                .hasSize(6);
        // six five-point items with ten statistics, age with its mean and quartiles, options of gender and education
        int perSlice = 6 * 10 + 4 + 3 + 3;
        assertThat(estimates.stream().filter(e -> e.area().equals(DE21))).hasSize(perSlice * (1 + 4 + 3 + 3));
        assertThat(estimates.stream().filter(e -> e.area().equals(Area.municipality("DE_1"))))
                .hasSize(perSlice)
                .allMatch(e -> e.breakdown().isEmpty());
        Estimate local = estimates.stream()
                .filter(e ->
                        e.area().equals(Area.municipality("DE_1")) && e.item().equals("Q1"))
                .findFirst()
                .orElseThrow();
        assertThat(local.n()).isBetween(100L, 155L);
        assertThat(local.reason()).isEqualTo(Reason.VALUE);
        assertThat(estimates.stream()
                        .filter(e -> e.area().equals(Area.municipality("DE_2")))
                        .map(Estimate::reason)
                        .distinct())
                .containsExactly(Reason.TOO_FEW_ANSWERS);
    }

    @Test
    void aMunicipalityIsAPartOfTheGroupThatAllItsUnitsAreIn() {
        SortedMap<String, List<Map<String, String>>> citizens = new TreeMap<>();
        int[] row = {0};
        citizens.put("DE21", changed("DE21", unit -> {
            boolean town = row[0]++ % 3 == 0;
            unit.put("LAU", town ? "DE_1" : "DE_2");
            unit.put("D2_GENDER", town || row[0] % 2 == 0 ? "2" : "1");
        }));
        Aggregate aggregate = aggregate(citizens);

        assertThat(aggregate.wholeGroups(Survey.PUBLIC_ATTITUDE, "2026", Area.municipality("DE_1")))
                .containsEntry("D2_GENDER", "2")
                .doesNotContainKey("D1_AGE");
        assertThat(aggregate.wholeGroups(Survey.PUBLIC_ATTITUDE, "2026", Area.municipality("DE_2")))
                .isEmpty();
    }

    @Test
    void aMunicipalityIsADomainOfItsRegion() {
        SortedMap<String, List<Map<String, String>>> citizens = new TreeMap<>();
        int[] row = {0};
        citizens.put("DE21", changed("DE21", unit -> unit.put("LAU", row[0]++ % 3 == 0 ? "DE_1" : "DE_2")));
        List<Map<String, String>> units = citizens.getOrDefault("DE21", List.of());
        Estimate estimate = estimate(aggregate(citizens), Area.municipality("DE_1"), "Q1", "mean");
        Map<String, Double> factors = factors("DE21", units);
        double[] weights = units.stream()
                .mapToDouble(unit -> Objects.requireNonNull(factors.get(cell(unit)))
                        * Double.parseDouble(unit.getOrDefault("W_DESIGN", "")))
                .toArray();
        boolean[] domain = new boolean[weights.length];
        double[] values = new double[weights.length];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < domain.length; i++) {
            String answer = units.get(i).getOrDefault("Q1", "");
            domain[i] = i % 3 == 0 && answer.length() == 1;
            values[i] = domain[i] ? Double.parseDouble(answer) : 0;
            names.add("row " + i);
        }
        Linearised mean = Linearised.mean(weights, values, domain).orElseThrow();
        SurveyDesign design = SurveyDesign.of(names.stream().map(name -> "all").toList(), names);

        assertThat(estimate.estimate().orElseThrow()).isCloseTo(mean.value(), within(1e-12));
        near(estimate.se().orElseThrow(), Math.sqrt(value(design.variance(mean, LonelyUnits.REFUSE))));
    }

    @Test
    void reachIsTheShareOfUnitsWhoseOwnScoreMeetsTheThreshold() {
        SortedMap<String, List<Map<String, String>>> citizens = new TreeMap<>();
        citizens.put("DE21", RegionsFixture.citizens().getOrDefault("DE21", List.of()));
        Aggregate aggregate = aggregate(citizens);

        // HOPE is likert(Q6): 75 or more means an answer of 4 or 5
        assertThat(aggregate.reach(WAVE, DE21, "HOPE", Comparison.AT_LEAST, 75))
                .isEqualTo(estimate(aggregate, DE21, "Q6", "top2").estimate());
        assertThat(aggregate.reach(WAVE, DE21, "ATT", Comparison.BELOW, 50)).isEmpty();
        assertThat(aggregate.reach("2024", DE21, "HOPE", Comparison.BELOW, 50)).isEmpty();
    }

    @Test
    void organisationsKeepTheirWeightAndHaveNoMeanOfMoney() {
        List<Map<String, String>> units = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            units.add(Map.of(
                    "W_ORG", i == 0 ? "9" : "1", "GOVLEVEL", "1", "C1", i == 0 ? "5" : "1", "C2", "10", "BUDGET", "7"));
        }
        SurveyCube cube = RegionsFixture.cube(Survey.INNOVATION_CAPACITY, WAVE, "DE21", units);
        Aggregate aggregate = Aggregate.of(List.of(cube), RegionsFixture.definitions(RegionsFixture.plan()));
        List<Estimate> estimates = aggregate.estimates(Survey.INNOVATION_CAPACITY, WAVE, DE21);

        // (9 x 5 + 7 x 1) / 16
        assertThat(estimates)
                .filteredOn(e -> e.item().equals("C1")
                        && e.statistic().equals("mean")
                        && e.breakdown().isEmpty())
                .singleElement()
                .satisfies(e -> assertThat(e.estimate()).hasValue(52.0 / 16));
        assertThat(estimates).extracting(Estimate::item).contains("C2").doesNotContain("BUDGET");
        assertThat(aggregate.organisations(WAVE, DE21)).hasSize(8).anyMatch(unit -> unit.weight() == 9);
        assertThat(aggregate.weighting().getFirst().method()).isEqualTo(WeightingReport.Method.DESIGN);
    }

    @Test
    void aRowWithoutAWeightAmongOthersIsNeverCountedAsOne() {
        List<Map<String, String>> units =
                List.of(Map.of("Q1", "1", "W_DESIGN", "2"), Map.of("Q1", "1", "W_DESIGN", ""));

        assertThatThrownBy(() -> RegionsFixture.cube("DE21", units)).hasMessageContaining("row 1", "no weight");
        // none at all: everybody counts the same
        SurveyCube equal = RegionsFixture.cube("DE21", List.of(Map.of("Q1", "1"), Map.of("Q1", "2")));
        assertThat(equal.ranges()).containsOnly(new WeightRange(FixedPoint.ONE, FixedPoint.ONE));
    }

    @Test
    void theOrderOfTheCubesDoesNotMatter() {
        List<SurveyCube> cubes = new ArrayList<>();
        RegionsFixture.citizens().forEach((region, units) -> {
            cubes.add(RegionsFixture.cube(region, units.subList(0, units.size() / 2)));
            cubes.add(RegionsFixture.cube(region, units.subList(units.size() / 2, units.size())));
        });
        Definitions definitions = RegionsFixture.definitions(RegionsFixture.plan());
        List<Estimate> first = Aggregate.of(cubes, definitions).estimates();
        Collections.shuffle(cubes, new Random(7));

        assertThat(Aggregate.of(cubes, definitions).estimates()).isEqualTo(first);
    }

    @Test
    void aCubeOfAnotherProgrammeIsAMistake() {
        SurveyCube region = RegionsFixture.cube("XX99", List.of(Map.of("Q1", "1")));
        SurveyCube wave = RegionsFixture.cube(Survey.PUBLIC_ATTITUDE, "2030", "DE21", List.of(Map.of("Q1", "1")));
        Definitions definitions = RegionsFixture.definitions(RegionsFixture.plan());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Aggregate.of(List.of(region), definitions))
                .withMessageContaining("XX99");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Aggregate.of(List.of(wave), definitions))
                .withMessageContaining("2030");
    }

    @Test
    void partsThatComeOneByOneHaveToFollowOneAnother() {
        var units = RegionsFixture.citizens();
        SurveyCube first = RegionsFixture.cube(
                "SE33", units.getOrDefault("SE33", List.of()).subList(0, 80));
        SurveyCube second = RegionsFixture.cube(
                "SE33", units.getOrDefault("SE33", List.of()).subList(80, 160));
        SurveyCube other = RegionsFixture.cube("DE21", units.getOrDefault("DE21", List.of()));
        Definitions definitions = RegionsFixture.definitions(RegionsFixture.plan());

        assertThat(Aggregate.ofParts(List.of(second, first, other), definitions).estimates())
                .isEqualTo(
                        Aggregate.of(List.of(first, other, second), definitions).estimates());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Aggregate.ofParts(List.of(first, other, second), definitions))
                .withMessageContaining("SE33");
    }

    private static Estimate estimate(Aggregate aggregate, Area area, String item, String statistic) {
        return aggregate.estimates(Survey.PUBLIC_ATTITUDE, WAVE, area).stream()
                .filter(e -> e.breakdown().isEmpty()
                        && e.item().equals(item)
                        && e.statistic().equals(statistic))
                .findFirst()
                .orElseThrow();
    }
}
