package eu.regiometer.aggregation;

import static eu.regiometer.aggregation.RegionsFixture.WAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Final weights that came with the answers. */
class GivenWeightsTest {

    private static final String ITEM = "Q1";

    @Test
    void theyAreNeitherRakedNorScaled() {
        SurveyCube cube = cube("NO07", row -> "1.5");
        RegionWeights weights = weights(cube);
        WeightingReport report = weights.report();

        assertThat(cube.weightsGiven()).isTrue();
        assertThat(report.method()).isEqualTo(WeightingReport.Method.GIVEN);
        assertThat(weights.factors()).containsOnly(1);
        assertThat(report.total().orElseThrow()).isCloseTo(1.5 * report.rows(), within(1e-9));
        assertThat(report.smallest()).hasValue(1.5);
        assertThat(report.largest()).hasValue(1.5);
        assertThat(report.deff().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(report.worstError().orElseThrow()).isPositive();
    }

    @Test
    void thatTheyDoNotAddUpToThePopulationIsTold() {
        WeightingReport report = weights(cube("NO07", row -> "1.5")).report();

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("WEIGHT-TOTAL");
            assertThat(finding.arguments())
                    .containsEntry("sum", Long.toString(Math.round(1.5 * report.rows())))
                    .containsEntry("population", Long.toString(report.population()));
        });
    }

    @Test
    void thoseThatAddUpToThePopulationRaiseNothing() {
        double share = RegionsFixture.population().total("NO07")
                / (double) citizens("NO07").size();
        RegionWeights weights = weights(cube("NO07", row -> Double.toString(share)));

        assertThat(weights.factors()).containsOnly(1);
        assertThat(weights.toPersons()).isEqualTo(1);
        assertThat(weights.report().findings()).isEmpty();
        // what is left of each margin is told: women of 15 to 29 are the thinnest
        assertThat(weights.report().margins())
                .allSatisfy(line -> assertThat(line.after()).isCloseTo(line.before(), within(1e-12)));
    }

    @Test
    void withoutAPopulationFigureTheirScaleIsToldWithItsEffect() {
        SurveyCube cube = cube("NO07", row -> "1.5");
        var nobody = new PopulationMargins(List.of(), Map.of());
        var noMargins = new WeightingPlan(List.of(), List.of(), 1, 0.001, 0.05, LonelyUnits.ADJUST);

        RegionWeights weights = RegionWeights.of(cube, nobody, noMargins);

        assertThat(weights.refused()).isFalse();
        assertThat(weights.report().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("WEIGHT-SCALE");
            assertThat(finding.arguments())
                    .containsEntry(
                            "sum",
                            Long.toString(Math.round(1.5 * weights.report().rows())));
        });
    }

    @Test
    void theyAreComparedWithRespondentsCountingTheSame() {
        List<WeightingReport.Line> equal = margins(1);
        List<WeightingReport.Line> unequal = margins(3);

        assertThat(equal)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.before()).isCloseTo(line.after(), within(1e-12)));
        assertThat(unequal)
                .extracting(WeightingReport.Line::before)
                .isEqualTo(equal.stream().map(WeightingReport.Line::before).toList());
        assertThat(unequal).anyMatch(line -> Math.abs(line.before() - line.after()) > 0.001);
    }

    @Test
    void aWiderAreaCountsTheRegionByItsPersonsAndItsOwnFiguresStay() {
        Aggregate scaled = aggregate(row -> "1.5");
        double own = mean(scaled, Area.region("NO07"));
        double other = mean(scaled, Area.region("DE21"));
        // those who answered, in persons
        double persons = table(scaled, Area.region("NO07")).weight()
                * RegionsFixture.population().total("NO07")
                / (1.5 * citizens("NO07").size());
        double others = table(scaled, Area.region("DE21")).weight();

        assertThat(mean(scaled, Area.PARTNERS))
                .isCloseTo((persons * own + others * other) / (persons + others), within(1e-9));
        // a hundred times the weights change neither
        Aggregate heavier = aggregate(row -> "150");
        for (Area area : List.of(Area.PARTNERS, Area.region("NO07"))) {
            for (int i = 0; i < estimates(scaled, area).size(); i++) {
                Estimate one = estimates(scaled, area).get(i);
                Estimate same = estimates(heavier, area).get(i);
                assertThat(same.estimate().orElseThrow())
                        .isCloseTo(one.estimate().orElseThrow(), within(1e-9));
                assertThat(same.se().orElseThrow()).isCloseTo(one.se().orElseThrow(), within(1e-9));
                assertThat(same.nEff().orElseThrow()).isCloseTo(one.nEff().orElseThrow(), within(1e-6));
            }
        }
        assertThat(scaled.indicative(Survey.PUBLIC_ATTITUDE, WAVE, Area.PARTNERS))
                .isEqualTo(heavier.indicative(Survey.PUBLIC_ATTITUDE, WAVE, Area.PARTNERS));
    }

    @Test
    void theTableOfARegionSaysWhatItsWeightsWouldCountInPersons() {
        Aggregate aggregate = aggregate(row -> "1.5");
        AnswerTable region = table(aggregate, Area.region("NO07"));

        assertThat(region.toPersons())
                .isCloseTo(
                        RegionsFixture.population().total("NO07")
                                / (1.5 * citizens("NO07").size()),
                        within(1e-9));
        assertThat(region.weight()).isCloseTo(1.5 * region.n(), within(1e-9));
        assertThat(table(aggregate, Area.region("DE21")).toPersons()).isEqualTo(1);
        assertThat(table(aggregate, Area.PARTNERS).toPersons()).isEqualTo(1);
    }

    private static AnswerTable table(Aggregate aggregate, Area area) {
        return aggregate
                .answers(Survey.PUBLIC_ATTITUDE, WAVE, area, "", "", ITEM)
                .orElseThrow();
    }

    private static double mean(Aggregate aggregate, Area area) {
        return estimates(aggregate, area).stream()
                .filter(e -> e.statistic().equals("mean"))
                .findFirst()
                .orElseThrow()
                .estimate()
                .orElseThrow();
    }

    private static List<Estimate> estimates(Aggregate aggregate, Area area) {
        return aggregate.estimates(Survey.PUBLIC_ATTITUDE, WAVE, area).stream()
                .filter(e -> e.breakdown().isEmpty() && ITEM.equals(e.item()))
                .toList();
    }

    /** A raked region, and one that brings weights. */
    private static Aggregate aggregate(IntFunction<String> weight) {
        return Aggregate.of(
                List.of(RegionsFixture.cube("DE21", citizens("DE21")), cube("NO07", weight)),
                RegionsFixture.definitions(RegionsFixture.plan()));
    }

    /** Margins of a region whose file weighs every other respondent 1 and the others as told. */
    private static List<WeightingReport.Line> margins(int other) {
        return weights(cube("NO07", row -> row % 2 == 0 ? "1" : Integer.toString(other)))
                .report()
                .margins();
    }

    private static RegionWeights weights(SurveyCube cube) {
        return RegionWeights.of(cube, RegionsFixture.population(), RegionsFixture.plan());
    }

    private static SurveyCube cube(String region, IntFunction<String> weight) {
        List<Map<String, String>> units = new ArrayList<>();
        for (Map<String, String> unit : citizens(region)) {
            Map<String, String> copy = new LinkedHashMap<>(unit);
            copy.put("W_POST", weight.apply(units.size()));
            units.add(copy);
        }
        return RegionsFixture.cube(region, units);
    }

    private static List<Map<String, String>> citizens(String region) {
        return RegionsFixture.citizens().getOrDefault(region, List.of());
    }
}
