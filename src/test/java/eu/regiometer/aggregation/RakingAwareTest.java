package eu.regiometer.aggregation;

import static eu.regiometer.aggregation.RegionsFixture.WAVE;
import static eu.regiometer.aggregation.RegionsFixture.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.findings.Finding;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.Worst;
import eu.regiometer.statistics.estimation.EqualMean;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Standard errors that leave out what the margins of raking explain. */
class RakingAwareTest {

    private static final Map<String, String> NAMES = Map.of(
            "mean", "mean",
            "top2", "top2",
            "bottom2", "bottom2",
            "net_balance", "net",
            "score0_100", "score");

    private final List<SurveyCube> cubes = cubes();
    private final Map<String, Estimate> aware = estimates(StandardErrors.RAKING_AWARE);
    private final Map<String, Estimate> fixed = estimates(StandardErrors.FIXED);

    @Test
    void everyRegionButTheRefusedOneAgreesWithTheReference() {
        // regions_item_estimates.csv, column se_raked: R 4.2.2, survey 4.1.1,
        // rake(svydesign(id=~1, weights=~design_weight, data), list(~age+sex, ~edu), ...) with ten sweeps, whence the
        // tolerance
        var worst = Worst.relative("raking-aware standard errors", 3e-3);
        for (Map<String, String> row : RegionsFixture.reference("regions_item_estimates")) {
            String key = cell(row, "region") + " " + cell(row, "item") + " "
                    + Objects.requireNonNull(NAMES.get(cell(row, "statistic")));
            Estimate estimate = Objects.requireNonNull(aware.get(key), key);
            if (!cell(row, "region").equals("UKM6")) {
                worst.compare(key, estimate.se().orElseThrow(), Double.parseDouble(cell(row, "se_raked")));
                assertThat(estimate.estimate().orElseThrow())
                        .isCloseTo(fixed(key).estimate().orElseThrow(), within(1e-13));
            }
        }
        worst.assertAll(360);
    }

    @Test
    void theShareOfAMarginCategoryIsKnownFromThePopulation() {
        String share = "DE21 D3_EDU proportion=1";

        assertThat(fixed(share).se().orElseThrow()).isGreaterThan(0.01);
        assertThat(Objects.requireNonNull(aware.get(share)).se().orElseThrow()).isLessThan(1e-9);
    }

    @Test
    void aClusteredSampleKeepsItsWeightsAsGiven() {
        List<SurveyCube> clustered = List.of(RegionsFixture.cube("DE21", withClusters()));

        assertThat(estimates(clustered, StandardErrors.RAKING_AWARE))
                .isEqualTo(estimates(clustered, StandardErrors.FIXED));
    }

    @Test
    void trimmingKeepsTheConvention() {
        WeightingPlan aware = RegionsFixture.plan().with(StandardErrors.RAKING_AWARE);

        assertThat(aware.trimmed(new TrimmingPlan(0.3, 3, 0)).standardErrors()).isEqualTo(StandardErrors.RAKING_AWARE);
    }

    @Test
    void whereTheOptionCannotApplyItIsTold() {
        SurveyCube clustered = RegionsFixture.cube("DE21", withClusters());
        assertThat(codes(clustered, StandardErrors.RAKING_AWARE)).containsExactly("WEIGHT-CLUSTERS");
        assertThat(codes(clustered, StandardErrors.FIXED)).isEmpty();
        assertThat(codes(RegionsFixture.cube("DE21", answered("DE21")), StandardErrors.RAKING_AWARE))
                .isEmpty();
    }

    @Test
    void differencesCountTheRakingAsTheEstimatesDoThatTheyCompare() {
        List<SurveyCube> two = List.of(
                RegionsFixture.cube("DE21", answered("DE21")),
                RegionsFixture.cube("NO07", answered("NO07")),
                RegionsFixture.cube(Survey.PUBLIC_ATTITUDE, "2024", "DE21", answered("NO07")));
        Aggregate aggregate = aggregate(two, StandardErrors.RAKING_AWARE);
        double first = se(aggregate, WAVE, "DE21");
        double second = se(aggregate, WAVE, "NO07");
        double before = se(aggregate, "2024", "DE21");
        var plan = new ComparisonPlan(
                new TreeSet<>(List.of(DifferenceFamily.values())),
                new TreeMap<>(Map.of(Survey.PUBLIC_ATTITUDE, new TreeMap<>(Map.of("Q1", "mean")))),
                List.of(),
                ComparisonPlan.Adjustment.HOLM,
                0.05,
                false);
        Map<DifferenceFamily, List<EstimateDifference>> found =
                aggregate.differences(Survey.PUBLIC_ATTITUDE, WAVE, plan).stream()
                        .collect(Collectors.groupingBy(EstimateDifference::family));

        assertThat(first).isLessThan(0.999 * se(aggregate(two, StandardErrors.FIXED), WAVE, "DE21"));
        assertThat(se(found, DifferenceFamily.REGIONS)).isCloseTo(Math.hypot(first, second), within(1e-12));
        assertThat(se(found, DifferenceFamily.WAVES)).isCloseTo(Math.hypot(first, before), within(1e-12));
        // the persons of regions are known too: a region minus both is the other's share times their difference
        double share = (double) RegionsFixture.population().total("NO07")
                / (RegionsFixture.population().total("NO07")
                        + RegionsFixture.population().total("DE21"));
        assertThat(se(found, DifferenceFamily.PARTNERS) / (share * Math.hypot(first, second)))
                .isCloseTo(1, within(2e-3));
        EqualMean equal = aggregate
                .equalRegions(Survey.PUBLIC_ATTITUDE, WAVE, List.of("DE21", "NO07"), "Q1", "mean")
                .orElseThrow();
        assertThat(equal.standardError()).isCloseTo(Math.hypot(first, second) / 2, within(1e-12));
    }

