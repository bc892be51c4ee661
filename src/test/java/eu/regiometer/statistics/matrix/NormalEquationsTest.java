package eu.regiometer.statistics.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NormalEquationsTest {

    private static final Offset<Double> DUST = within(1e-14);

    @Test
    void coefficientsSolveTheEquations() {
        // 2 x + y = 4, x + 3 y = 7 by hand: x = 1, y = 2
        double[] found = NormalEquations.of(new double[][] {{2, 1}, {1, 3}}).coefficients(new double[] {4, 7});

        assertThat(found).containsExactly(new double[] {1, 2}, DUST);
    }

    @Test
    void aColumnThatFollowsFromThoseBeforeItGetsNothing() {
        // rows of two groups of 2 and 3, and a third column that is the sum of both
        double[][] products = {{2, 0, 2}, {0, 3, 3}, {2, 3, 5}};
        double[] found = NormalEquations.of(products).coefficients(new double[] {8, 6, 14});

        // means of the groups
        assertThat(found).containsExactly(new double[] {4, 2, 0}, DUST);
    }

    @Test
    void aColumnOfNobodyGetsNothing() {
        double[] found = NormalEquations.of(new double[][] {{0, 0}, {0, 4}}).coefficients(new double[] {0, 2});

        assertThat(found).containsExactly(new double[] {0, 0.5}, DUST);
    }

    @Test
    void theProductsAreNotChanged() {
        double[][] products = {{2, 1}, {1, 3}};
        NormalEquations equations = NormalEquations.of(products);

        assertThat(products).isDeepEqualTo(new double[][] {{2, 1}, {1, 3}});
        assertThat(equations.columns()).isEqualTo(2);
    }

    @Test
    void sizesHaveToFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> NormalEquations.of(new double[][] {{1, 2}, {3}}));
        assertThatIllegalArgumentException().isThrownBy(() -> NormalEquations.of(new double[][] {{1, 2}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalEquations.of(new double[][] {{1}}).coefficients(new double[2]));
    }
}
