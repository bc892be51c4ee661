package eu.regiometer.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.intake.ProgrammeFixture;
import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.estimation.EstimateResult;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.statistics.estimation.SampleEstimate;
import eu.regiometer.statistics.exact.WeightSums;
import eu.regiometer.territory.Area;
import eu.regiometer.validation.Dropped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tables that lose nothing: corrections, extremes, and the same answers in another kind of file. */
class MergingTest {

    private static final String REGION = "SE33";

    @Test
    void aRowThatIsAddedAndTakenOutAgainLeavesTheTableAsItWas() {
        List<Map<String, String>> units = RegionsFixture.citizens().getOrDefault(REGION, List.of());
        SortedMap<CubeKey, WeightSums> before =
                RegionsFixture.cube(REGION, units.subList(1, units.size())).sums();
        SortedMap<CubeKey, WeightSums> row =
                RegionsFixture.cube(REGION, units.subList(0, 1)).sums();
        SortedMap<CubeKey, WeightSums> after =
                new TreeMap<>(RegionsFixture.cube(REGION, units).sums());
        row.forEach((key, sums) -> after.computeIfPresent(key, (k, whole) -> whole.minus(sums)));
        after.values().removeIf(WeightSums.NONE::equals);

        assertThat(after).isEqualTo(before);
    }

    @Test
    void theSmallestAndTheLargestWeightGiveTheMeanOfTheLarger() {
        List<Map<String, String>> units = alike(40, "3");
        units.getFirst().put("W_POST", "1000000000");
        units.getFirst().put("Q1", "5");
        var mean = (SampleEstimate) mean(units);

        // 5 x 1e9 and 3 x 39e-6: the mean is 5 - 2 x 39e-15, and n_eff is 1 to fifteen digits
        assertThat(mean.value()).isCloseTo(5 - 78e-15, within(2 * Math.ulp(5.0)));
        assertThat(mean.n()).isEqualTo(40);
        assertThat(mean.effectiveSize()).isCloseTo(1, within(1e-12));
    }

    @Test
    void equalAnswersHaveNoVarianceAndAShareOfOneHasAnInterval() {
        Map<String, Estimate> estimates = estimates(alike(40, "4"));

        assertThat(estimate(estimates, "Q1 mean").estimate()).hasValue(4);
        assertThat(estimate(estimates, "Q1 mean").se()).hasValue(0);
        assertThat(estimate(estimates, "Q1 mean").deff()).isEmpty();
        assertThat(estimate(estimates, "Q1 top2").estimate()).hasValue(1);
        // 0.025^(1/40), Clopper and Pearson
        assertThat(estimate(estimates, "Q1 top2").lower().orElseThrow())
                .isCloseTo(StrictMath.pow(0.025, 1 / 40.0), within(1e-9));
        assertThat(estimate(estimates, "Q1 top2").upper()).hasValue(1);
    }

    @Test
    void nobodyWithAValidAnswerIsNoDataAndNotZero() {
        Map<String, Estimate> estimates = estimates(alike(40, "DONT_KNOW"));

        assertThat(estimate(estimates, "Q1 mean").reason()).isEqualTo(Reason.ITEM_MISSING);
        assertThat(estimate(estimates, "Q1 mean").estimate()).isEmpty();
        assertThat(estimate(estimates, "Q1 mean").n()).isZero();
        assertThat(mean(alike(40, "DONT_KNOW"))).isEqualTo(new EstimateResult.NoData());
    }

    @Test
    void oneRowHasAMeanAndNoInterval() {
        List<Map<String, String>> units = alike(40, "");
        units.getFirst().put("Q1", "2");
        var mean = (SampleEstimate) mean(units);

        assertThat(mean.value()).isEqualTo(2);
        assertThat(mean.n()).isEqualTo(1);
        assertThat(mean.df()).isZero();
        assertThat(mean.tInterval(0.95)).isEqualTo(Optional.<Interval>empty());
        assertThat(RegionsFixture.cube(REGION, units.subList(0, 1)).sums()).isNotEmpty();
    }

    @Test
    void theCubeOfAWorkbookIsThatOfTheSameRowsAsText() {
        Dropped dropped = Dropped.citizens(60);
        for (int row = 0; row < 60; row++) {
            dropped.set(row, "W_DESIGN", row % 3 == 0 ? "0.125" : "1.75")
                    .set(row, "STRATUM", row % 2 == 0 ? "coast" : "inland");
        }
        List<Map<String, String>> rows = dropped.rows();
        rows.forEach(row -> row.replaceAll((column, text) -> text.equals("-7") ? Missing.NOT_ASKED.name() : text));
        // dates are counted in days
        rows.forEach(row -> row.computeIfPresent(
                "FIELD_DATE",
                (column, day) -> Long.toString(LocalDate.parse(day).toEpochDay())));
        ResponseTable workbook = new ResponseTable(dropped.check().responses().orElseThrow());

        assertThat(workbook.size()).isEqualTo(60);
        assertThat(cube(workbook)).isEqualTo(cube(RegionsFixture.table(rows))).hasSizeGreaterThan(1000);
    }

    private static SortedMap<CubeKey, WeightSums> cube(UnitTable units) {
        Definitions definitions = ShippedCubes.read().definitions();
        return new CubeBuilder(
                        definitions.questionnaire(Survey.PUBLIC_ATTITUDE), definitions.tree(), definitions.weighting())
                .build(
                        RegionsFixture.header(
                                Survey.PUBLIC_ATTITUDE, RegionsFixture.WAVE, ProgrammeFixture.REGION, units.size()),
                        units)
                .sums();
    }

    /** Units of weight 0.000001 that all give the same answer to the first item, and no other. */
    private static List<Map<String, String>> alike(int count, String answer) {
        List<Map<String, String>> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, String> unit = new HashMap<>();
            unit.put("RESP_ID", "R" + i);
            unit.put("D1_AGE", "20");
            unit.put("D2_GENDER", "1");
            unit.put("D3_EDU", "1");
            unit.put("W_POST", "0.000001");
            unit.put("Q1", answer);
            units.add(unit);
        }
        return units;
    }

    private static EstimateResult mean(List<Map<String, String>> units) {
        return aggregate(units)
                .answers(Survey.PUBLIC_ATTITUDE, RegionsFixture.WAVE, Area.region(REGION), "", "", "Q1")
                .orElseThrow()
                .mean();
    }

    private static Map<String, Estimate> estimates(List<Map<String, String>> units) {
        Map<String, Estimate> estimates = new HashMap<>();
        for (Estimate e :
                aggregate(units).estimates(Survey.PUBLIC_ATTITUDE, RegionsFixture.WAVE, Area.region(REGION))) {
            if (e.breakdown().isEmpty()) {
                estimates.put(e.item() + " " + e.statistic(), e);
            }
        }
        return estimates;
    }

    private static Estimate estimate(Map<String, Estimate> estimates, String key) {
        return Objects.requireNonNull(estimates.get(key), key);
    }

    private static Aggregate aggregate(List<Map<String, String>> units) {
        return Aggregate.of(
                List.of(RegionsFixture.cube(REGION, units)), RegionsFixture.definitions(RegionsFixture.plan()));
    }
}
