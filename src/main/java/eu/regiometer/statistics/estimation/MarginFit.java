package eu.regiometer.statistics.estimation;

import eu.regiometer.statistics.exact.DoubleSum;
import eu.regiometer.statistics.matrix.NormalEquations;

/**
 * The ordinary least-squares fit of influence values on the categories of raked margins, each row counted once. What it
 * explains does not vary from sample to sample, because the totals of the margins are known (Deville and Särndal 1992,
 * with the unweighted regression of the reference).
 *
 * <p>Rows with the same categories may be taken together as a unit. Units that lack a category are left out.
 */
final class MarginFit {

    private final int[][] columns;
    private final NormalEquations equations;

    private MarginFit(int[][] columns, NormalEquations equations) {
        this.columns = columns;
        this.equations = equations;
    }

    /**
     * Prepares the fit.
     *
     * @param categories for each unit the position of its category in each margin; negative where it lacks one
     * @param rows rows of each unit
     */
    static MarginFit of(int[][] categories, long[] rows) {
        if (categories.length != rows.length) {
            throw new IllegalArgumentException(
                    "one number of rows per unit: " + categories.length + ", " + rows.length);
        }
        int[] offset = offsets(categories);
        int[][] columns = new int[categories.length][];
        int size = offset[offset.length - 1];
        double[][] products = new double[size][size];
        for (int unit = 0; unit < columns.length; unit++) {
            columns[unit] = columns(categories[unit], offset);
            for (int i : columns[unit]) {
                for (int j : columns[unit]) {
                    products[i][j] += rows[unit];
                }
            }
        }
        return new MarginFit(columns, NormalEquations.of(products));
    }

    int units() {
        return columns.length;
    }

    /**
     * What the margins explain of a row of each unit, 0 for units that lack a category.
     *
     * @param sums for each unit the values of its rows added up
     */
    double[] fitted(double[] sums) {
        DoubleSum[] ofColumn = new DoubleSum[equations.columns()];
        double[] right = new double[ofColumn.length];
        for (int column = 0; column < right.length; column++) {
            ofColumn[column] = new DoubleSum();
        }
        for (int unit = 0; unit < columns.length; unit++) {
            for (int column : columns[unit]) {
                ofColumn[column].add(sums[unit]);
            }
        }
        for (int column = 0; column < right.length; column++) {
            right[column] = ofColumn[column].value();
        }
        double[] coefficients = equations.coefficients(right);
        double[] fitted = new double[columns.length];
        for (int unit = 0; unit < fitted.length; unit++) {
            for (int column : columns[unit]) {
                fitted[unit] += coefficients[column];
            }
        }
        return fitted;
    }

    /** First column of each margin, and the number of all columns. */
    private static int[] offsets(int[][] categories) {
        int margins = categories.length == 0 ? 0 : categories[0].length;
        int[] offset = new int[margins + 1];
        for (int m = 0; m < margins; m++) {
            int largest = -1;
            for (int[] ofUnit : categories) {
                if (ofUnit.length != margins) {
                    throw new IllegalArgumentException("one category per margin: " + ofUnit.length + " of " + margins);
                }
                largest = Math.max(largest, ofUnit[m]);
            }
            offset[m + 1] = offset[m] + largest + 1;
        }
        return offset;
    }

    /** One column per margin; none where a category is missing. */
    private static int[] columns(int[] categories, int[] offset) {
        int[] columns = new int[categories.length];
        for (int m = 0; m < columns.length; m++) {
            if (categories[m] < 0) {
                return new int[0];
            }
            columns[m] = offset[m] + categories[m];
        }
        return columns;
    }
}
