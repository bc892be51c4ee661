package eu.regiometer.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.Worst;
import eu.regiometer.statistics.comparison.Difference;
import eu.regiometer.statistics.estimation.VarianceResult.LonelyUnit;
import eu.regiometer.statistics.estimation.VarianceResult.Variance;
import eu.regiometer.statistics.estimation.WeightedQuantiles.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Stratified, clustered and two-stage designs, on a panel of three invented regions. R 4.2.2, survey 4.1.1:
 * {@code svydesign(id=~municipality, strata=~region, weights=~weight)}, the same with {@code fpc=~n_municipalities}, and
 * {@code svydesign(id=~municipality+person, strata=~region, fpc=~n_municipalities+inhabitants, weights=~weight)}.
 */
class PanelTest {

    private static final List<Row> BOTH_WAVES = Reference.rows("regions_panel");
    private static final List<Row> LAST_WAVE =
            BOTH_WAVES.stream().filter(row -> row.text("wave").equals("2026")).toList();

    @Test
    void everyEstimateOfEveryDesignAgrees() {
        var worst = Worst.relative("panel estimates", 1e-10);
        var limits = Worst.relative("panel intervals", 1e-8);
        for (Row row : Reference.rows("regions_panel_estimates")) {
            SurveyDesign design = design(row.text("design"));
            Predicate<Row> group = group(row.text("group"));
            boolean[] domain = marks(LAST_WAVE, group);
            Linearised estimate = estimate(row, domain);
            double variance = variance(design, estimate);
            int df = design.degreesOfFreedom(domain);
            String key = row.cells().toString();
            worst.compare(key, estimate.value(), row.number("estimate"));
            worst.compare(key, Math.sqrt(variance), row.number("se"));
            worst.compare(key, df, row.number("df"));
            Interval t =
                    Intervals.t(estimate.value(), Math.sqrt(variance), df, 0.95).orElseThrow();
            limits.compare(key, t.lower(), row.number("ci_t_lo"));
            limits.compare(key, t.upper(), row.number("ci_t_hi"));
            if (row.has("kg_lo")) {
                long n = LAST_WAVE.stream().filter(group).count();
                Interval kg = ProportionIntervals.kornGraubard(estimate.value(), variance, n, 1, df, 0.95)
                        .orElseThrow();
                limits.compare(key, kg.lower(), row.number("kg_lo"));
                limits.compare(key, kg.upper(), row.number("kg_hi"));
                Interval logit = ProportionIntervals.logit(estimate.value(), variance, n, 1, df, 0.95)
                        .orElseThrow();
                limits.compare(key, logit.lower(), row.number("xlogit_lo"));
                limits.compare(key, logit.upper(), row.number("xlogit_hi"));
            }
        }
        worst.assertAll(108);
        limits.assertAll(72 + 12);
    }

    @Test
    void changeBetweenWavesCountsTheSharedMunicipalities() {
        SurveyDesign design = SurveyDesign.of(texts(BOTH_WAVES, "region"), texts(BOTH_WAVES, "municipality"));
        var worst = Worst.relative("panel change", 1e-9);
        for (Row row : Reference.rows("regions_panel_change")) {
            String variable = row.text("variable");
            Linearised before = mean(BOTH_WAVES, variable, r -> r.text("wave").equals("2025"));
            Linearised after = mean(BOTH_WAVES, variable, r -> r.text("wave").equals("2026"));
            double covariance = ((Variance) design.covariance(before, after, LonelyUnits.REFUSE)).value();
            boolean[] everybody = marks(BOTH_WAVES, r -> true);
            int df = design.degreesOfFreedom(everybody);
            Difference change =
                    Difference.of(after.value() - before.value(), variance(design, after.minus(before)), df);
            Difference correlated = Difference.correlated(
                    after.value(), variance(design, after), before.value(), variance(design, before), covariance, df);
            worst.compare(variable, before.value(), row.number("wave2025"));
            worst.compare(variable, after.value(), row.number("wave2026"));
            worst.compare(variable, Math.sqrt(variance(design, before)), row.number("se2025"));
            worst.compare(variable, Math.sqrt(variance(design, after)), row.number("se2026"));
            worst.compare(variable, covariance, row.number("cov"));
            worst.compare(variable, change.value(), row.number("diff"));
            worst.compare(variable, change.standardError(), row.number("se_diff"));
            worst.compare(variable, correlated.standardError(), row.number("se_diff"));
            worst.compare(
                    variable,
                    Math.sqrt(variance(design, before) + variance(design, after)),
                    row.number("se_diff_if_independent"));
            worst.compare(variable, change.df(), row.number("df"));
            worst.compare(variable, change.t().orElseThrow(), row.number("t"));
            worst.compare(variable, change.p().orElseThrow(), row.number("p"));
        }
        worst.assertAll(36);
    }

