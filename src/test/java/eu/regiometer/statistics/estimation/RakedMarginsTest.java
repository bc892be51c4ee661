package eu.regiometer.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.statistics.Worst;
import eu.regiometer.statistics.comparison.DesignDifferences;
import eu.regiometer.statistics.comparison.Difference;
import eu.regiometer.statistics.estimation.VarianceResult.Variance;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Raking counted in tables, against the residuals of every row. */
class RakedMarginsTest {

    private static final int SAMPLES = 200;
    private static final int ANSWERS = 5;
    private static final double[] FIVE = {1, 2, 3, 4, 5};
    private static final double[] BASE = {7, 3, 9, 4, 6};

    @Test
    void tablesAgreeWithTheRows() {
        var worst = Worst.relative("raked tables against rows", 1e-9);
        for (int seed = 0; seed < SAMPLES; seed++) {
            Sample sample = new Sample(new Random(seed), 120, seed % 2 == 0);
            GroupedAnswers table = sample.table();
            RakedInfluence rows = RakedInfluence.of(sample.weights, sample.categories);
            compare(worst, "mean " + seed, table.mean(FIVE, LonelyUnits.REFUSE), rows, sample, sample.mean(FIVE));
            compare(
                    worst,
                    "ratio " + seed,
                    table.ratio(FIVE, BASE, LonelyUnits.REFUSE),
                    rows,
                    sample,
                    Linearised.ratio(sample.weights, sample.values(FIVE), sample.values(BASE), sample.valid())
                            .orElseThrow());
        }
        worst.assertAll(4 * SAMPLES);
    }

    @Test
    void covariancesOfDifferentRowsAndDifferencesAgreeWithTheRows() {
        var worst = Worst.relative("raked covariances and differences against rows", 1e-9);
        for (int seed = 0; seed < SAMPLES; seed++) {
            Sample sample = new Sample(new Random(seed), 120, seed % 2 == 0);
            GroupedDesign design = sample.design();
            GroupedAnswers all = sample.table(design, k -> true);
            GroupedAnswers high = sample.table(design, k -> k > 1);
            RakedInfluence rows = RakedInfluence.of(sample.weights, sample.categories);
            Linearised first = sample.mean(FIVE, k -> true);
            Linearised second = sample.mean(BASE, k -> k > 1);
            double[] products = new double[ANSWERS];
            for (int k = 2; k < ANSWERS; k++) {
                products[k] = (FIVE[k] - first.value()) / all.weight() * (BASE[k] - second.value()) / high.weight();
            }
            VarianceResult covariance =
                    all.influence(FIVE).covariance(high.influence(BASE), high.squares(products), LonelyUnits.REFUSE);
            // a covariance may be near 0: what counts is its distance by the size of both errors
            double scale = Math.sqrt(sample.variance(rows.of(first)) * sample.variance(rows.of(second)));
            worst.compare(
                    "covariance " + seed,
                    1 + ((Variance) covariance).value() / scale,
                    1 + sample.covariance(rows.of(first), rows.of(second)) / scale);
            Difference difference = DesignDifferences.partMinusWhole(
                            all, group -> group % 2 == 0, FIVE, LonelyUnits.REFUSE)
                    .orElseThrow();
            Linearised expected = sample.partMinusWhole(FIVE);
            worst.compare("difference " + seed, 1 + difference.value(), 1 + expected.value());
            worst.compare("error " + seed, difference.standardError(), Math.sqrt(sample.variance(rows.of(expected))));
        }
        worst.assertAll(3 * SAMPLES);
    }

    @Test
    void influencesOfDifferentDesignsDoNotMix() {
        Sample sample = new Sample(new Random(1), 100, false);
        GroupedInfluence one = sample.table().influence(FIVE);
        GroupedInfluence other = sample.table().influence(FIVE);

        assertThatIllegalArgumentException().isThrownBy(() -> one.minus(other));
        assertThatIllegalArgumentException().isThrownBy(() -> one.covariance(other, new double[8], LonelyUnits.REFUSE));
    }

    private static void compare(
            Worst worst, String key, EstimateResult actual, RakedInfluence rows, Sample sample, Linearised expected) {
        SampleEstimate estimate = (SampleEstimate) actual;
        worst.compare(key, estimate.value(), expected.value());
        worst.compare(key, estimate.variance(), sample.variance(rows.of(expected)));
    }

