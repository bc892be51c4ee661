package eu.regiometer.statistics.composite;

import eu.regiometer.statistics.matrix.SymmetricEigen;
import java.util.List;
import java.util.Optional;

/**
 * Principal components of the members of a group (Pearson 1901, Hotelling 1933): whether they measure one thing. They
 * inform, and never become weights.
 *
 * @param eigenvalues of the correlation matrix, largest first; they add up to the number of members
 * @param loadings for each eigenvalue a vector of length 1 with one loading per member, its sum positive
 */
public record PrincipalComponents(List<Double> eigenvalues, List<List<Double>> loadings) {

    /**
     * Takes a group apart.
     *
     * @param members values of each member over the same units
     * @return empty if a member is the same for all units: it correlates with nothing
     */
    public static Optional<PrincipalComponents> of(List<List<Double>> members) {
        int size = members.size();
        double[][] centred = new double[size][];
        double[] lengths = new double[size];
        for (int i = 0; i < size; i++) {
            centred[i] = centred(members.get(i));
            lengths[i] = Math.sqrt(product(centred[i], centred[i]));
            if (!(lengths[i] > 0)) {
                return Optional.empty();
            }
        }
        double[][] correlations = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                correlations[i][j] = i == j ? 1 : product(centred[i], centred[j]) / lengths[i] / lengths[j];
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(correlations);
        return Optional.of(new PrincipalComponents(eigen.values(), eigen.vectors()));
    }

    /** Share of the variance that a component explains, 0 to 1. */
    public double share(int component) {
        return eigenvalues.get(component) / eigenvalues.size();
    }

    private static double[] centred(List<Double> values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.size();
        }
        double[] centred = new double[values.size()];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = values.get(i) - mean;
        }
        return centred;
    }

    private static double product(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("members have " + a.length + " and " + b.length + " values");
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
