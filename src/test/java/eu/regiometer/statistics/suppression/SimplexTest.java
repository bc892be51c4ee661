package eu.regiometer.statistics.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimplexTest {

    @Test
    void maximaAreThoseOfTheCorners() {
        Random random = new Random(20260404);
        for (int i = 0; i < 500; i++) {
            int columns = 4 + random.nextInt(3);
            double[] solution = new double[columns];
            double[][] a = new double[2 + random.nextInt(2)][columns];
            double[] b = new double[a.length];
            for (int j = 0; j < columns; j++) {
                // every third variable at its limit, so that several bases share a corner
                solution[j] = random.nextInt(3) == 0 ? 0 : random.nextInt(10);
            }
            for (int r = 0; r < a.length; r++) {
                for (int j = 0; j < columns; j++) {
                    // the first row bounds all variables
                    a[r][j] = r == 0 ? 1 : random.nextInt(5) - 2;
                    b[r] += a[r][j] * solution[j];
                }
            }
            int column = random.nextInt(columns);
            double largest = 0;
            double smallest = Double.MAX_VALUE;
            for (int bits = 1; bits < 1 << columns; bits++) {
                if (Integer.bitCount(bits) <= a.length) {
                    double[] corner = corner(a, b, bits).orElse(new double[0]);
                    if (corner.length > 0) {
                        largest = Math.max(largest, corner[column]);
                        smallest = Math.min(smallest, corner[column]);
                    }
                }
            }
            if (b[0] > 0) {
                Simplex simplex = new Simplex(a, b, columns);
                assertThat(simplex.maximum(column, 1).orElseThrow()).isCloseTo(largest, within(1e-7));
                assertThat(-simplex.maximum(column, -1).orElseThrow()).isCloseTo(smallest, within(1e-7));
                assertThat(simplex.maximum(column, 1).orElseThrow()).isCloseTo(largest, within(1e-7));
            }
        }
    }

    @Test
    void aVariableWithoutLimitHasNoMaximum() {
        // x - y = 2
        Simplex simplex = new Simplex(new double[][] {{1, -1}}, new double[] {2}, 2);

        assertThat(simplex.maximum(0, 1)).isEmpty();
        assertThat(simplex.maximum(0, -1)).hasValue(-2);
        assertThat(simplex.maximum(1, 1)).isEmpty();
        assertThat(simplex.maximum(1, -1)).hasValue(0);
    }

    @Test
    void negativeSidesAndRepeatedEquationsAreNoObstacle() {
        // -x - y = -4, x + y = 4, 2 x + 2 y = 8, and z alone in an equation that says nothing
        Simplex simplex = new Simplex(
                new double[][] {{-1, -1, 0}, {1, 1, 0}, {2, 2, 0}, {0, 0, 0}}, new double[] {-4, 4, 8, 0}, 3);

        assertThat(simplex.maximum(0, 1)).hasValue(4);
        assertThat(simplex.maximum(0, -1)).hasValue(0);
        assertThat(simplex.maximum(2, 1)).isEmpty();
    }

    @Test
    void largeNumbersAreJudgedByTheirSize() {
        // x + y = 3e9 and again with a rounding error of 0.1
        Simplex simplex = new Simplex(new double[][] {{1, 1}, {1, 1}}, new double[] {3e9, 3e9 + 0.1}, 2);

        assertThat(simplex.maximum(0, 1).orElseThrow()).isCloseTo(3e9, within(1.0));
    }

    @Test
    void sumsThatContradictEachOtherAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Simplex(new double[][] {{1, 1}, {1, 1}}, new double[] {3, 4}, 2))
                .withMessageContaining("contradict");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Simplex(new double[][] {{1, 1}}, new double[] {-3}, 2));
    }

    /** The solution in which only the variables of the bits may differ from 0; empty if there is none or many. */
    private static Optional<double[]> corner(double[][] a, double[] b, int bits) {
        int[] columns = IntStream.range(0, a[0].length)
                .filter(j -> (bits >> j & 1) == 1)
                .toArray();
        double[][] rows = new double[a.length][columns.length + 1];
        for (int r = 0; r < a.length; r++) {
            for (int j = 0; j < columns.length; j++) {
                rows[r][j] = a[r][columns[j]];
            }
            rows[r][columns.length] = b[r];
        }
        for (int j = 0; j < columns.length; j++) {
            int pivot = j;
            for (int r = j; r < rows.length; r++) {
                pivot = Math.abs(rows[r][j]) > Math.abs(rows[pivot][j]) ? r : pivot;
            }
            if (Math.abs(rows[pivot][j]) < 1e-9) {
                return Optional.empty();
            }
            double[] swap = rows[pivot];
            rows[pivot] = rows[j];
            rows[j] = swap;
            for (int r = 0; r < rows.length; r++) {
                double factor = r == j ? 0 : rows[r][j] / rows[j][j];
                for (int k = 0; k <= columns.length; k++) {
                    rows[r][k] -= factor * rows[j][k];
                }
            }
        }
        double[] solution = new double[a[0].length];
        for (int r = 0; r < rows.length; r++) {
            double side = rows[r][columns.length];
            if (r >= columns.length ? Math.abs(side) > 1e-7 : side / rows[r][r] < -1e-7) {
                return Optional.empty();
            }
            if (r < columns.length) {
                solution[columns[r]] = side / rows[r][r];
            }
        }
        return Optional.of(solution);
    }
}
