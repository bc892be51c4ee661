package eu.regiometer.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.RegionsSample;
import eu.regiometer.statistics.Worst;
import eu.regiometer.statistics.comparison.Difference;
import eu.regiometer.statistics.comparison.MultipleTests;
import eu.regiometer.statistics.estimation.EstimateResult.NoData;
import eu.regiometer.statistics.estimation.EstimateResult.NotComputable;
import eu.regiometer.statistics.estimation.EstimateResult.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TableEstimatesTest {

    private static final Map<String, List<Row>> RESPONDENTS = RegionsSample.respondents();

    @Test
    void everyItemOfEveryRegionAgrees() {
        var estimates = Worst.relative("item estimates, se, deff, df", 1e-10);
        var net = Worst.absolute("net balance", 1e-12);
        var limits = Worst.absolute("t limits by unit", 1e-9);
        var shares = Worst.relative("Korn-Graubard and logit limits", 1e-8);
        for (Row row : Reference.rows("regions_item_estimates")) {
            String key = row.text("region") + " " + row.text("item") + " " + row.text("statistic");
            Estimate estimate = estimate(row.text("region"), row.text("item"), row.text("statistic"));
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
            Estimate mean = pooled(item, "mean");
            Estimate top2 = pooled(item, "top2");
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

        Estimate table = pooled("Q1", "mean");
        Estimate tableGap = (Estimate) TableEstimates.partMinusAll(
                strata("Q1"),
                RESPONDENTS.keySet().stream().map("DE21"::equals).toList(),
                CategoryScores.mean(5),
                LonelyUnits.REFUSE);

        var worst = Worst.relative("tables against rows", 1e-13);
        worst.compare("pooled", table.value(), all.value());
        worst.compare("pooled", table.variance(), variance(design, all));
        worst.compare("gap", tableGap.variance(), variance(design, gap));
        worst.compare("df", table.df(), design.degreesOfFreedom(valid));
        worst.assertAll(4);
        assertThat(tableGap.value()).isCloseTo(gap.value(), within(1e-14));
    }

    @Test
    void aRegionAgainstThePoolIsMorePreciseThanIndependentSamplesWouldBe() {
        Estimate gap = (Estimate) TableEstimates.partMinusAll(
                strata("Q1"),
                RESPONDENTS.keySet().stream().map("NO07"::equals).toList(),
                CategoryScores.mean(5),
                LonelyUnits.REFUSE);
        Estimate region = estimate("NO07", "Q1", "mean");
        Estimate pool = pooled("Q1", "mean");

        assertThat(gap.value()).isCloseTo(region.value() - pool.value(), within(1e-14));
        assertThat(gap.variance()).isLessThan(region.variance() + pool.variance());
    }

    @Test
    void nobodyAnswered() {
        assertThat(mean(new StratumSums("A", 7, List.of(AnswerSums.NONE, AnswerSums.NONE))))
                .isEqualTo(new NoData());
    }

    @Test
    void answersWithoutWeightAreNotComputable() {
        assertThat(mean(new StratumSums("A", 7, List.of(new AnswerSums(3, 0, 0), AnswerSums.NONE))))
                .isEqualTo(new NotComputable(Reason.NO_WEIGHT, ""));
    }

    @Test
    void aStratumOfOneIsRefusedByName() {
        StratumSums lonely = new StratumSums("Åland", 1, List.of(new AnswerSums(1, 2, 4), AnswerSums.NONE));
        StratumSums other = new StratumSums("Uusimaa", 9, List.of(new AnswerSums(4, 4, 4), new AnswerSums(5, 5, 5)));

        assertThat(mean(other, lonely)).isEqualTo(new NotComputable(Reason.LONELY_UNIT, "Åland"));
        assertThat(TableEstimates.mean(List.of(other, lonely), new double[] {0, 1}, LonelyUnits.ADJUST))
                .isInstanceOfSatisfying(
                        Estimate.class,
                        adjusted -> assertThat(adjusted.variance()).isPositive());
    }

    @Test
    void aStratumOfEqualAnswersAddsNothingAndIsCounted() {
        StratumSums ones = new StratumSums("A", 7, List.of(AnswerSums.NONE, new AnswerSums(7, 0.7, 0.07)));
        StratumSums zeros = new StratumSums("B", 3, List.of(new AnswerSums(3, 0.3, 0.03), AnswerSums.NONE));

        assertThat(mean(ones, zeros)).isInstanceOfSatisfying(Estimate.class, estimate -> {
            assertThat(estimate.variance()).isZero();
            assertThat(estimate.constantStrata()).isEqualTo(2);
            assertThat(estimate.proportionInterval(0.95)).contains(new Interval(estimate.value(), estimate.value()));
        });
    }

    @Test
    void oneAnswerHasNeitherIntervalNorDesignEffect() {
        EstimateResult one = mean(new StratumSums("A", 2, List.of(AnswerSums.NONE, new AnswerSums(1, 3, 9))));

        assertThat(one).isInstanceOfSatisfying(Estimate.class, estimate -> {
            assertThat(estimate.value()).isEqualTo(1);
            assertThat(estimate.tInterval(0.95)).isEmpty();
            assertThat(estimate.proportionInterval(0.95)).isEmpty();
            assertThat(estimate.designEffect()).isEmpty();
        });
    }

    private static EstimateResult mean(StratumSums... strata) {
        return TableEstimates.mean(List.of(strata), new double[] {0, 1}, LonelyUnits.REFUSE);
    }

    private static double variance(SurveyDesign design, Linearised estimate) {
        return ((VarianceResult.Variance) design.variance(estimate, LonelyUnits.REFUSE)).value();
    }

    private static Estimate estimate(String region, String item, String statistic) {
        StratumSums stratum = RegionsSample.answers(region, RESPONDENTS.getOrDefault(region, List.of()), item);
        return (Estimate) TableEstimates.mean(List.of(stratum), RegionsSample.scores(statistic), LonelyUnits.REFUSE);
    }

    private static Estimate pooled(String item, String statistic) {
        return (Estimate) TableEstimates.mean(strata(item), RegionsSample.scores(statistic), LonelyUnits.REFUSE);
    }

    private static List<StratumSums> strata(String item) {
        Map<String, StratumSums> strata = new TreeMap<>();
        RESPONDENTS.forEach((region, rows) -> strata.put(region, RegionsSample.answers(region, rows, item)));
        return List.copyOf(strata.values());
    }
}
