package eu.regiometer.statistics.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Maximum of a variable under A x = b, x not negative: the simplex method with Bland's rule, on a dense tableau. */
final class Simplex {

    private static final double DUST = 1e-9;
    private static final int ARTIFICIAL = -1;
    private static final int MOST_STEPS = 5_000;

    private final List<double[]> rows = new ArrayList<>();
    private final List<Integer> basis = new ArrayList<>();
    private final int columns;
    private final double dust;
    private final double[] least;
    private final double[] most;

    /**
     * Finds a first solution.
     *
     * @throws IllegalArgumentException if there is none
     */
    Simplex(double[][] a, double[] b, int columns) {
        this.columns = columns;
        double scale = 1;
        for (int i = 0; i < a.length; i++) {
            double[] row = new double[columns + 1];
            double sign = b[i] < 0 ? -1 : 1;
            for (int j = 0; j < columns; j++) {
                row[j] = sign * a[i][j];
            }
            row[columns] = sign * b[i];
            scale = Math.max(scale, row[columns]);
            rows.add(row);
            basis.add(ARTIFICIAL);
        }
        dust = DUST * scale;
        findSolution();
        dropArtificialRows();
        least = new double[columns];
        most = new double[columns];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        note();
    }

    /** Smallest value of a variable in the solutions looked at so far. */
    double least(int column) {
        return least[column];
    }

    /** Largest value of a variable in the solutions looked at so far. */
    double most(int column) {
        return most[column];
    }

    private void note() {
        double[] values = new double[columns];
        for (int i = 0; i < rows.size(); i++) {
            values[basis.get(i)] = Math.max(0, rows.get(i)[columns]);
        }
        for (int j = 0; j < columns; j++) {
            least[j] = Math.min(least[j], values[j]);
            most[j] = Math.max(most[j], values[j]);
        }
    }

    /**
     * Largest value of {@code sign * x[column]}; empty if there is no bound. Should rounding ever lead in circles, the
     * value reached so far, which understates the range and so errs on the safe side.
     */
    OptionalDouble maximum(int column, int sign) {
        for (int step = 0; step < MOST_STEPS; step++) {
            int entering = entering(column, sign);
            if (entering < 0) {
                break;
            }
            int leaving = leaving(entering);
            if (leaving < 0) {
                return OptionalDouble.empty();
            }
            pivot(leaving, entering);
            note();
        }
        int row = basis.indexOf(column);
        return OptionalDouble.of(row < 0 ? 0 : sign * rows.get(row)[columns]);
    }

    private int entering(int column, int sign) {
        int row = basis.indexOf(column);
        if (row < 0) {
            return sign > 0 ? column : -1;
        }
        double[] source = rows.get(row);
        for (int j = 0; j < columns; j++) {
            // the column itself is in the basis and cannot enter
            if (j != column && -sign * source[j] > DUST) {
                return j;
            }
        }
        return -1;
    }

    private void findSolution() {
        while (true) {
            double[] sums = new double[columns + 1];
            for (int i = 0; i < rows.size(); i++) {
                if (basis.get(i) == ARTIFICIAL) {
                    for (int j = 0; j <= columns; j++) {
                        sums[j] += rows.get(i)[j];
                    }
                }
            }
            if (sums[columns] <= dust) {
                return;
            }
            int entering = 0;
            while (entering < columns && sums[entering] <= DUST) {
                entering++;
            }
            if (entering == columns) {
                throw new IllegalArgumentException("the sums contradict each other by " + sums[columns]);
            }
            pivot(leaving(entering), entering);
        }
    }

    private void dropArtificialRows() {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (basis.get(i) == ARTIFICIAL) {
                int column = 0;
                while (column < columns && Math.abs(rows.get(i)[column]) <= DUST) {
                    column++;
                }
                if (column == columns) {
                    rows.remove(i);
                    basis.remove(i);
                } else {
                    pivot(i, column);
                }
            }
        }
    }

    /** Row with the smallest ratio; among equal ones that of the smallest variable, so that no cycle arises. */
    private int leaving(int entering) {
        int best = -1;
        double bestRatio = 0;
        for (int i = 0; i < rows.size(); i++) {
            double coefficient = rows.get(i)[entering];
            if (coefficient > DUST) {
                double ratio = Math.max(0, rows.get(i)[columns]) / coefficient;
                boolean tie = best >= 0 && Math.abs(ratio - bestRatio) <= DUST;
                if (best < 0 || (tie ? basis.get(i) < basis.get(best) : ratio < bestRatio)) {
                    best = i;
                    bestRatio = ratio;
                }
            }
        }
        return best;
    }

    private void pivot(int row, int column) {
        double[] source = rows.get(row);
        double factor = source[column];
        for (int j = 0; j <= columns; j++) {
            source[j] /= factor;
        }
        for (double[] target : rows) {
            double multiple = target[column];
            if (target != source && multiple != 0) {
                for (int j = 0; j <= columns; j++) {
                    target[j] -= multiple * source[j];
                }
                target[column] = 0;
            }
        }
        basis.set(row, column);
    }
}
