package eu.regiometer.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EqualMeanTest {

    private static final SampleEstimate FIRST = estimate(0.3, 0.004, 60, 50, 59);
    private static final SampleEstimate SECOND = estimate(0.5, 0.002, 200, 150, 199);

    @Test
    void everyPartCountsTheSame() {
        EqualMean mean = EqualMean.of(List.of(FIRST, SECOND));

        assertThat(mean.value()).isEqualTo(0.4);
        // (0.004 + 0.002) / 2^2
        assertThat(mean.variance()).isCloseTo(0.0015, within(1e-18));
        assertThat(mean.parts()).isEqualTo(2);
        assertThat(mean.n()).isEqualTo(260);
        // 2^2 / (1/50 + 1/150)
        assertThat(mean.effectiveSize()).isCloseTo(150, within(1e-10));
        // Satterthwaite: 0.006^2 / (0.004^2 / 59 + 0.002^2 / 199)
        assertThat(mean.df()).isCloseTo(123.58947368421052, within(1e-9));
    }

    @Test
    void itsLimitsAreThoseOfTAndOfKornAndGraubard() {
        EqualMean mean = EqualMean.of(List.of(FIRST, SECOND));

        assertThat(mean.tInterval(0.95)).isEqualTo(Intervals.t(0.4, mean.standardError(), mean.df(), 0.95));
        assertThat(mean.proportionInterval(0.95))
                .isEqualTo(ProportionIntervals.kornGraubard(
                        0.4, mean.variance(), 260, mean.effectiveSize(), mean.df(), 0.95));
    }

    @Test
    void partsWithoutVarianceLeaveTheDegreesOfTheOthers() {
        SampleEstimate certain = estimate(1, 0, 8, 8, 7);

        assertThat(EqualMean.of(List.of(FIRST, certain)).df()).isCloseTo(59, within(1e-12));
        assertThat(EqualMean.of(List.of(certain, estimate(1, 0, 9, 9, 3))).df()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> EqualMean.of(List.of()));
    }

    private static SampleEstimate estimate(double value, double variance, long n, double effectiveSize, double df) {
        return new SampleEstimate(value, variance, n, effectiveSize, df, OptionalDouble.empty());
    }
}