    @Test
    void nodesCountTheRakingInVariancesAndCovariances() {
        List<SurveyCube> one = List.of(RegionsFixture.cube("DE21", answered("DE21")));
        Area region = Area.region("DE21");
        NodeSample raked = aggregate(one, StandardErrors.RAKING_AWARE).citizens(WAVE, region, "", "");
        NodeSample given = aggregate(one, StandardErrors.FIXED).citizens(WAVE, region, "", "");

        for (String a : raked.codes()) {
            assertThat(raked.estimate(a).orElseThrow().variance())
                    .isNotEqualTo(given.estimate(a).orElseThrow().variance());
            for (String b : raked.codes()) {
                raked.covariance(a, b)
                        .ifPresent(covariance -> assertThat(Math.abs(covariance))
                                .isLessThanOrEqualTo((1 + 1e-9)
                                        * Math.sqrt(raked.covariance(a, a).orElseThrow()
                                                * raked.covariance(b, b).orElseThrow())));
            }
        }
    }

    private static double se(Map<DifferenceFamily, List<EstimateDifference>> found, DifferenceFamily family) {
        return Objects.requireNonNull(found.get(family)).getFirst().difference().standardError();
    }

    private static double se(Aggregate aggregate, String wave, String region) {
        return aggregate.estimates(Survey.PUBLIC_ATTITUDE, wave, Area.region(region)).stream()
                .filter(e -> e.breakdown().isEmpty()
                        && e.item().equals("Q1")
                        && e.statistic().equals("mean"))
                .findFirst()
                .orElseThrow()
                .se()
                .orElseThrow();
    }

    private static List<String> codes(SurveyCube cube, StandardErrors errors) {
        return aggregate(List.of(cube), errors).weighting().getFirst().findings().stream()
                .map(Finding::code)
                .toList();
    }

    /** The respondents of a region, with an answer to every item. */
    private static List<Map<String, String>> answered(String region) {
        List<Map<String, String>> units = new ArrayList<>();
        for (Map<String, String> unit : RegionsFixture.citizens().getOrDefault(region, List.of())) {
            Map<String, String> copy = new HashMap<>(unit);
            RegionsFixture.ITEMS.stream()
                    .filter(item ->
                            !Objects.requireNonNullElse(copy.get(item), "").matches("[1-5]"))
                    .forEach(item -> copy.put(item, "3"));
            units.add(copy);
        }
        return units;
    }

    private static List<Map<String, String>> withClusters() {
        List<Map<String, String>> units = answered("DE21");
        for (int i = 0; i < units.size(); i++) {
            units.get(i).put("PSU", "P" + i % 30);
        }
        return units;
    }

    private static Aggregate aggregate(List<SurveyCube> cubes, StandardErrors errors) {
        return Aggregate.of(
                cubes, RegionsFixture.definitions(RegionsFixture.plan().with(errors)));
    }

    private Estimate fixed(String key) {
        return Objects.requireNonNull(fixed.get(key), key);
    }

    private static List<SurveyCube> cubes() {
        List<SurveyCube> cubes = new ArrayList<>();
        RegionsFixture.citizens().forEach((region, units) -> cubes.add(RegionsFixture.cube(region, units)));
        return cubes;
    }

    private Map<String, Estimate> estimates(StandardErrors errors) {
        return estimates(cubes, errors);
    }

    private static Map<String, Estimate> estimates(List<SurveyCube> cubes, StandardErrors errors) {
        Map<String, Estimate> estimates = new HashMap<>();
        for (Estimate e : aggregate(cubes, errors).estimates(Survey.PUBLIC_ATTITUDE, WAVE)) {
            if (e.breakdown().isEmpty() && !e.area().equals(Area.PARTNERS)) {
                estimates.put(e.area().code() + " " + e.item() + " " + e.statistic(), e);
            }
        }
        return estimates;
    }
}
