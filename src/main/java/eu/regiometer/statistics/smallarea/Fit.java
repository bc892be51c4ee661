package eu.regiometer.statistics.smallarea;

import eu.regiometer.statistics.matrix.Cholesky;
import java.util.Optional;

/**
 * The regression of the direct estimates on the covariates, given the variance between areas. The covariance matrix of
 * the areas is diagonal, so that nothing larger than covariates by covariates is ever solved.
 *
 * @param areas areas
 * @param areaVariance variance between areas A
 * @param v for each area 1 / (A + D)
 * @param q inverse of the sum of v x x'
 * @param coefficients b
 * @param residuals y - x'b
 */
record Fit(
        DirectAreas areas, double areaVariance, double[] v, double[][] q, double[] coefficients, double[] residuals) {

    static Optional<Fit> of(DirectAreas areas, double areaVariance) {
        double[] v = new double[areas.size()];
        double[] right = new double[areas.columns()];
        for (int r = 0; r < v.length; r++) {
            v[r] = 1 / (areaVariance + areas.variance(r));
            for (int i = 0; i < right.length; i++) {
                right[i] += v[r] * areas.x(r)[i] * areas.y(r);
            }
        }
        return Cholesky.of(products(areas, v, 1)).map(factors -> {
            double[] b = factors.solve(right);
            double[] residuals = new double[v.length];
            for (int r = 0; r < v.length; r++) {
                residuals[r] = areas.y(r) - product(areas.x(r), b);
            }
            return new Fit(areas, areaVariance, v, factors.inverse(), b, residuals);
        });
    }

    /** Sum of v to a power. */
    double sum(int power) {
        double sum = 0;
        for (double each : v) {
            sum += power(each, power);
        }
        return sum;
    }

    /** Sum of v to a power times x x'. */
    double[][] products(int power) {
        return products(areas, v, power);
    }

    /** Sum of squared residuals, each times v to a power. */
    double squares(int power) {
        double sum = 0;
        for (int r = 0; r < v.length; r++) {
            sum += residuals[r] * residuals[r] * power(v[r], power);
        }
        return sum;
    }

    /** x'b. */
    double predicted(double[] x) {
        return product(x, coefficients);
    }

    /** x'Qx. */
    double uncertainty(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * product(q[i], x);
        }
        return sum;
    }

    /** Trace of the product of q and a symmetric matrix. */
    double trace(double[][] matrix) {
        double sum = 0;
        for (int i = 0; i < q.length; i++) {
            sum += product(q[i], matrix[i]);
        }
        return sum;
    }

    /** Trace of q m q m for a symmetric matrix m. */
    double traceOfSquare(double[][] m) {
        int size = q.length;
        double[][] qm = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                qm[i][j] = product(q[i], m[j]);
            }
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                sum += qm[i][j] * qm[j][i];
            }
        }
        return sum;
    }

    private static double[][] products(DirectAreas areas, double[] v, int power) {
        int size = areas.columns();
        double[][] sums = new double[size][size];
        for (int r = 0; r < v.length; r++) {
            double[] x = areas.x(r);
            double weight = power(v[r], power);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    sums[i][j] += weight * x[i] * x[j];
                }
            }
        }
        return sums;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double power(double base, int exponent) {
        double product = 1;
        for (int i = 0; i < exponent; i++) {
            product *= base;
        }
        return product;
    }
}
