package eu.regiometer.statistics.estimation;

import java.util.Arrays;

/**
 * What raking to margins takes off the variance of a sample in tables: the part of the influence values that the
 * {@link MarginFit} explains.
 *
 * <p>Knows the groups of a {@link GroupedDesign} whose rows were raked together; all rows of a group have the same
 * categories. Rows that lack a category are left as they are.
 */
public final class RakedMargins {

    /** What is left of products that the margins explain to twelve digits is rounding. */
    private static final double ROUNDING = 1e-12;

    private final int first;
    private final MarginFit fit;
    private final double[] weight;
    private final double[] squares;

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
        this(first, MarginFit.of(categories, rows), weight.clone(), squares.clone());
        if (rows.length != weight.length || rows.length != squares.length) {
            throw new IllegalArgumentException(
                    "one entry per group: " + rows.length + ", " + weight.length + ", " + squares.length);
        }
    }

    private RakedMargins(int first, MarginFit fit, double[] weight, double[] squares) {
        this.first = first;
        this.fit = fit;
        this.weight = weight;
        this.squares = squares;
    }

    /** The same groups at another position of a wider design. */
    public RakedMargins at(int newFirst) {
        return new RakedMargins(newFirst, fit, weight, squares);
    }

    /**
     * Takes the explained part off.
     *
     * @param unweighted per group of the design the influence values of a row of weight 1, added over its rows
     * @param sums per group the influence values added up; changed
     * @return what is explained of a row of weight 1, per group of these
     */
    double[] takeOff(double[] unweighted, double[] sums) {
        double[] explained = fit.fitted(Arrays.copyOfRange(unweighted, first, first + fit.units()));
        for (int g = 0; g < explained.length; g++) {
            sums[first + g] -= explained[g] * weight[g];
        }
        return explained;
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
}
