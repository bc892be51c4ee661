package eu.regiometer.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.RegionsSample;
import eu.regiometer.statistics.Worst;
import eu.regiometer.statistics.exact.WeightSums;
import eu.regiometer.statistics.weighting.RakingResult.Accepted;
import eu.regiometer.statistics.weighting.RakingResult.Converged;
import eu.regiometer.statistics.weighting.RakingResult.Failed;
import eu.regiometer.statistics.weighting.RakingResult.Reason;
import eu.regiometer.statistics.weighting.RakingResult.Weighted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RakingTest {

    /**
     * R 4.2.2, survey 4.1.1: {@code rake(svydesign(~1, weights = ~design_weight), list(~age + sex, ~edu), margins,
     * control = list(epsilon = 1e-12, maxit = 1000))}, region by region.
     */
    @Test
    void everyRegionButTheSmallestMeetsItsMargins() {
        Map<String, List<Row>> population = Reference.grouped("regions_population", "region");
        var worst = Worst.relative("raked weights", 1e-9);
        RegionsSample.respondents().forEach((region, rows) -> {
            Cells cells = Cells.of(rows);
            List<Margin> margins = RegionsSample.margins(population.getOrDefault(region, List.of()));
            RakingResult result = Raking.rake(margins, cells.raking(margins));
            if (region.equals("UKM6")) {
                assertThat(result).isInstanceOf(Failed.class);
            } else {
                assertThat(result).isInstanceOf(Converged.class);
                cells.compare(worst, rows, (Weighted) result);
            }
        });
        worst.assertAll(4430);
    }

    @Test
    void aTableThatStopsChangingFarFromItsTargetsIsNoSuccess() {
        List<Row> rows = RegionsSample.respondents().getOrDefault("UKM6", List.of());
        List<Margin> margins = RegionsSample.margins(
                Reference.grouped("regions_population", "region").getOrDefault("UKM6", List.of()));

        RakingResult result = Raking.rake(margins, Cells.of(rows).raking(margins));

        // 64 399 instead of 74 724 women aged 15-29
        assertThat(result).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.NOT_CONVERGED);
            assertThat(failed.margin()).isEqualTo("age x sex");
            assertThat(failed.category()).isEqualTo("15-29 F");
            assertThat(failed.error()).isCloseTo(1 - 64_399 / 74_724.0, within(1e-4));
        });
    }

    @Test
    void oneMarginIsPostStratificationAndDoneAfterOneSweep() {
        Map<String, List<Row>> population = Reference.grouped("regions_population", "region");
        RegionsSample.respondents().forEach((region, rows) -> {
            Margin crossed = RegionsSample.margins(population.getOrDefault(region, List.of()))
                    .getFirst();
            Map<String, Integer> counts = new TreeMap<>();
            rows.forEach(row -> counts.merge(row.text("age") + " " + row.text("sex"), 1, Integer::sum));
            List<RakingCell> cells = new ArrayList<>();
            List<Double> expected = new ArrayList<>();
            for (int k = 0; k < crossed.categories().size(); k++) {
                int n = counts.getOrDefault(crossed.categories().get(k), 0);
                cells.add(new RakingCell(List.of(k), n));
                expected.add(crossed.targets().get(k) / n);
            }

            // N_k / n_k, as postStratify of survey 4.1.1 gives it
            assertThat(Raking.rake(List.of(crossed), cells)).isInstanceOfSatisfying(Converged.class, raked -> {
                assertThat(raked.adjustments()).isEqualTo(expected);
                assertThat(raked.sweeps()).isOne();
            });
        });
    }

    @Test
    void totalsThatDifferByRoundingAreTheSamePopulation() {
        assertThat(Raking.rake(
                        margins(500_000, 500_000, 600_000, 400_000.9),
                        List.of(cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1))))
                .isInstanceOf(Accepted.class);
        assertThat(Raking.rake(
                        margins(500_000, 500_000, 600_000, 400_001.1),
                        List.of(cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1))))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.DIFFERENT_TOTALS));
    }

    @Test
    void marginsOfDifferentPopulationsAreRefused() {
        assertThat(Raking.rake(margins(50, 50, 60, 41), List.of(cell(0, 0), cell(1, 1))))
                .isEqualTo(new Failed("b", "", 101 / 100.0 - 1, Reason.DIFFERENT_TOTALS));
    }

    @Test
    void aTargetWithoutRespondentsIsNamed() {
        assertThat(Raking.rake(margins(50, 50, 60, 40), List.of(cell(0, 0), cell(1, 0))))
                .isEqualTo(new Failed("b", "b1", 1, Reason.TARGET_WITHOUT_RESPONDENTS));
    }

    @Test
    void respondentsWithoutPopulationAreNamed() {
        assertThat(Raking.rake(margins(100, 0, 60, 40), List.of(cell(0, 0), cell(0, 1), cell(1, 1))))
                .isEqualTo(new Failed("a", "a1", 1, Reason.RESPONDENTS_WITHOUT_TARGET));
    }

    @Test
    void nobodyWithAllMarginsIsNamed() {
        assertThat(Raking.rake(margins(50, 50, 60, 40), List.of(cell(-1, 0), cell(1, -1))))
                .isEqualTo(new Failed("a", "", 1, Reason.NO_RESPONDENTS));
    }

    @Test
    void aRespondentWithoutACategoryGetsTheMeanAdjustmentOfTheOthers() {
        List<RakingCell> cells =
                List.of(cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1), cell(-1, 0), cell(0, -1), cell(-1, -1));

        RakingResult result = Raking.rake(margins(60, 40, 30, 70), cells);

        // independence: factors are the products of shares; b0 holds 30 persons in base 2, a0 60 in base 2, all 100 in
        // 4
        assertThat(result).isInstanceOfSatisfying(Converged.class, raked -> {
            double[] factors = raked.adjustments().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            assertThat(factors).containsExactly(new double[] {18, 42, 12, 28, 15, 30, 25}, within(1e-9));
        });
    }

    @Test
    void slowRakingThatComesNearEnoughIsAccepted() {
        // a 2 x 2 table with an empty corner forces another cell to 0, which takes ever more sweeps
        List<RakingCell> cells = List.of(cell(0, 0), cell(0, 1), cell(1, 1));

        assertThat(Raking.rake(margins(50, 50, 50, 50), cells)).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.sweeps()).isEqualTo(1000);
            assertThat(accepted.worstError()).isBetween(1e-10, 1e-3);
        });
    }

    private static List<Margin> margins(double a0, double a1, double b0, double b1) {
        return List.of(
                new Margin("a", List.of("a0", "a1"), List.of(a0, a1)),
                new Margin("b", List.of("b0", "b1"), List.of(b0, b1)));
    }

    private static RakingCell cell(int a, int b) {
        return new RakingCell(List.of(a, b), 1);
    }

    /** Respondents gathered into cells. */
    private record Cells(Map<String, Row> keys, Map<String, WeightSums> sums) {

        static Cells of(List<Row> rows) {
            Map<String, Row> keys = new TreeMap<>();
            Map<String, WeightSums> sums = new TreeMap<>();
            for (Row row : rows) {
                keys.putIfAbsent(RegionsSample.cellKey(row), row);
                sums.merge(RegionsSample.cellKey(row), RegionsSample.weight(row), WeightSums::plus);
            }
            return new Cells(keys, sums);
        }

        List<RakingCell> raking(List<Margin> margins) {
            List<RakingCell> cells = new ArrayList<>();
            keys.forEach(
                    (key, row) -> cells.add(RegionsSample.cell(margins, row, sums.getOrDefault(key, WeightSums.NONE))));
            return cells;
        }

        void compare(Worst worst, List<Row> rows, Weighted result) {
            List<String> order = List.copyOf(keys.keySet());
            for (Row row : rows) {
                double factor = result.adjustments().get(order.indexOf(RegionsSample.cellKey(row)));
                worst.compare(
                        row.text("resp_id"), factor * RegionsSample.weight(row).weight(), row.number("w_rake"));
            }
        }
    }
}
