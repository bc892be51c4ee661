package eu.regiometer.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    private static final SampleEstimate SHARE = new SampleEstimate(0.3, 0.0004, 500, 400, 480, OptionalDouble.empty());

    @Test
    void rememberedQuantilesGiveTheSameLimits() {
        var confidence = new Confidence(0.95);

        for (int time = 0; time < 2; time++) {
            assertThat(confidence.ofMean(SHARE))
                    .isEqualTo(SHARE.tInterval(0.95))
                    .isPresent();
            assertThat(confidence.ofProportion(SHARE))
                    .isEqualTo(SHARE.proportionInterval(0.95))
                    .isPresent();
        }
    }

    @Test
    void oneDegreeOfFreedomIsTheLeast() {
        SampleEstimate one = new SampleEstimate(0.3, 0.0004, 2, 2, 1, OptionalDouble.empty());
        SampleEstimate less = new SampleEstimate(0.3, 0.0004, 2, 2, 0.9, OptionalDouble.empty());

        // qt(0.975, 1) = 12.706204736174698 in R 4.2.2
        assertThat(one.tInterval(0.95).orElseThrow().upper()).isCloseTo(0.3 + 0.02 * 12.706204736174698, within(1e-12));
        assertThat(new Confidence(0.95).ofMean(one)).isPresent();
        assertThat(one.proportionInterval(0.95)).isPresent();
        assertThat(one.logitInterval(0.95)).isPresent();
        assertThat(less.tInterval(0.95)).isEmpty();
        assertThat(new Confidence(0.95).ofMean(less)).isEmpty();
        assertThat(less.proportionInterval(0.95)).isEmpty();
        assertThat(less.logitInterval(0.95)).isEmpty();
        assertThat(ProportionIntervals.logit(0.3, 0.0004, 1, 1, 5, 0.95)).isEmpty();
    }

    @Test
    void combinedFiguresTakeTheNormalDistribution() {
        // qnorm(0.975) = 1.959963984540054 in R 4.2.2
        Interval interval = Intervals.normal(10, 2, 0.95);

        assertThat(interval.lower()).isCloseTo(10 - 2 * 1.959963984540054, within(1e-12));
        assertThat(interval.upper()).isCloseTo(10 + 2 * 1.959963984540054, within(1e-12));
        assertThat(interval.width()).isCloseTo(4 * 1.959963984540054, within(1e-12));
    }

    @Test
    void bothLimitsBelongToTheInterval() {
        var interval = new Interval(1, 2);

        assertThat(interval.contains(1)).isTrue();
        assertThat(interval.contains(2)).isTrue();
        assertThat(interval.contains(0.999)).isFalse();
        assertThat(interval.contains(2.001)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NEGATIVE_INFINITY, 1));
    }

    @Test
    void whatIsNoProportionOrConfidenceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionIntervals.kornGraubard(1.1, 0.01, 50, 40, 49, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionIntervals.kornGraubard(0.5, -0.01, 50, 40, 49, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> ProportionIntervals.logit(1.1, 0.01, 50, 40, 49, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(1));
    }

    @Test
    void fewDegreesOfFreedomWidenAShare() {
        // n* = 0.3 x 0.7 / 0.0004 x (qt(0.975, 499) / qt(0.975, 20))^2 in R 4.2.2: 525 x (1.964729391 / 2.085963447)^2
        double size = 525 * Math.pow(1.964729390932 / 2.085963447266, 2);
        Interval expected = ProportionIntervals.kornGraubard(0.3, 0.3 * 0.7 / size, 500, 1, 499, 0.95)
                .orElseThrow();
        Interval actual =
                ProportionIntervals.kornGraubard(0.3, 0.0004, 500, 1, 20, 0.95).orElseThrow();

        assertThat(actual.lower()).isCloseTo(expected.lower(), within(1e-9));
        assertThat(actual.upper()).isCloseTo(expected.upper(), within(1e-9));
    }

    @Test
    void scoresOfAnItemStandInTheOrderOfItsAnswers() {
        assertThat(CategoryScores.proportion(3, 2)).containsExactly(0, 1, 0);
        assertThat(CategoryScores.mean(2)).containsExactly(1, 2);
        assertThat(CategoryScores.score(3)).containsExactly(0, 50, 100);
        assertThat(CategoryScores.net(4)).containsExactly(-1, -1, 1, 1);
        assertThat(CategoryScores.top2(4)).containsExactly(0, 0, 1, 1);
        assertThat(CategoryScores.bottom2(4)).containsExactly(1, 1, 0, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> CategoryScores.mean(1));
    }

    @Test
    void estimatesOfOtherRowsAreNotMixedUp() {
        boolean[] two = {true, true};
        Linearised mean =
                Linearised.mean(new double[] {1, 1}, new double[] {1, 2}, two).orElseThrow();
        Linearised other = Linearised.total(new double[] {1}, new double[] {1}, new boolean[] {true});

        assertThatIllegalArgumentException().isThrownBy(() -> mean.plus(other));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Linearised.mean(new double[] {1, 1}, new double[] {1}, two));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Linearised.total(new double[] {1, 1}, new double[] {1, 2, 3}, two));
        assertThat(Linearised.mean(new double[] {1, 1}, new double[] {1, 2}, new boolean[2]))
                .isEmpty();
    }
}