    @Test
    void everyQuantileAndItsWoodruffIntervalAgree() {
        double[] values = numbers(LAST_WAVE, r -> r.number("minutes_online"));
        double[] weights = numbers(LAST_WAVE, r -> r.number("weight"));
        boolean[] everybody = marks(LAST_WAVE, r -> true);
        WeightedQuantiles quantiles = WeightedQuantiles.of(values, weights).orElseThrow();
        var exact = Worst.absolute("panel quantiles", 0);
        var errors = Worst.relative("panel quantiles, se", 1e-9);
        for (Row row : Reference.rows("regions_panel_quantiles")) {
            SurveyDesign design = design(row.text("design"));
            Rule rule = row.text("rule").equals("invcdf") ? Rule.INVCDF : Rule.MIDPOINT;
            double quantile = quantiles.quantile(row.number("p"), rule);
            Linearised share = Linearised.mean(
                            weights, numbers(LAST_WAVE, r -> r.number("minutes_online") <= quantile ? 1 : 0), everybody)
                    .orElseThrow();
            var interval = quantiles.interval(
                    share.value(), Math.sqrt(variance(design, share)), design.degreesOfFreedom(everybody), 0.95, rule);
            String key = row.cells().toString();
            exact.compare(key, quantile, row.number("quantile"));
            exact.compare(key, interval.lower().orElseThrow(), row.number("lo"));
            exact.compare(key, interval.upper().orElseThrow(), row.number("hi"));
            errors.compare(key, interval.standardError().orElseThrow(), row.number("se"));
        }
        exact.assertAll(60);
        errors.assertAll(20);
    }

    @Test
    void aStratumOfOneUnitIsRefusedByName() {
        SurveyDesign design = SurveyDesign.of(List.of("A", "A", "B"), List.of("a1", "a2", "b1"));
        boolean[] all = {true, true, true};
        Linearised mean = Linearised.mean(new double[] {1, 1, 1}, new double[] {1, 2, 6}, all)
                .orElseThrow();

        assertThat(design.variance(mean, LonelyUnits.REFUSE)).isEqualTo(new LonelyUnit("B"));
        // influence -2/3, -1/3, 1, overall mean 0: 2 x (1/6)^2 x 2 + 1
        assertThat(variance(design, mean, LonelyUnits.ADJUST)).isEqualTo(2 * 2 / 36.0 + 1);
    }

    @Test
    void leavingOutOneUnitAfterTheOtherGivesTheVarianceOfAMeanOfEqualWeights() {
        List<String> strata = List.of("A", "A", "A", "A");
        SurveyDesign design = SurveyDesign.of(strata, List.of("1", "2", "3", "4"));
        double[] weights = {1, 1, 1, 1};
        double[] values = {1, 2, 4, 9};
        boolean[] all = {true, true, true, true};
        List<Double> leftOut = new ArrayList<>();
        for (Jackknife.Replicate replicate : Jackknife.replicates(design)) {
            double[] scaled = Jackknife.weights(design, weights, replicate);
            leftOut.add(Linearised.mean(scaled, values, all).orElseThrow().value());
        }

        VarianceResult jackknife = Jackknife.variance(List.of(new Jackknife.LeftOut("A", leftOut)));

        // for a mean of equal weights both are s^2 / n = (38 / 3) / 4
        assertThat(((Variance) jackknife).value()).isCloseTo(38 / 12.0, within(1e-14));
        assertThat(variance(design, Linearised.mean(weights, values, all).orElseThrow()))
                .isCloseTo(38 / 12.0, within(1e-14));
    }

