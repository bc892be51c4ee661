package eu.regiometer.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.statistics.Worst;
import eu.regiometer.statistics.estimation.VarianceResult.LonelyUnit;
import eu.regiometer.statistics.estimation.VarianceResult.Variance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Variances from tables, against the same formulas on the rows and against sums worked out by hand. */
class GroupedDesignTest {

    private static final int DESIGNS = 400;
    private static final double[] FIVE = {1, 2, 3, 4, 5};
    private static final double[] HIGH = {0, 0, 0, 1, 1};
    private static final double[] BASE = {7, 3, 9, 4, 6};

    @Test
    void meansTotalsAndRatiosOfAnyDesignAgreeWithTheRows() {
        var worst = Worst.relative("tables against rows", 1e-13);
        for (int seed = 0; seed < DESIGNS; seed++) {
            var sample = new RandomSample(seed, 2);
            compare(sample, seed, LonelyUnits.REFUSE, worst);
        }
        worst.assertAll(8 * DESIGNS);
    }

    @Test
    void strataOfOneUnitAreCentredOnTheOverallMeanAsOnTheRows() {
        var worst = Worst.relative("tables against rows, lonely units", 1e-13);
        for (int seed = 0; seed < DESIGNS; seed++) {
            var sample = new RandomSample(seed, 1);
            compare(sample, seed, LonelyUnits.ADJUST, worst);
        }
        worst.assertAll(8 * DESIGNS);
    }

    private static void compare(RandomSample sample, int seed, LonelyUnits lonely, Worst worst) {
        SurveyDesign rows = sample.rowDesign();
        GroupedAnswers table = sample.table(sample.tableDesign(), sample.inOrder());
        Linearised mean = Linearised.mean(sample.weights, sample.values(FIVE), sample.valid())
                .orElseThrow();
        compare("mean " + seed, table.mean(FIVE, lonely), mean, rows, lonely, worst);
        compare(
                "share " + seed,
                table.mean(HIGH, lonely),
                Linearised.mean(sample.weights, sample.values(HIGH), sample.valid())
                        .orElseThrow(),
                rows,
                lonely,
                worst);
        compare(
                "total " + seed,
                table.total(BASE, lonely),
                Linearised.total(sample.weights, sample.values(BASE), sample.valid()),
                rows,
                lonely,
                worst);
        compare(
                "ratio " + seed,
                table.ratio(FIVE, BASE, lonely),
                Linearised.ratio(sample.weights, sample.values(FIVE), sample.values(BASE), sample.valid())
                        .orElseThrow(),
                rows,
                lonely,
                worst);
    }

    private static void compare(
            String key,
            EstimateResult actual,
            Linearised expected,
            SurveyDesign design,
            LonelyUnits lonely,
            Worst worst) {
        SampleEstimate estimate = (SampleEstimate) actual;
        worst.compare(key, estimate.value(), expected.value());
        double variance = ((Variance) design.variance(expected, lonely)).value();
        // a variance of nothing but rounding is 0 in tables
        worst.compare(key + " variance", estimate.variance(), variance < 1e-24 ? 0 : variance);
    }

    @Test
    void degreesOfFreedomCountUnitsAndStrataOfTheDomain() {
        for (int seed = 0; seed < DESIGNS; seed++) {
            var sample = new RandomSample(seed, 2);
            assertThat(sample.table(sample.tableDesign(), sample.inOrder()).degreesOfFreedom())
                    .as("seed " + seed)
                    .isEqualTo(sample.rowDesign().degreesOfFreedom(sample.valid()));
        }
    }

    @Test
    void aCovarianceAgreesWithTheRows() {
        var worst = Worst.relative("covariance of tables against rows", 1e-11);
        for (int seed = 0; seed < DESIGNS; seed++) {
            var sample = new RandomSample(seed, 2);
            GroupedDesign design = sample.tableDesign();
            GroupedAnswers table = sample.table(design, sample.inOrder());
            Linearised a = Linearised.mean(sample.weights, sample.values(FIVE), sample.valid())
                    .orElseThrow();
            Linearised b = Linearised.mean(sample.weights, sample.values(BASE), sample.valid())
                    .orElseThrow();
            double[] products = new double[RandomSample.ANSWERS];
            double weight = table.weight();
            for (int k = 0; k < products.length; k++) {
                products[k] = (FIVE[k] - a.value()) * (BASE[k] - b.value()) / weight / weight;
            }
            double actual = ((Variance) table.influence(FIVE)
                            .covariance(table.influence(BASE), table.squares(products), LonelyUnits.REFUSE))
                    .value();
            double expected = ((Variance) sample.rowDesign().covariance(a, b, LonelyUnits.REFUSE)).value();
            double scale = Math.sqrt(((SampleEstimate) table.mean(FIVE, LonelyUnits.REFUSE)).variance()
                    * ((SampleEstimate) table.mean(BASE, LonelyUnits.REFUSE)).variance());
            // covariances near 0 have no relative error: compared in parts of the two standard errors
            worst.compare("seed " + seed, scale == 0 ? 1 : 1 + (actual - expected) / scale, 1);
        }
        worst.assertAll(DESIGNS);
    }

