package eu.regiometer.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.RegionsSample;
import eu.regiometer.statistics.Worst;
import eu.regiometer.statistics.comparison.DesignDifferences;
import eu.regiometer.statistics.comparison.Difference;
import eu.regiometer.statistics.comparison.MultipleTests;
import eu.regiometer.statistics.estimation.EstimateResult.NoData;
import eu.regiometer.statistics.estimation.EstimateResult.NotComputable;
import eu.regiometer.statistics.estimation.EstimateResult.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Estimates from tables of the sample of regions, as the product makes them. R 4.2.2, survey 4.1.1:
 * {@code svydesign(~1, strata = ~region, weights = ~w_rake)}, a region as domain, {@code svymean(..., deff = "replace")}.
 */
class TablesOfRegionsTest {

    private static final SortedMap<String, List<Row>> RESPONDENTS = RegionsSample.respondents();

    @Test
    void everyItemOfEveryRegionAgrees() {
        var estimates = Worst.relative("item estimates, se, deff, df", 1e-10);
        var net = Worst.absolute("net balance", 1e-12);
        var limits = Worst.absolute("t limits by unit", 1e-9);
        var shares = Worst.relative("Korn-Graubard and logit limits", 1e-8);
        for (Row row : Reference.rows("regions_item_estimates")) {
            String key = row.text("region") + " " + row.text("item") + " " + row.text("statistic");
            SampleEstimate estimate = estimate(row.text("region"), row.text("item"), row.text("statistic"));
            Worst value = row.text("statistic").equals("net_balance") ? net : estimates;
            value.compare(key, estimate.value(), row.number("estimate"));
            estimates.compare(key, estimate.n(), row.number("n_valid"));
            estimates.compare(key, estimate.df(), row.number("df"));
            estimates.compare(key, estimate.standardError(), row.number("se_fixedw"));
            estimates.compare(key, estimate.designEffect().orElseThrow(), row.number("deff_replace"));
            double unit = row.text("statistic").equals("score0_100") ? 100 : 1;
            Interval t = estimate.tInterval(0.95).orElseThrow();
            limits.compare(key, t.lower() / unit, row.number("ci_t_lo") / unit);
            limits.compare(key, t.upper() / unit, row.number("ci_t_hi") / unit);
            if (row.has("kg_lo")) {
                Interval kg = estimate.proportionInterval(0.95).orElseThrow();
                shares.compare(key, kg.lower(), row.number("kg_lo"));
                shares.compare(key, kg.upper(), row.number("kg_hi"));
                Interval logit = estimate.logitInterval(0.95).orElseThrow();
                shares.compare(key, logit.lower(), row.number("xlogit_lo"));
                shares.compare(key, logit.upper(), row.number("xlogit_hi"));
            }
        }
        estimates.assertAll(390 * 5 - 78);
        net.assertAll(78);
        limits.assertAll(780);
        shares.assertAll(13 * 6 * 2 * 4);
    }

    @Test
    void allRegionsTogetherAndEachCountedTheSameAgree() {
        var worst = Worst.relative("pooled and equal-region estimates", 1e-10);
        for (Row row : Reference.rows("regions_eu_estimates")) {
            String item = row.text("item");
            SampleEstimate mean = pooled(item, "mean");
            SampleEstimate top2 = pooled(item, "top2");
            worst.compare(item, mean.value(), row.number("mean"));
            worst.compare(item, mean.standardError(), row.number("mean_se"));
            worst.compare(item, top2.value(), row.number("top2"));
            worst.compare(item, top2.standardError(), row.number("top2_se"));
            EqualMean equal = EqualMean.of(RESPONDENTS.keySet().stream()
                    .map(region -> estimate(region, item, "top2"))
                    .toList());
            worst.compare(item, equal.value(), row.number("top2_equalregion"));
            worst.compare(item, equal.standardError(), row.number("top2_equalregion_se"));
            assertThat(equal.parts()).isEqualTo(13);
        }
        worst.assertAll(36);
    }

