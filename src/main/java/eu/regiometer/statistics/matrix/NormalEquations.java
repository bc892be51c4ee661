package eu.regiometer.statistics.matrix;

import java.util.Arrays;

/**
 * The normal equations of an ordinary least-squares fit whose columns may follow from one another, as the categories of
 * several margins do. Solved by a generalised inverse from sweeping: a column that follows from those before it gets the
 * coefficient 0 (Goodnight 1979). What is fitted does not depend on which of them that is.
 */
public final class NormalEquations {

    /** A column whose remainder is this small a share of it follows from those before it. */
    private static final double DEPENDENT = 1e-9;

    private final double[][] inverse;

    private NormalEquations(double[][] inverse) {
        this.inverse = inverse;
    }

    /**
     * Takes the equations apart.
     *
     * @param products square and symmetric: for each pair of columns the sum of their products; not changed
     */
    public static NormalEquations of(double[][] products) {
        double[][] matrix = Arrays.stream(products).map(double[]::clone).toArray(double[][]::new);
        int size = matrix.length;
        for (double[] row : matrix) {
            if (row.length != size) {
                throw new IllegalArgumentException("a row of " + size + " has " + row.length + " cells");
            }
        }
        boolean[] used = new boolean[size];
        for (int k = 0; k < size; k++) {
            used[k] = matrix[k][k] > DEPENDENT * products[k][k];
            if (used[k]) {
                sweep(matrix, k);
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix[i][j] = used[i] && used[j] ? matrix[i][j] : 0;
            }
        }
        return new NormalEquations(matrix);
    }

    private static void sweep(double[][] matrix, int k) {
        double pivot = matrix[k][k];
        for (int i = 0; i < matrix.length; i++) {
            double factor = matrix[i][k] / pivot;
            for (int j = 0; i != k && j < matrix.length; j++) {
                matrix[i][j] -= j == k ? 0 : factor * matrix[k][j];
            }
        }
        for (int i = 0; i < matrix.length; i++) {
            if (i != k) {
                matrix[i][k] = -matrix[i][k] / pivot;
                matrix[k][i] /= pivot;
            }
        }
        matrix[k][k] = 1 / pivot;
    }

    /** Number of columns. */
    public int columns() {
        return inverse.length;
    }

    /**
     * The coefficients.
     *
     * @param sums for each column the sum of its products with what is fitted
     */
    public double[] coefficients(double[] sums) {
        if (sums.length != inverse.length) {
            throw new IllegalArgumentException(sums.length + " sums for " + inverse.length + " columns");
        }
        double[] coefficients = new double[sums.length];
        for (int i = 0; i < coefficients.length; i++) {
            for (int j = 0; j < sums.length; j++) {
                coefficients[i] += inverse[i][j] * sums[j];
            }
        }
        return coefficients;
    }
}