    @Test
    void theOtherWeightsOfTheStratumAreScaledUp() {
        SurveyDesign design = SurveyDesign.of(List.of("A", "B", "A", "A"), List.of("1", "1", "2", "3"));

        double[] weights = Jackknife.weights(
                design, new double[] {2, 5, 4, 6}, Jackknife.replicates(design).getFirst());

        assertThat(weights).containsExactly(0, 5, 6, 9);
        assertThat(Jackknife.variance(List.of(new Jackknife.LeftOut("B", List.of(1.0)))))
                .isEqualTo(new LonelyUnit("B"));
    }

    private static Linearised estimate(Row row, boolean[] domain) {
        double[] weights = numbers(LAST_WAVE, r -> r.number("weight"));
        String variable = row.text("variable");
        return switch (row.text("statistic")) {
            case "total" -> Linearised.total(weights, numbers(LAST_WAVE, r -> r.number(variable)), domain);
            case "ratio" ->
                Linearised.ratio(
                                weights,
                                numbers(LAST_WAVE, r -> r.number("minutes_online")),
                                numbers(LAST_WAVE, r -> r.number("minutes_total")),
                                domain)
                        .orElseThrow();
            case "top2" ->
                Linearised.mean(weights, numbers(LAST_WAVE, r -> r.number("Q") >= 4 ? 1 : 0), domain)
                        .orElseThrow();
            default ->
                Linearised.mean(weights, numbers(LAST_WAVE, r -> r.number(variable)), domain)
                        .orElseThrow();
        };
    }

    private static Linearised mean(List<Row> rows, String variable, Predicate<Row> domain) {
        ToDoubleFunction<Row> value =
                variable.equals("top2") ? r -> r.number("Q") >= 4 ? 1 : 0 : r -> r.number(variable);
        return Linearised.mean(numbers(rows, r -> r.number("weight")), numbers(rows, value), marks(rows, domain))
                .orElseThrow();
    }

    private static SurveyDesign design(String name) {
        List<String> strata = texts(LAST_WAVE, "region");
        List<String> units = texts(LAST_WAVE, "municipality");
        Map<String, Double> persons = new TreeMap<>();
        Map<String, Double> first = new TreeMap<>();
        for (Row row : LAST_WAVE) {
            persons.merge(row.text("municipality"), 1 / row.number("inhabitants"), Double::sum);
            first.put(
                    row.text("region"),
                    LAST_WAVE.stream()
                                    .filter(r -> r.text("region").equals(row.text("region")))
                                    .map(r -> r.text("municipality"))
                                    .distinct()
                                    .count()
                            / row.number("n_municipalities"));
        }
        return switch (name) {
            case "cluster" -> SurveyDesign.of(strata, units);
            case "cluster_fpc" -> SurveyDesign.of(strata, units, first, Map.of());
            default -> SurveyDesign.of(strata, units, first, persons);
        };
    }

    private static double variance(SurveyDesign design, Linearised estimate) {
        return variance(design, estimate, LonelyUnits.REFUSE);
    }

    private static double variance(SurveyDesign design, Linearised estimate, LonelyUnits lonely) {
        return ((Variance) design.variance(estimate, lonely)).value();
    }

    private static Predicate<Row> group(String text) {
        String[] parts = text.split("=", -1);
        return row -> parts.length == 1 || row.text(parts[0]).equals(parts[1]);
    }

    private static double[] numbers(List<Row> rows, ToDoubleFunction<Row> value) {
        return rows.stream().mapToDouble(value).toArray();
    }

    private static List<String> texts(List<Row> rows, String column) {
        return rows.stream().map(row -> row.text(column)).toList();
    }

    private static boolean[] marks(List<Row> rows, Predicate<Row> mark) {
        boolean[] marks = new boolean[rows.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = mark.test(rows.get(i));
        }
        return marks;
    }
}
