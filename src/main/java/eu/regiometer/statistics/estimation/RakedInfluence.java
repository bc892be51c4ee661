package eu.regiometer.statistics.estimation;

import eu.regiometer.statistics.exact.DoubleSum;
import eu.regiometer.statistics.matrix.Cholesky;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Influence values of estimates with raked weights, when the raking is counted: what the margins explain no longer
 * varies from sample to sample (Deville and Särndal 1992). The influence of a row by its weight is replaced by the
 * residual of its ordinary least-squares fit on the categories of the margins, over all rows that were raked. Taking the
 * weights as given instead is the careful choice.
 */
public final class RakedInfluence {

    private final double[] weights;
    private final int[][] columnsOfRow;
    private final int columns;
    private final int[] kept;
    private final Cholesky products;

    private RakedInfluence(double[] weights, int[][] columnsOfRow, int columns, int[] kept, Cholesky products) {
        this.weights = weights;
        this.columnsOfRow = columnsOfRow;
        this.columns = columns;
        this.kept = kept;
        this.products = products;
    }

    /**
     * Prepares the fit.
     *
     * @param weights raked weight of each row, above 0
     * @param categories for each row the position of its category in each margin; negative where it lacks one, which
     *     leaves the row out of the fit and its influence as it is
     * @param sizes number of categories of each margin
     * @return empty if no row was raked
     */
    public static Optional<RakedInfluence> of(double[] weights, int[][] categories, int[] sizes) {
        if (weights.length != categories.length) {
            throw new IllegalArgumentException("rows differ: " + weights.length + " and " + categories.length);
        }
        int[][] columnsOfRow = new int[weights.length][];
        int columns = Arrays.stream(sizes).sum();
        double[][] products = new double[columns][columns];
        for (int i = 0; i < weights.length; i++) {
            columnsOfRow[i] = columns(categories[i], sizes);
            for (int j : columnsOfRow[i]) {
                for (int k : columnsOfRow[i]) {
                    products[j][k]++;
                }
            }
        }
        int[] kept = independent(products);
        return kept.length == 0
                ? Optional.empty()
                : Cholesky.of(part(products, kept))
                        .map(triangle -> new RakedInfluence(weights.clone(), columnsOfRow, columns, kept, triangle));
    }

    /** The same estimate with the influence that is left after raking. */
    public Linearised of(Linearised estimate) {
        double[] influence = estimate.influence();
        double[] fit = fit(influence);
        for (int i = 0; i < influence.length; i++) {
            double explained = 0;
            for (int column : columnsOfRow[i]) {
                explained += fit[column];
            }
            influence[i] -= weights[i] * explained;
        }
        return estimate.withInfluence(influence);
    }

    /** Coefficient of each category, 0 of those that follow from others. */
    private double[] fit(double[] influence) {
        DoubleSum[] sums = new DoubleSum[columns];
        for (int j = 0; j < sums.length; j++) {
            sums[j] = new DoubleSum();
        }
        for (int i = 0; i < influence.length; i++) {
            for (int column : columnsOfRow[i]) {
                sums[column].add(influence[i] / weights[i]);
            }
        }
        double[] solution = products.solve(
                Arrays.stream(kept).mapToDouble(column -> sums[column].value()).toArray());
        double[] fit = new double[sums.length];
        for (int j = 0; j < kept.length; j++) {
            fit[kept[j]] = solution[j];
        }
        return fit;
    }

    /** Columns of the categories of a row; none if it lacks one. */
    private static int[] columns(int[] categories, int[] sizes) {
        if (categories.length != sizes.length) {
            throw new IllegalArgumentException("one category per margin: " + categories.length + " of " + sizes.length);
        }
        int[] columns = new int[sizes.length];
        int before = 0;
        for (int m = 0; m < sizes.length; m++) {
            if (categories[m] < 0) {
                return new int[0];
            }
            columns[m] = before + categories[m];
            before += sizes[m];
        }
        return columns;
    }

    /** Columns that do not follow from those before them; each margin but the first has at least one that does. */
    private static int[] independent(double[][] products) {
        List<Integer> kept = new ArrayList<>();
        for (int j = 0; j < products.length; j++) {
            kept.add(j);
            int[] tried = kept.stream().mapToInt(Integer::intValue).toArray();
            if (!(products[j][j] > 0) || Cholesky.of(part(products, tried)).isEmpty()) {
                kept.removeLast();
            }
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[][] part(double[][] products, int[] columns) {
        double[][] part = new double[columns.length][columns.length];
        for (int j = 0; j < columns.length; j++) {
            for (int k = 0; k < columns.length; k++) {
                part[j][k] = products[columns[j]][columns[k]];
            }
        }
        return part;
    }
}