    @Test
    void everyPairOfRegionsAgrees() {
        var worst = Worst.relative("pairwise differences", 1e-9);
        var adjusted = Worst.relative("adjusted p-values", 1e-8);
        List<Row> rows = Reference.rows("regions_pairwise_Q1_top2");
        List<OptionalDouble> family = new ArrayList<>();
        for (Row row : rows) {
            String key = row.text("a") + " " + row.text("b");
            Difference difference = Difference.independent(
                    estimate(row.text("a"), "Q1", "top2"), estimate(row.text("b"), "Q1", "top2"));
            worst.compare(key, difference.value(), row.number("diff"));
            worst.compare(key, difference.standardError(), row.number("se"));
            worst.compare(key, difference.df(), row.number("df_satterthwaite"));
            worst.compare(key, difference.t().orElseThrow(), row.number("t"));
            worst.compare(key, difference.p().orElseThrow(), row.number("p"));
            family.add(difference.p());
        }
        worst.assertAll(78 * 5);
        List<OptionalDouble> holm = MultipleTests.holm(family);
        List<OptionalDouble> bh = MultipleTests.benjaminiHochberg(family);
        for (int i = 0; i < rows.size(); i++) {
            adjusted.compare("pair " + i, holm.get(i).orElseThrow(), rows.get(i).number("holm"));
            adjusted.compare("pair " + i, bh.get(i).orElseThrow(), rows.get(i).number("bh"));
        }
        adjusted.assertAll(156);
    }

    @Test
    void tablesGiveTheSameAsRows() {
        List<String> strata = new ArrayList<>();
        List<String> units = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        RESPONDENTS.forEach((region, members) -> members.forEach(row -> {
            strata.add(region);
            units.add(row.text("resp_id"));
            rows.add(row);
        }));
        double[] weights =
                rows.stream().mapToDouble(row -> row.number("w_rake")).toArray();
        double[] answers = new double[rows.size()];
        boolean[] valid = new boolean[rows.size()];
        boolean[] own = new boolean[rows.size()];
        for (int i = 0; i < answers.length; i++) {
            valid[i] = rows.get(i).has("Q1") && !rows.get(i).text("Q1").equals("99");
            answers[i] = valid[i] ? rows.get(i).number("Q1") : 0;
            own[i] = valid[i] && rows.get(i).text("region").equals("DE21");
        }
        SurveyDesign design = SurveyDesign.of(strata, units);
        Linearised all = Linearised.mean(weights, answers, valid).orElseThrow();
        Linearised gap = Linearised.mean(weights, answers, own).orElseThrow().minus(all);

        SampleEstimate table = pooled("Q1", "mean");
        Difference tableGap = gap("DE21");

        var worst = Worst.relative("tables against rows", 1e-13);
        worst.compare("pooled", table.value(), all.value());
        worst.compare("pooled", table.variance(), variance(design, all));
        worst.compare("gap", tableGap.standardError(), Math.sqrt(variance(design, gap)));
        worst.compare("df", table.df(), design.degreesOfFreedom(valid));
        worst.assertAll(4);
        assertThat(tableGap.value()).isCloseTo(gap.value(), within(1e-14));
    }

    @Test
    void aRegionAgainstThePoolIsMorePreciseThanIndependentSamplesWouldBe() {
        Difference gap = gap("NO07");
        SampleEstimate region = estimate("NO07", "Q1", "mean");
        SampleEstimate pool = pooled("Q1", "mean");

        assertThat(gap.value()).isCloseTo(region.value() - pool.value(), within(1e-14));
        assertThat(gap.standardError()).isLessThan(Math.sqrt(region.variance() + pool.variance()));
    }

    @Test
    void nobodyAnswered() {
        assertThat(mean(table(new long[] {7}, new long[][] {{0, 0}}, 1))).isEqualTo(new NoData());
    }

    @Test
    void answersWithoutWeightAreNotComputable() {
        GroupedAnswers weightless = table(new long[] {7}, new long[][] {{3, 0}}, 0);

        assertThat(mean(weightless)).isEqualTo(new NotComputable(Reason.NO_WEIGHT, ""));
        assertThat(weightless.total(new double[] {0, 1}, LonelyUnits.REFUSE))
                .isEqualTo(new NotComputable(Reason.NO_WEIGHT, ""));
    }

