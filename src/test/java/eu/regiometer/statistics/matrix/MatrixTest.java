package eu.regiometer.statistics.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private static final double[][] MATRIX = {{4, 2, 1}, {2, 5, 3}, {1, 3, 6}};

    @Test
    void theSolutionSolvesItsEquations() {
        double[] x = Cholesky.of(MATRIX).orElseThrow().solve(new double[] {1, 2, 3});
        for (int i = 0; i < 3; i++) {
            double product = MATRIX[i][0] * x[0] + MATRIX[i][1] * x[1] + MATRIX[i][2] * x[2];
            assertThat(product).isCloseTo(i + 1, within(1e-14));
        }
    }

    @Test
    void theInverseTimesTheMatrixIsOne() {
        double[][] inverse = Cholesky.of(MATRIX).orElseThrow().inverse();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double product =
                        MATRIX[i][0] * inverse[0][j] + MATRIX[i][1] * inverse[1][j] + MATRIX[i][2] * inverse[2][j];
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-14));
            }
        }
    }

    @Test
    void dependentRowsAreRefused() {
        assertThat(Cholesky.of(new double[][] {{1, 2}, {2, 4}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{0.1, 0.3}, {0.3, 0.9}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{1, 2}, {2, 1}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{0}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{1e-30, 0}, {0, 1e30}})).isPresent();
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cholesky.of(new double[][] {{1, 2}}));
        Cholesky matrix = Cholesky.of(MATRIX).orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> matrix.solve(new double[2]));
    }

    @Test
    void aMatrixIsTheSumOfItsParts() {
        SymmetricEigen eigen = SymmetricEigen.of(MATRIX);
        assertThat(eigen.values()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += eigen.values().get(k)
                            * eigen.vectors().get(k).get(i)
                            * eigen.vectors().get(k).get(j);
                }
                assertThat(sum).isCloseTo(MATRIX[i][j], within(1e-13));
            }
        }
    }

    @Test
    void aVectorWhoseSumIsNoughtBeginsAboveIt() {
        SymmetricEigen eigen = SymmetricEigen.of(new double[][] {{1, -0.5}, {-0.5, 1}});
        assertThat(eigen.values().getFirst()).isCloseTo(1.5, within(1e-15));
        assertThat(eigen.vectors().getFirst().get(0)).isCloseTo(Math.sqrt(0.5), within(1e-15));
        assertThat(eigen.vectors().getFirst().get(1)).isCloseTo(-Math.sqrt(0.5), within(1e-15));
    }

    @Test
    void aDiagonalMatrixIsItsOwnAnswer() {
        SymmetricEigen eigen = SymmetricEigen.of(new double[][] {{1, 0}, {0, 3}});
        assertThat(eigen.values()).containsExactly(3.0, 1.0);
        assertThat(eigen.vectors()).containsExactly(List.of(0.0, 1.0), List.of(1.0, 0.0));
    }
}
