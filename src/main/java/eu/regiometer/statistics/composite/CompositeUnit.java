package eu.regiometer.statistics.composite;

import java.util.List;

/**
 * The parts of a composite for one unit, such as the four challenges of a region.
 *
 * @param unit its code
 * @param parts estimates, all present, finite
 * @param covariance their covariance matrix, row by row, symmetric
 */
public record CompositeUnit(String unit, List<Double> parts, List<List<Double>> covariance) {

    public CompositeUnit {
        parts = List.copyOf(parts);
        covariance = covariance.stream().map(List::copyOf).toList();
        int size = parts.size();
        if (covariance.size() != size || covariance.stream().anyMatch(row -> row.size() != size)) {
            throw new IllegalArgumentException("unit " + unit + ": covariance must be " + size + " x " + size);
        }
    }

    /**
     * Lower triangle L with L L' = covariance (Cholesky); a part without variance gets a row of zeros.
     *
     * @throws IllegalArgumentException if the matrix is no covariance matrix
     */
    double[][] root() {
        int size = parts.size();
        double[][] root = new double[size][size];
        for (int j = 0; j < size; j++) {
            double variance = covariance.get(j).get(j);
            double left = variance;
            for (int k = 0; k < j; k++) {
                left -= root[j][k] * root[j][k];
            }
            if (!(left >= -1e-9 * variance) || !(variance >= 0)) {
                throw new IllegalArgumentException("unit " + unit + ": not a covariance matrix: " + covariance);
            }
            if (left > 1e-12 * variance) {
                root[j][j] = Math.sqrt(left);
                for (int i = j + 1; i < size; i++) {
                    double rest = covariance.get(i).get(j);
                    for (int k = 0; k < j; k++) {
                        rest -= root[i][k] * root[j][k];
                    }
                    root[i][j] = rest / root[j][j];
                }
            }
        }
        return root;
    }
}
