package eu.regiometer.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.regiometer.statistics.Worst;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class NormalisationTest {

    private static final List<OptionalDouble> HAND_CASE = values(2, 4, 4, 10);

    // COINr 1.1.14 under R 4.2.2: qNormalise(ASEM, dset = "Treated", f_n = "n_minmax", f_n_para = list(l_u = c(0, 1)));
    // absolute 1e-12
    @Test
    void everyMinMaxValueAgrees() {
        compare("asem_norm_minmax01", new Normalisation.MinMax(0, 1), 1e-12);
    }

    // f_n = "n_zscore", f_n_para = list(m_sd = c(0, 1)); absolute 1e-12 of the range
    @Test
    void everyZScoreAgrees() {
        compare("asem_norm_zscore", new Normalisation.ZScore(0, 1), 1e-12);
    }

    // f_n = "n_rank"; exactly
    @Test
    void everyRankAgrees() {
        compare("asem_norm_rank", new Normalisation.Rank(), 0);
    }

    // x = (2, 4, 4, 10), worked from the definitions
    @Test
    void theHandCaseHoldsForEachWay() {
        assertThat(normalised(new Normalisation.MinMax(1, 100))).containsExactly(1, 25.75, 25.75, 100);
        assertThat(normalised(new Normalisation.Rank())).containsExactly(1, 2, 2, 4);
        assertThat(normalised(new Normalisation.Borda())).containsExactly(0, 1, 1, 3);
        assertThat(normalised(new Normalisation.PercentileRank())).containsExactly(0, 1 / 3.0, 1 / 3.0, 1);
        assertThat(normalised(new Normalisation.DistanceToMaximum())).containsExactly(0, 0.25, 0.25, 1);
        assertThat(normalised(new Normalisation.DistanceToReference(4))).containsExactly(0, 1, 1, 4);
        assertThat(normalised(new Normalisation.ShareOfMaximum())).containsExactly(0.2, 0.4, 0.4, 1);
        assertThat(normalised(new Normalisation.LinearScaling(0, 20, 100))).containsExactly(10, 20, 20, 50);
        // mean 5, sd sqrt((9 + 1 + 1 + 25) / 3) = sqrt(12)
        assertThat(normalised(new Normalisation.ZScore(10, 2)))
                .containsExactly(
                        10 - 6 / Math.sqrt(12),
                        10 - 2 / Math.sqrt(12),
                        10 - 2 / Math.sqrt(12),
                        10 + 10 / Math.sqrt(12));
    }

    @Test
    void whereLessIsBetterTheOrderIsTurned() {
        assertThat(turned(new Normalisation.MinMax(0, 1))).containsExactly(1, 0.75, 0.75, 0);
        assertThat(turned(new Normalisation.Rank())).containsExactly(4, 2, 2, 1);
        assertThat(turned(new Normalisation.DistanceToReference(4))).containsExactly(8 / 6.0, 1, 1, 0);
        assertThat(turned(new Normalisation.LinearScaling(0, 20, 100))).containsExactly(90, 80, 80, 50);
    }

    @Test
    void gapsAreLeftOutAndStay() {
        assertThat(new Normalisation.Rank().of(values(3, Double.NaN, 1), false)).hasValue(values(2, Double.NaN, 1));
        assertThat(new Normalisation.PercentileRank().of(values(3, Double.NaN, 1), false))
                .hasValue(values(1, Double.NaN, 0));
    }

    @Test
    void whatCannotBeComputedHasNoResult() {
        List<OptionalDouble> same = values(3, 3);
        assertThat(new Normalisation.MinMax(0, 1).of(same, false)).isEmpty();
        assertThat(new Normalisation.ZScore(0, 1).of(same, false)).isEmpty();
        assertThat(new Normalisation.DistanceToMaximum().of(same, false)).isEmpty();
        assertThat(new Normalisation.DistanceToReference(2).of(HAND_CASE, false))
                .isEmpty();
        assertThat(new Normalisation.PercentileRank().of(values(3), false)).isEmpty();
        assertThat(new Normalisation.ShareOfMaximum().of(values(0, 0), false)).isEmpty();
        assertThat(new Normalisation.Rank().of(values(Double.NaN), false)).isEmpty();
        assertThat(new Normalisation.Rank().of(same, false)).hasValue(values(1, 1));
    }

    @Test
    void sharesOfTheMaximumNeedValuesFromZeroUpOfWhichMoreIsBetter() {
        var share = new Normalisation.ShareOfMaximum();
        assertThatIllegalArgumentException().isThrownBy(() -> share.of(HAND_CASE, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> share.of(values(-1, 2), false))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Normalisation.LinearScaling(5, 5, 1));
    }

    private static void compare(String file, Normalisation normalisation, double tolerance) {
        Worst worst = Worst.absolute(file, tolerance);
        UnitTable normalised =
                AsemSample.table("asem_step_Treated").normalised(normalisation, AsemSample.LESS_IS_BETTER);
        AsemSample.compare(worst, normalised, AsemSample.table(file));
        worst.assertAll(51 * 49);
    }

    private static double[] normalised(Normalisation normalisation) {
        return numbers(normalisation.of(HAND_CASE, false).orElseThrow());
    }

    private static double[] turned(Normalisation normalisation) {
        return numbers(normalisation.of(HAND_CASE, true).orElseThrow());
    }

    private static double[] numbers(List<OptionalDouble> values) {
        return values.stream().mapToDouble(OptionalDouble::orElseThrow).toArray();
    }

    /** NaN is a gap. */
    private static List<OptionalDouble> values(double... values) {
        return Arrays.stream(values)
                .mapToObj(x -> Double.isNaN(x) ? OptionalDouble.empty() : OptionalDouble.of(x))
                .toList();
    }
}
