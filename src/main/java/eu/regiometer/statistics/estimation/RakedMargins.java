package eu.regiometer.statistics.estimation;

import java.util.Arrays;

/**
 * What raking to margins takes off the variance of a sample: the part of the influence values that the margins explain
 * does not vary, because their totals are known. The part is found by ordinary least squares on the categories of the
 * margins, every row counted once (Deville and Särndal 1992, with the unweighted regression of the reference).
 *
 * <p>Knows the groups of a {@link GroupedDesign} whose rows were raked together; all rows of a group have the same
 * categories. Rows that lack a category are left as they are.
 */
public final class RakedMargins {

    /** A category whose column is this near to a sum of others explains nothing more. */
    private static final double DEPENDENT = 1e-9;

    /** What is left of products that the margins explain to twelve digits is rounding. */
    private static final double ROUNDING = 1e-12;

    private final int first;
    private final int[][] columns;
    private final double[] weight;
    private final double[] squares;
    private final double[][] inverse;

    /**
     * Creates the regression.
     *
     * @param first position in the design of the first of these groups, which follow each other
     * @param categories for each group its position in each margin, negative where it lacks a category
     * @param rows rows of each group, those without an answer included
     * @param weight sum of their final weights
     * @param squares sum of their squared final weights
     */
    public RakedMargins(int first, int[][] categories, long[] rows, double[] weight, double[] squares) {
        if (categories.length != rows.length || rows.length != weight.length || rows.length != squares.length) {
            throw new IllegalArgumentException("one entry per group: " + categories.length + ", " + rows.length + ", "
                    + weight.length + ", " + squares.length);
        }
        this.first = first;
        this.weight = weight.clone();
        this.squares = squares.clone();
        this.columns = columns(categories);
        int size = 0;
        for (int[] ofGroup : columns) {
            for (int column : ofGroup) {
                size = Math.max(size, column + 1);
            }
        }
        double[][] matrix = new double[size][size];
        for (int g = 0; g < columns.length; g++) {
            for (int i : columns[g]) {
                for (int j : columns[g]) {
                    matrix[i][j] += rows[g];
                }
            }
        }
        this.inverse = inverted(matrix);
    }

    /** The same groups at another position of a wider design. */
    public RakedMargins at(int newFirst) {
        return new RakedMargins(newFirst, columns, weight, squares, inverse);
    }

    private RakedMargins(int first, int[][] columns, double[] weight, double[] squares, double[][] inverse) {
        this.first = first;
        this.columns = columns;
        this.weight = weight;
        this.squares = squares;
        this.inverse = inverse;
    }

    /**
     * Takes the explained part off.
     *
     * @param unweighted per group of the design the influence values of a row of weight 1, added over its rows
     * @param sums per group the influence values added up; changed
     */
    double[] takeOff(double[] unweighted, double[] sums) {
        double[] fitted = fitted(unweighted);
        for (int g = 0; g < fitted.length; g++) {
            sums[first + g] -= fitted[g] * weight[g];
        }
        return fitted;
    }

    /**
     * Takes the explained parts off products.
     *
     * @param a explained part of the first influence per group, from {@link #takeOff}
     * @param b explained part of the second
     * @param squaresA per group of the design the squared weights times the first influence, added over its rows
     * @param squaresB the same for the second
     * @param products per group the products of both; changed
     */
    void takeOff(double[] a, double[] b, double[] squaresA, double[] squaresB, double[] products) {
        double before = 0;
        double after = 0;
        for (int g = 0; g < a.length; g++) {
            before += Math.abs(products[first + g]);
            products[first + g] += a[g] * b[g] * squares[g] - a[g] * squaresB[first + g] - b[g] * squaresA[first + g];
            after += Math.abs(products[first + g]);
        }
        if (after <= ROUNDING * before) {
            Arrays.fill(products, first, first + a.length, 0);
        }
    }

    private double[] fitted(double[] unweighted) {
        double[] sums = new double[inverse.length];
        for (int g = 0; g < columns.length; g++) {
            for (int column : columns[g]) {
                sums[column] += unweighted[first + g];
            }
        }
        double[] coefficients = new double[sums.length];
        for (int i = 0; i < coefficients.length; i++) {
            for (int j = 0; j < sums.length; j++) {
                coefficients[i] += inverse[i][j] * sums[j];
            }
        }
        double[] fitted = new double[columns.length];
        for (int g = 0; g < fitted.length; g++) {
            for (int column : columns[g]) {
                fitted[g] += coefficients[column];
            }
        }
        return fitted;
    }

    /** For each group its columns of the regression: one per margin, none where it lacks a category. */
    private static int[][] columns(int[][] categories) {
        int margins = categories.length == 0 ? 0 : categories[0].length;
        int[] offset = new int[margins + 1];
        for (int m = 0; m < margins; m++) {
            int largest = -1;
            for (int[] ofGroup : categories) {
                largest = Math.max(largest, ofGroup[m]);
            }
            offset[m + 1] = offset[m] + largest + 1;
        }
        int[][] columns = new int[categories.length][];
        for (int g = 0; g < columns.length; g++) {
            boolean complete = true;
            int[] own = new int[margins];
            for (int m = 0; m < margins; m++) {
                complete &= categories[g][m] >= 0;
                own[m] = offset[m] + categories[g][m];
            }
            columns[g] = complete ? own : new int[0];
        }
        return columns;
    }

    /** A generalised inverse of a symmetric matrix by sweeping; dependent columns get zeros (Goodnight 1979). */
    private static double[][] inverted(double[][] matrix) {
        int size = matrix.length;
        double[] scale = new double[size];
        boolean[] used = new boolean[size];
        for (int k = 0; k < size; k++) {
            scale[k] = matrix[k][k];
        }
        for (int k = 0; k < size; k++) {
            double pivot = matrix[k][k];
            if (!(pivot > DEPENDENT * scale[k])) {
                continue;
            }
            used[k] = true;
            for (int i = 0; i < size; i++) {
                if (i != k) {
                    double factor = matrix[i][k] / pivot;
                    for (int j = 0; j < size; j++) {
                        if (j != k) {
                            matrix[i][j] -= factor * matrix[k][j];
                        }
                    }
                }
            }
            for (int i = 0; i < size; i++) {
                if (i != k) {
                    matrix[i][k] = -matrix[i][k] / pivot;
                    matrix[k][i] /= pivot;
                }
            }
            matrix[k][k] = 1 / pivot;
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (!used[i] || !used[j]) {
                    matrix[i][j] = 0;
                }
            }
        }
        return matrix;
    }
}