    @Test
    void aDesignWithSeveralRakedPartsTakesEachByItself() {
        Sample first = new Sample(new Random(1), 100, false);
        GroupedDesign own = first.design();
        int groups = own.groups();
        RakedMargins margins = own.margins().getFirst();
        GroupedDesign wider = new GroupedDesign(
                List.of("one", "two"),
                new long[] {100, 100},
                IntStream.range(0, 2 * groups).map(g -> g / groups).toArray(),
                new boolean[2 * groups],
                SampledShares.none(2, 2 * groups),
                List.of(margins, margins.at(groups)));
        SampleEstimate alone = (SampleEstimate) first.table().mean(FIVE, LonelyUnits.REFUSE);
        SampleEstimate moved = (SampleEstimate) first.table()
                .in(wider, IntStream.range(groups, 2 * groups).toArray())
                .mean(FIVE, LonelyUnits.REFUSE);

        assertThat(moved.value()).isEqualTo(alone.value());
        assertThat(moved.variance()).isCloseTo(alone.variance(), within(1e-15));
    }

    @Test
    void everyGroupNeedsItsSums() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RakedMargins(0, new int[2][1], new long[1], new double[2], new double[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RakedMargins(0, new int[2][1], new long[2], new double[1], new double[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RakedMargins(0, new int[2][1], new long[2], new double[2], new double[1]));
    }

    /** Rows with two margins of three and two categories; a group for each combination, those that lack one included. */
    private static final class Sample {

        private final double[] weights;
        private final int[] answers;
        private final int[][] categories;

        Sample(Random random, int rows, boolean gaps) {
            weights = random.doubles(rows, 0.2, 5).toArray();
            answers = random.ints(rows, -1, ANSWERS).toArray();
            categories = new int[rows][];
            for (int i = 0; i < rows; i++) {
                int least = gaps && random.nextInt(10) == 0 ? -1 : 0;
                categories[i] = new int[] {least + random.nextInt(3 - least), random.nextInt(2)};
            }
        }

        private int group(int row) {
            return 2 * (categories[row][0] + 1) + categories[row][1];
        }

        GroupedDesign design() {
            int[][] ofGroup = new int[8][];
            long[] rows = new long[8];
            double[] weight = new double[8];
            double[] squares = new double[8];
            for (int g = 0; g < 8; g++) {
                ofGroup[g] = new int[] {g / 2 - 1, g % 2};
            }
            for (int i = 0; i < weights.length; i++) {
                rows[group(i)]++;
                weight[group(i)] += weights[i];
                squares[group(i)] += weights[i] * weights[i];
            }
            return new GroupedDesign(
                    List.of("all"),
                    new long[] {weights.length},
                    new int[8],
                    new boolean[8],
                    SampledShares.none(1, 8),
                    List.of(new RakedMargins(0, ofGroup, rows, weight, squares)));
        }

        GroupedAnswers table() {
            return table(design(), k -> true);
        }

        GroupedAnswers table(GroupedDesign design, IntPredicate wanted) {
            int entries = 8 * ANSWERS;
            long[] rows = new long[entries];
            double[] weight = new double[entries];
            double[] squares = new double[entries];
            for (int i = 0; i < weights.length; i++) {
                if (answers[i] >= 0 && wanted.test(answers[i])) {
                    int entry = ANSWERS * group(i) + answers[i];
                    rows[entry]++;
                    weight[entry] += weights[i];
                    squares[entry] += weights[i] * weights[i];
                }
            }
            return new GroupedAnswers(
                    design,
                    ANSWERS,
                    IntStream.range(0, entries).map(e -> e / ANSWERS).toArray(),
                    IntStream.range(0, entries).map(e -> e % ANSWERS).toArray(),
                    rows,
                    weight,
                    squares);
        }

        boolean[] valid() {
            boolean[] valid = new boolean[answers.length];
            for (int i = 0; i < valid.length; i++) {
                valid[i] = answers[i] >= 0;
            }
            return valid;
        }

        double[] values(double[] scores) {
            return IntStream.of(answers).mapToDouble(k -> k < 0 ? 0 : scores[k]).toArray();
        }

        Linearised mean(double[] scores) {
            return mean(scores, k -> true);
        }

        Linearised mean(double[] scores, IntPredicate wanted) {
            boolean[] domain = valid();
            for (int i = 0; i < domain.length; i++) {
                domain[i] &= wanted.test(answers[i]);
            }
            return Linearised.mean(weights, values(scores), domain).orElseThrow();
        }

        /** The part are the even groups. */
        Linearised partMinusWhole(double[] scores) {
            boolean[] part = valid();
            for (int i = 0; i < part.length; i++) {
                part[i] &= group(i) % 2 == 0;
            }
            return Linearised.mean(weights, values(scores), part).orElseThrow().minus(mean(scores));
        }

        double variance(Linearised estimate) {
            return covariance(estimate, estimate);
        }

        double covariance(Linearised a, Linearised b) {
            List<String> units =
                    IntStream.range(0, weights.length).mapToObj(String::valueOf).toList();
            SurveyDesign design = SurveyDesign.of(Collections.nCopies(weights.length, ""), units);
            return ((Variance) design.covariance(a, b, LonelyUnits.REFUSE)).value();
        }
    }
}
