package eu.regiometer.statistics.matrix;

import java.util.Optional;

/**
 * A symmetric positive definite matrix as the product of a lower triangle and its transpose (A.-L. Cholesky, published
 * by Benoît 1924). The matrices here have a handful of rows, one per covariate or item.
 */
public final class Cholesky {

    /** Share of a diagonal element that must remain after the rows before it, else the matrix counts as singular. */
    private static final double SMALLEST_REMAINDER = 1e-12;

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /**
     * Takes a matrix apart.
     *
     * @param matrix square and symmetric; only its lower triangle is read
     * @return empty if a row is, up to rounding, a combination of the rows before it
     */
    public static Optional<Cholesky> of(double[][] matrix) {
        int size = matrix.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            if (matrix[i].length != size) {
                throw new IllegalArgumentException("row " + i + " of " + size + " has " + matrix[i].length + " cells");
            }
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(rest > SMALLEST_REMAINDER * matrix[i][i])) {
                    return Optional.empty();
                }
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
        return Optional.of(new Cholesky(lower));
    }

    /** The x for which the matrix times x is {@code right}. */
    public double[] solve(double[] right) {
        int size = lower.length;
        if (right.length != size) {
            throw new IllegalArgumentException(right.length + " numbers for " + size + " rows");
        }
        double[] x = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    /** The inverse of the matrix. */
    public double[][] inverse() {
        int size = lower.length;
        double[][] inverse = new double[size][];
        for (int i = 0; i < size; i++) {
            double[] unit = new double[size];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }
}
