package eu.regiometer.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.comparison.MultipleTests;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.statistics.estimation.ProportionIntervals;
import eu.regiometer.statistics.estimation.WeightedQuantiles;
import eu.regiometer.statistics.estimation.WeightedQuantiles.Rule;
import eu.regiometer.statistics.suppression.PrimaryRules;
import eu.regiometer.statistics.weighting.Kish;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Cases worked by hand from the definitions. */
class HandCasesTest {

    @Test
    void allOrNothingSharesHaveExactLimits() {
        var worst = Worst.relative("all-or-nothing shares", 1e-8);
        for (Row row : Reference.rows("cases_proportion_edge")) {
            double share = row.text("answer").equals("all") ? 1 : 0;
            Kish kish = Kish.of((long) row.number("n"), row.number("sum_w"), row.number("sum_w2"));
            worst.compare(row.cells().toString(), kish.effectiveSize(), row.number("n_kish"));
            Optional<Interval> interval =
                    ProportionIntervals.kornGraubard(share, 0, kish.n(), kish.effectiveSize(), row.number("df"), 0.95);
            assertThat(interval.isPresent()).isEqualTo(row.has("lo"));
            interval.ifPresent(limits -> {
                worst.compare(row.cells().toString(), limits.lower(), row.number("lo"));
                worst.compare(row.cells().toString(), limits.upper(), row.number("hi"));
            });
        }
        worst.assertAll(8 + 14);
    }

    @Test
    void varianceOfZeroBetweenTheEndsGivesThePoint() {
        assertThat(ProportionIntervals.kornGraubard(0.4, 1e-21, 50, 40, 49, 0.95))
                .contains(new Interval(0.4, 0.4));
        assertThat(ProportionIntervals.logit(0.4, 1e-21, 50, 40, 49, 0.95)).contains(new Interval(0.4, 0.4));
    }

    @Test
    void weightedQuantilesAreExact() {
        var worst = Worst.absolute("weighted quantiles", 0);
        for (Row row : Reference.rows("cases_weighted_quantiles")) {
            WeightedQuantiles quantiles = WeightedQuantiles.of(list(row, "values"), list(row, "weights"))
                    .orElseThrow();
            double p = row.number("p");
            worst.compare(row.cells().toString(), quantiles.quantile(p, Rule.INVCDF), row.number("invcdf"));
            worst.compare(row.cells().toString(), quantiles.quantile(p, Rule.MIDPOINT), row.number("midpoint"));
        }
        worst.assertAll(108);
    }

    @Test
    void valuesWithoutWeightHaveNoQuantile() {
        assertThat(WeightedQuantiles.of(new double[] {1, 2}, new double[] {0, 0}))
                .isEmpty();
    }

    @Test
    void familiesOfTestsAreAdjusted() {
        var worst = Worst.relative("adjusted p-values, hand cases", 1e-10);
        Reference.grouped("cases_adjust", "family").forEach((family, rows) -> {
            List<OptionalDouble> p = new ArrayList<>();
            for (Row row : rows) {
                p.add(row.has("p") ? OptionalDouble.of(row.number("p")) : OptionalDouble.empty());
            }
            List<OptionalDouble> holm = MultipleTests.holm(p);
            List<OptionalDouble> bh = MultipleTests.benjaminiHochberg(p);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(holm.get(i).isPresent()).isEqualTo(rows.get(i).has("holm"));
                if (rows.get(i).has("holm")) {
                    worst.compare(
                            family + i, holm.get(i).orElseThrow(), rows.get(i).number("holm"));
                    worst.compare(
                            family + i, bh.get(i).orElseThrow(), rows.get(i).number("bh"));
                }
            }
        });
        worst.assertAll(42);
    }

    @Test
    void primaryRulesHoldOnEveryCase() {
        for (Row row : Reference.rows("cases_disclosure_primary")) {
            List<BigDecimal> amounts = new ArrayList<>();
            BigDecimal total = BigDecimal.ZERO;
            for (String contributor : row.text("contributors").split(" ", -1)) {
                if (!contributor.isEmpty()) {
                    String[] parts = contributor.split("[:x]", -1);
                    amounts.add(new BigDecimal(parts[1]));
                    total = total.add(amounts.getLast().multiply(new BigDecimal(parts[2])));
                }
            }
            amounts.sort(Comparator.reverseOrder());
            List<BigDecimal> two = amounts.subList(0, Math.min(2, amounts.size()));
            List<BigDecimal> one = amounts.subList(0, Math.min(1, amounts.size()));
            Optional<BigDecimal> margin = PrimaryRules.marginOfPercentRule(total, amounts, BigDecimal.TEN);
            assertThat(List.of(
                            yesNo(PrimaryRules.belowThreshold(amounts.size(), 3)),
                            yesNo(PrimaryRules.belowThreshold(amounts.size(), 5)),
                            yesNo(PrimaryRules.dominated(total, one, BigDecimal.valueOf(60))),
                            yesNo(PrimaryRules.dominated(total, two, BigDecimal.valueOf(85))),
                            yesNo(margin.filter(m -> m.signum() > 0).isPresent())))
                    .as("%s", row)
                    .containsExactly(
                            row.text("below_3"),
                            row.text("below_5"),
                            row.text("dominance_1_60"),
                            row.text("dominance_2_85"),
                            row.text("p_percent_10"));
            assertThat(margin.map(m -> Double.toString(m.doubleValue())).orElse("NA"))
                    .as("%s", row)
                    .isEqualTo(row.has("p_percent_margin") ? Double.toString(row.number("p_percent_margin")) : "NA");
        }
        assertThat(Reference.rows("cases_disclosure_primary")).hasSize(12);
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }

    private static double[] list(Row row, String column) {
        return Arrays.stream(row.text(column).split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
