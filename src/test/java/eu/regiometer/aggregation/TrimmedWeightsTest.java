package eu.regiometer.aggregation;

import static eu.regiometer.aggregation.RegionsFixture.WAVE;
import static eu.regiometer.aggregation.RegionsFixture.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.exact.FixedPoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TrimmedWeightsTest {

    private static final TrimmingPlan ONCE = new TrimmingPlan(0.3, 3, 0);

    /** R 4.2.2, survey 4.1.1: {@code trimWeights(raked, lower = cap_lo, upper = cap_hi, strict = TRUE)}. */
    @Test
    void weightsOfEveryRespondentThatCanBeRakedEqualTheReference() {
        Map<String, Map<String, String>> reference = new HashMap<>();
        RegionsFixture.reference("regions_weights").forEach(row -> reference.put(cell(row, "resp_id"), row));
        int compared = 0;
        for (var region : RegionsFixture.citizens().entrySet()) {
            SurveyCube cube = cube(region.getKey(), region.getValue(), ONCE);
            RegionWeights weights = weights(cube, ONCE);
            if (weights.refused()) {
                assertThat(region.getKey()).isEqualTo("UKM6");
                continue;
            }
            Map<String, Double> factors = new HashMap<>();
            for (int p = 0; p < cube.points().size(); p++) {
                factors.put(cube.points().get(p).cell(), weights.factors()[p]);
            }
            for (Map<String, String> unit : region.getValue()) {
                BigDecimal base = new BigDecimal(cell(unit, "W_DESIGN"));
                double factor = Objects.requireNonNull(
                        factors.get("=" + FixedPoint.millionths(base) + "|" + RegionsFixture.weightingCell(unit)));
                Map<String, String> row = Objects.requireNonNull(reference.get(cell(unit, "RESP_ID")));
                double expected = Double.parseDouble(cell(row, "w_trim"));
                // 1e-9 and not 1e-10, for it is raked here and not taken from the file
                assertThat(factor * base.doubleValue() / expected)
                        .as(cell(unit, "RESP_ID"))
                        .isCloseTo(1, within(1e-9));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(4430);
    }

    /** regions_kish.csv, columns deff_trim and neff_trim. */
    @Test
    void effectiveSizesOfTrimmedWeightsEqualTheReference() {
        var citizens = RegionsFixture.citizens();
        int compared = 0;
        for (Map<String, String> row : RegionsFixture.reference("regions_kish")) {
            String region = cell(row, "region");
            WeightingReport report = weights(cube(region, citizens.getOrDefault(region, List.of()), ONCE), ONCE)
                    .report();
            if (report.method() == WeightingReport.Method.RAKED) {
                assertThat(report.deff().orElseThrow() / Double.parseDouble(cell(row, "deff_trim")))
                        .isCloseTo(1, within(1e-9));
                assertThat(report.nEff().orElseThrow() / Double.parseDouble(cell(row, "neff_trim")))
                        .isCloseTo(1, within(1e-9));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(12);
    }

    @Test
    void theReportTellsBoundsMovedWeightAndWhatIsLeftOfTheMargins() {
        var tight = new TrimmingPlan(0.7, 1.4, 0);
        WeightingReport report = report("DE21", tight);

        double mean = report.total().orElseThrow() / report.rows();
        assertThat(report.total().orElseThrow())
                .isCloseTo(RegionsFixture.population().total("DE21"), within(1e-2));
        assertThat(report.smallest().orElseThrow()).isCloseTo(0.7 * mean, within(1e-6 * mean));
        assertThat(report.largest().orElseThrow()).isCloseTo(1.4 * mean, within(1e-6 * mean));
        assertThat(report.largestRatio().orElseThrow()).isCloseTo(2, within(1e-6));
        assertThat(report.trimmed()).hasValueSatisfying(trimmed -> {
            assertThat(trimmed.upper()).isEqualTo(1.4);
            assertThat(trimmed.moved()).isBetween(0.01, 0.5);
        });
        assertThat(report.worstError().orElseThrow()).isGreaterThan(0.001);
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void rakingAndTrimmingInTurnComeCloserToTheMargins() {
        double once = report("DE21", ONCE).worstError().orElseThrow();
        double often = report("DE21", new TrimmingPlan(0.3, 3, 10)).worstError().orElseThrow();

        assertThat(once).isGreaterThan(0.001);
        assertThat(often).isLessThan(once / 2);
    }

    @Test
    void weightsWithinTheBoundsAreThoseOfRaking() {
        var citizens = RegionsFixture.citizens().getOrDefault("DE21", List.of());
        WeightingReport wide = report("DE21", new TrimmingPlan(0, 1000, 0));
        WeightingReport raked = RegionWeights.of(
                        RegionsFixture.cube("DE21", citizens), RegionsFixture.population(), RegionsFixture.plan())
                .report();

        for (int i = 0; i < raked.margins().size(); i++) {
            assertThat(wide.margins().get(i).after())
                    .isCloseTo(raked.margins().get(i).after(), within(1e-12));
        }
        assertThat(wide.trimmed().orElseThrow().moved()).isZero();
        assertThat(wide.deff().orElseThrow()).isCloseTo(raked.deff().orElseThrow(), within(1e-12));
    }

    @Test
    void anyPartitionAndOrderOfTheRowsGivesTheSameWeights() {
        List<Map<String, String>> units =
                new ArrayList<>(RegionsFixture.citizens().getOrDefault("DE21", List.of()));
        SurveyCube whole = cube("DE21", units, ONCE);
        Collections.reverse(units);
        SurveyCube merged = cube("DE21", units.subList(0, 100), ONCE)
                .plus(cube("DE21", units.subList(100, 101), ONCE))
                .plus(cube("DE21", units.subList(101, units.size()), ONCE));

        assertThat(merged.points()).isEqualTo(whole.points());
        assertThat(weights(merged, ONCE).factors())
                .containsExactly(weights(whole, ONCE).factors());
    }

    @Test
    void onlyTrimmingTellsBaseWeightsApart() {
        var citizens = RegionsFixture.citizens().getOrDefault("DE21", List.of());

        assertThat(RegionsFixture.cube("DE21", citizens).points()).hasSize(24);
        assertThat(cube("DE21", citizens, ONCE).points()).hasSizeGreaterThan(24);
    }

    private static WeightingReport report(String region, TrimmingPlan trimming) {
        return weights(cube(region, RegionsFixture.citizens().getOrDefault(region, List.of()), trimming), trimming)
                .report();
    }

    private static RegionWeights weights(SurveyCube cube, TrimmingPlan trimming) {
        return RegionWeights.of(
                cube, RegionsFixture.population(), RegionsFixture.plan().trimmed(trimming));
    }

    private static SurveyCube cube(String region, List<Map<String, String>> units, TrimmingPlan trimming) {
        return new CubeBuilder(
                        FixtureProgramme.publicAttitude(),
                        FixtureProgramme.tree(),
                        RegionsFixture.plan().trimmed(trimming))
                .build(
                        RegionsFixture.header(Survey.PUBLIC_ATTITUDE, WAVE, region, units.size()),
                        RegionsFixture.table(units));
    }
}
