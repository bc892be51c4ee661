package eu.regiometer.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.statistics.Worst;
import eu.regiometer.statistics.comparison.DesignDifferences;
import eu.regiometer.statistics.comparison.Difference;
import eu.regiometer.statistics.estimation.VarianceResult.Variance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Differences from tables, against influence values that are subtracted row by row. */
class TableDifferencesTest {

    private static final int DESIGNS = 300;
    private static final double[] FIVE = {1, 2, 3, 4, 5};
    private static final double[] HIGH = {0, 0, 0, 1, 1};

    @Test
    void aPartAgainstTheWholeAgreesWithTheRows() {
        var worst = Worst.relative("part against whole", 1e-9);
        int compared = 0;
        for (int seed = 0; seed < DESIGNS; seed++) {
            var sample = new RandomSample(seed, 2);
            GroupedDesign design = sample.tableDesign();
            GroupedAnswers whole = sample.table(design, sample.inOrder());
            String first = design.strata().getFirst();
            boolean[] part = sample.valid();
            for (int i = 0; i < part.length; i++) {
                part[i] &= sample.strata.get(i).equals(first);
            }
            Optional<Linearised> own = Linearised.mean(sample.weights, sample.values(FIVE), part);
            Optional<Difference> difference = DesignDifferences.partMinusWhole(
                    whole, group -> design.stratumOf(group) == 0, FIVE, LonelyUnits.REFUSE);
            assertThat(difference.isPresent()).isEqualTo(own.isPresent());
            if (own.isPresent()) {
                Linearised all = Linearised.mean(sample.weights, sample.values(FIVE), sample.valid())
                        .orElseThrow();
                compare(
                        "seed " + seed,
                        difference.orElseThrow(),
                        own.get().minus(all),
                        sample.rowDesign(),
                        sample.rowDesign().degreesOfFreedom(sample.valid()),
                        worst);
                compared++;
            }
        }
        worst.assertAll(3 * compared);
        assertThat(compared).isGreaterThan(DESIGNS * 9 / 10);
    }

    @Test
    void meansOverDifferentRowsAgreeWithTheRows() {
        var worst = Worst.relative("different rows", 1e-9);
        int compared = 0;
        for (int seed = 0; seed < DESIGNS; seed++) {
            var sample = new RandomSample(seed, 2);
            GroupedDesign design = sample.tableDesign();
            List<Integer> evenRows = new ArrayList<>();
            List<Integer> oddRows = new ArrayList<>();
            boolean[] even = sample.valid();
            boolean[] odd = sample.valid();
            for (int i = 0; i < even.length; i++) {
                (i % 2 == 0 ? evenRows : oddRows).add(i);
                (i % 2 == 0 ? odd : even)[i] = false;
            }
            GroupedAnswers first = sample.table(design, evenRows);
            GroupedAnswers second = sample.table(design, oddRows);
            Optional<Difference> difference =
                    DesignDifferences.ofDifferentRows(first, FIVE, second, HIGH, LonelyUnits.REFUSE);
            assertThat(difference.isPresent()).isEqualTo(first.weight() > 0 && second.weight() > 0);
            if (difference.isPresent()) {
                Linearised expected = Linearised.mean(sample.weights, sample.values(FIVE), even)
                        .orElseThrow()
                        .minus(Linearised.mean(sample.weights, sample.values(HIGH), odd)
                                .orElseThrow());
                compare(
                        "seed " + seed,
                        difference.get(),
                        expected,
                        sample.rowDesign(),
                        sample.rowDesign().degreesOfFreedom(sample.valid()),
                        worst);
                compared++;
            }
        }
        worst.assertAll(3 * compared);
        assertThat(compared).isGreaterThan(DESIGNS * 9 / 10);
    }

    private static void compare(
            String key, Difference actual, Linearised expected, SurveyDesign design, int df, Worst worst) {
        double variance = ((Variance) design.variance(expected, LonelyUnits.REFUSE)).value();
        worst.compare(key, actual.value(), expected.value());
        worst.compare(key + " error", actual.standardError(), variance < 1e-24 ? 0 : Math.sqrt(variance));
        worst.compare(key + " df", actual.df(), df);
    }