    @Test
    void aStratumOfOneIsRefusedByName() {
        GroupedAnswers lonely = table(new long[] {9, 1}, new long[][] {{4, 5}, {1, 0}}, 2);

        assertThat(mean(lonely)).isEqualTo(new NotComputable(Reason.LONELY_UNIT, "stratum 1"));
        assertThat(lonely.mean(new double[] {0, 1}, LonelyUnits.ADJUST))
                .isInstanceOfSatisfying(
                        SampleEstimate.class,
                        adjusted -> assertThat(adjusted.variance()).isPositive());
    }

    @Test
    void aStratumOfEqualAnswersAddsNothing() {
        GroupedAnswers equal = table(new long[] {7, 3}, new long[][] {{0, 7}, {3, 0}}, 0.1);

        assertThat(mean(equal)).isInstanceOfSatisfying(SampleEstimate.class, estimate -> {
            assertThat(estimate.variance()).isZero();
            assertThat(estimate.proportionInterval(0.95)).contains(new Interval(estimate.value(), estimate.value()));
        });
    }

    @Test
    void oneAnswerHasNeitherIntervalNorDesignEffect() {
        assertThat(mean(table(new long[] {2}, new long[][] {{0, 1}}, 3)))
                .isInstanceOfSatisfying(SampleEstimate.class, estimate -> {
                    assertThat(estimate.value()).isEqualTo(1);
                    assertThat(estimate.tInterval(0.95)).isEmpty();
                    assertThat(estimate.proportionInterval(0.95)).isEmpty();
                    assertThat(estimate.designEffect()).isEmpty();
                });
    }

    @Test
    void everyAnswerNeedsItsScore() {
        GroupedAnswers answers = table(new long[] {9}, new long[][] {{4, 5}}, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> answers.mean(new double[3], LonelyUnits.REFUSE));
        assertThatIllegalArgumentException().isThrownBy(() -> answers.total(new double[1], LonelyUnits.REFUSE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answers.ratio(new double[2], new double[3], LonelyUnits.REFUSE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answers.ratio(new double[1], new double[2], LonelyUnits.REFUSE));
    }

    /**
     * Strata of rows of equal weight.
     *
     * @param units rows by stratum, those without an answer included
     * @param rows by stratum and answer
     */
    private static GroupedAnswers table(long[] units, long[][] rows, double weight) {
        int entries = 2 * units.length;
        int[] group = new int[entries];
        int[] answer = new int[entries];
        long[] n = new long[entries];
        double[] sums = new double[entries];
        double[] squares = new double[entries];
        for (int i = 0; i < entries; i++) {
            group[i] = i / 2;
            answer[i] = i % 2;
            n[i] = rows[i / 2][i % 2];
            sums[i] = n[i] * weight;
            squares[i] = n[i] * weight * weight;
        }
        List<String> names =
                IntStream.range(0, units.length).mapToObj(h -> "stratum " + h).toList();
        var design =
                new GroupedDesign(names, units, IntStream.range(0, units.length).toArray(), new boolean[units.length]);
        return new GroupedAnswers(design, 2, group, answer, n, sums, squares);
    }

    private static EstimateResult mean(GroupedAnswers answers) {
        return answers.mean(new double[] {0, 1}, LonelyUnits.REFUSE);
    }

    private static double variance(SurveyDesign design, Linearised estimate) {
        return ((VarianceResult.Variance) design.variance(estimate, LonelyUnits.REFUSE)).value();
    }

    private static SampleEstimate estimate(String region, String item, String statistic) {
        SortedMap<String, List<Row>> one = new TreeMap<>(Map.of(region, RESPONDENTS.getOrDefault(region, List.of())));
        return (SampleEstimate)
                RegionsSample.answers(one, item).mean(RegionsSample.scores(statistic), LonelyUnits.REFUSE);
    }

    private static SampleEstimate pooled(String item, String statistic) {
        return (SampleEstimate)
                RegionsSample.answers(RESPONDENTS, item).mean(RegionsSample.scores(statistic), LonelyUnits.REFUSE);
    }

    /** The mean of Q1 in a region minus that in all regions. */
    private static Difference gap(String region) {
        int own = List.copyOf(RESPONDENTS.keySet()).indexOf(region);
        return DesignDifferences.partMinusWhole(
                        RegionsSample.answers(RESPONDENTS, "Q1"),
                        group -> group == own,
                        CategoryScores.mean(5),
                        LonelyUnits.REFUSE)
                .orElseThrow();
    }
}
