package eu.regiometer.statistics.matrix;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by the cyclic method of Jacobi (1846): pairs of rows are turned
 * against each other, always in the same order, until nothing is left off the diagonal.
 *
 * @param values eigenvalues, largest first
 * @param vectors for each value its vector of length 1, the sign chosen so that its sum, or where that is 0 its
 *     first element, is positive
 */
public record SymmetricEigen(List<Double> values, List<List<Double>> vectors) {

    private static final int MOST_SWEEPS = 100;
    private static final double DUST = 1e-15;
    private static final double ROUNDING = 1e-9;

    public SymmetricEigen {
        values = List.copyOf(values);
        vectors = vectors.stream().map(List::copyOf).toList();
    }

    /**
     * Takes a matrix apart.
     *
     * @param matrix square and symmetric
     */
    public static SymmetricEigen of(double[][] matrix) {
        int size = matrix.length;
        double[][] a = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        double[][] vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && !diagonal(a); sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    turn(a, vectors, p, q);
                }
            }
        }
        List<Integer> order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -a[i][i]))
                .toList();
        return new SymmetricEigen(
                order.stream().map(i -> a[i][i]).toList(),
                order.stream().map(i -> vector(vectors, i)).toList());
    }

    private static boolean diagonal(double[][] a) {
        double off = 0;
        double all = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                off += i == j ? 0 : a[i][j] * a[i][j];
                all += a[i][j] * a[i][j];
            }
        }
        return off <= DUST * DUST * all;
    }

    private static void turn(double[][] a, double[][] vectors, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = c * pk - s * qk;
            a[q][k] = s * pk + c * qk;
            double vp = vectors[k][p];
            double vq = vectors[k][q];
            vectors[k][p] = c * vp - s * vq;
            vectors[k][q] = s * vp + c * vq;
        }
    }

    private static List<Double> vector(double[][] vectors, int column) {
        double sum = Arrays.stream(vectors).mapToDouble(row -> row[column]).sum();
        // where the sum is 0 but for rounding, the first element decides
        double sign = Math.abs(sum) > ROUNDING ? sum : vectors[0][column];
        return Arrays.stream(vectors)
                .map(row -> sign < 0 ? -row[column] : row[column])
                .toList();
    }
}