    @Test
    void nobodyAndLonelyUnitsHaveNoDifference() {
        var design =
                new GroupedDesign(List.of("a", "b"), new long[] {1, 3}, new int[] {0, 1}, new boolean[] {false, false});
        var answers = new GroupedAnswers(
                design,
                2,
                new int[] {0, 1, 1},
                new int[] {0, 0, 1},
                new long[] {1, 1, 2},
                new double[] {1, 1, 2},
                new double[] {1, 1, 2});
        GroupedAnswers nobody = answers.only(group -> false);
        double[] scores = {0, 1};

        assertThat(DesignDifferences.partMinusWhole(answers, group -> false, scores, LonelyUnits.ADJUST))
                .isEmpty();
        assertThat(DesignDifferences.partMinusWhole(answers, group -> group == 1, scores, LonelyUnits.REFUSE))
                .isEmpty();
        assertThat(DesignDifferences.partMinusWhole(answers, group -> group == 1, scores, LonelyUnits.ADJUST))
                .isPresent();
        assertThat(DesignDifferences.ofDifferentRows(answers, scores, nobody, scores, LonelyUnits.ADJUST))
                .isEmpty();
        assertThat(DesignDifferences.ofDifferentRows(nobody, scores, answers, scores, LonelyUnits.ADJUST))
                .isEmpty();
    }

    @Test
    void twoDesignsAreNotMixedUp() {
        var first = new RandomSample(1, 2);
        var second = new RandomSample(2, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DesignDifferences.ofDifferentRows(
                        first.table(first.tableDesign(), first.inOrder()),
                        FIVE,
                        second.table(second.tableDesign(), second.inOrder()),
                        FIVE,
                        LonelyUnits.REFUSE));
    }

    @Test
    void theLimitsOfADifferenceAreThoseOfItsT() {
        // 2 -+ t(0.975, 10) x 1, qt(0.975, 10) = 2.228138851986274 in R 4.2.2
        Interval interval = Difference.of(2, 1, 10).interval(0.95).orElseThrow();

        assertThat(interval.lower()).isEqualTo(2 - 2.228138851986274, within(1e-12));
        assertThat(interval.upper()).isEqualTo(2 + 2.228138851986274, within(1e-12));
        assertThat(Difference.of(2, 1, 0.5).p()).isEmpty();
        assertThat(Difference.of(2, 1, 1).p()).isPresent();
        assertThat(Difference.of(2, 0, 10).p()).isEmpty();
        assertThat(Difference.of(2, 0, 10).t()).isEmpty();
        // a covariance larger than both variances together is one of rounding
        assertThat(Difference.correlated(2, 1, 1, 1, 1 + 1e-12, 9).standardError())
                .isZero();
        assertThat(Difference.correlated(2, 4, 1, 9, 2, 9).standardError()).isEqualTo(3);
    }

    @Test
    void dustIsNoVarianceInADifference() {
        // the variance of rounding, (1e-16)^2, would give a t of 100
        Difference dust = Difference.of(1e-14, 1e-32, 10);

        assertThat(dust.p()).isEmpty();
        assertThat(dust.t()).isEmpty();
        assertThat(dust.hasVariance()).isFalse();
        assertThat(Difference.of(1e-9, 2e-20, 10).p()).isPresent();
        assertThat(Difference.independent(1, 1e-170, 9, 0, 1e-170, 19).df()).isEqualTo(9);
    }

    @Test
    void limitsOfTwoSharesFollowFromTheirOwn() {
        // everybody of 20 and nobody of 20: 0.025^(1/20) = 0.8315665; 1 - sqrt(2) x 0.1684335 = 0.7617990
        Interval apart = Difference.limitsOfShares(1, new Interval(0.8315665, 1), 0, new Interval(0, 0.1684335));
        assertThat(apart.lower()).isEqualTo(0.7617990, within(1e-7));
        assertThat(apart.upper()).isEqualTo(1);
        // 0.2 - sqrt(0.3^2 + 0.4^2) to 0.2 + sqrt(0.08^2 + 0.06^2)
        Interval mixed = Difference.limitsOfShares(0.6, new Interval(0.3, 0.68), 0.4, new Interval(0.34, 0.8));
        assertThat(mixed.lower()).isEqualTo(-0.3, within(1e-12));
        assertThat(mixed.upper()).isEqualTo(0.3, within(1e-12));
    }
}