    @Test
    void aFullyEnumeratedPopulationHasNoVariance() {
        var design = new GroupedDesign(
                List.of("all"),
                new long[] {4},
                new int[] {0},
                new boolean[] {false},
                new SampledShares(new double[] {1}, new double[] {1}, new long[] {4}));
        var answers = new GroupedAnswers(
                design, 2, new int[] {0, 0}, new int[] {0, 1}, new long[] {2, 2}, new double[] {2, 2}, new double[] {
                    2, 2
                });

        assertThat(((SampleEstimate) answers.mean(new double[] {0, 1}, LonelyUnits.REFUSE)).variance())
                .isZero();
    }

    @Test
    void bothStagesAreCorrectedForTheFinitePopulation() {
        // clusters {0, 1} and {1, 1} of equal weights, half of the clusters and a quarter of the rows sampled:
        // influence -3/16, 1/16 and 1/16, 1/16; clusters -1/8 and 1/8
        var design = new GroupedDesign(
                List.of("all"),
                new long[] {2},
                new int[] {0, 0},
                new boolean[] {true, true},
                new SampledShares(new double[] {0.5}, new double[] {0.25, 0.25}, new long[] {2, 2}));
        var answers = new GroupedAnswers(
                design,
                2,
                new int[] {0, 0, 1},
                new int[] {0, 1, 1},
                new long[] {1, 1, 2},
                new double[] {1, 1, 2},
                new double[] {1, 1, 2});
        double first = 0.5 * 2 / 1 * 2 / 64;
        double second = 0.5 * 0.75 * 2 / 1 * (1 / 8.0 * 1 / 8.0 * 2);

        SampleEstimate estimate = (SampleEstimate) answers.mean(new double[] {0, 1}, LonelyUnits.REFUSE);

        assertThat(estimate.value()).isEqualTo(0.75);
        assertThat(estimate.variance()).isCloseTo(first + second, within(1e-16));
    }

    @Test
    void aTotalOfLargeAmountsThatHardlyDifferKeepsItsVariance() {
        // 1e8, 1e8 + 1 ... 1e8 + 4 of weight 1: 5 x 2.5; the textbook formula loses all digits
        double[] amounts = {1e8, 1e8 + 1, 1e8 + 2, 1e8 + 3, 1e8 + 4};
        var design = new GroupedDesign(List.of("all"), new long[] {5}, new int[] {0}, new boolean[] {false});
        double[] ones = {1, 1, 1, 1, 1};
        var answers = new GroupedAnswers(
                design, 5, new int[5], new int[] {0, 1, 2, 3, 4}, new long[] {1, 1, 1, 1, 1}, ones, ones);

        SampleEstimate total = (SampleEstimate) answers.total(amounts, LonelyUnits.REFUSE);

        assertThat(total.value()).isEqualTo(5e8 + 10);
        assertThat(total.variance()).isCloseTo(12.5, within(1e-12));
    }

    @Test
    void aRatioToNothingIsNotComputable() {
        var design = new GroupedDesign(List.of("all"), new long[] {2}, new int[] {0}, new boolean[] {false});
        var answers = new GroupedAnswers(
                design, 1, new int[] {0}, new int[] {0}, new long[] {2}, new double[] {2}, new double[] {2});

        assertThat(answers.ratio(new double[] {1}, new double[] {0}, LonelyUnits.REFUSE))
                .isEqualTo(new EstimateResult.NotComputable(EstimateResult.Reason.NO_BASE, ""));
        assertThat(answers.total(new double[] {3}, LonelyUnits.REFUSE)).isInstanceOf(SampleEstimate.class);
    }

    @Test
    void aStratumOfOneUnitThatWasDrawnAsAWholePopulationIsNotLonely() {
        var design = new GroupedDesign(
                List.of("capital", "rest"),
                new long[] {1, 3},
                new int[] {0, 1},
                new boolean[] {true, false},
                new SampledShares(new double[] {1, 0}, new double[] {1, 1}, new long[] {2, 0}));
        var answers = new GroupedAnswers(
                design,
                2,
                new int[] {0, 0, 1, 1},
                new int[] {0, 1, 0, 1},
                new long[] {1, 1, 1, 2},
                new double[] {1, 1, 1, 2},
                new double[] {1, 1, 1, 2});

        assertThat(answers.mean(new double[] {0, 1}, LonelyUnits.REFUSE)).isInstanceOf(SampleEstimate.class);
        assertThat(design.covariance(new double[] {1, 1}, new double[] {1, 1}, new double[] {1, 1}, LonelyUnits.REFUSE))
                .isNotInstanceOf(LonelyUnit.class);
    }

    @Test
    void sharesAreNamedWhenTheyAreNone() {
        assertThatThrownBy(() -> new SampledShares(new double[] {1.2}, new double[0], new long[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.2");
        assertThatThrownBy(() -> new GroupedDesign(
                        List.of("a"),
                        new long[] {2},
                        new int[] {0},
                        new boolean[] {true},
                        new SampledShares(new double[2], new double[1], new long[1])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
