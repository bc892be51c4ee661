package eu.regiometer.statistics.estimation;

import java.util.Arrays;

/**
 * Influence values of estimates with raked weights, when the raking is counted: the influence of a row by its weight is
 * replaced by its residual from the {@link MarginFit}, over all rows that were raked. Taking the weights as given instead
 * is the careful choice. For tables see {@link RakedMargins}.
 */
public final class RakedInfluence {

    private final double[] weights;
    private final MarginFit fit;

    private RakedInfluence(double[] weights, MarginFit fit) {
        this.weights = weights;
        this.fit = fit;
    }

    /**
     * Prepares the fit.
     *
     * @param weights raked weight of each row, above 0
     * @param categories for each row the position of its category in each margin; negative where it lacks one, which
     *     leaves the row out of the fit and its influence as it is
     */
    public static RakedInfluence of(double[] weights, int[][] categories) {
        if (weights.length != categories.length) {
            throw new IllegalArgumentException("rows differ: " + weights.length + " and " + categories.length);
        }
        long[] rows = new long[weights.length];
        Arrays.fill(rows, 1);
        return new RakedInfluence(weights.clone(), MarginFit.of(categories, rows));
    }

    /** The same estimate with the influence that is left after raking. */
    public Linearised of(Linearised estimate) {
        double[] influence = estimate.influence();
        double[] unweighted = new double[influence.length];
        for (int i = 0; i < influence.length; i++) {
            unweighted[i] = influence[i] / weights[i];
        }
        double[] explained = fit.fitted(unweighted);
        for (int i = 0; i < influence.length; i++) {
            influence[i] -= weights[i] * explained[i];
        }
        return estimate.withInfluence(influence);
    }
}
