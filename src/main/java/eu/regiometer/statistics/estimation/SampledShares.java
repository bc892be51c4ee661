package eu.regiometer.statistics.estimation;

import java.util.Arrays;

/**
 * How much of a finite population is in the sample of a {@link GroupedDesign}, in both stages of drawing.
 *
 * @param ofStrata sampled share of the primary sampling units of each stratum, 0 to 1; 0 counts as drawn with
 *     replacement
 * @param ofGroups sampled share of the rows of each group that is a cluster, 0 to 1; 1 leaves its second stage out
 * @param rows rows in the sample of each group that is a cluster, those without an answer included
 */
public record SampledShares(double[] ofStrata, double[] ofGroups, long[] rows) {

    public SampledShares {
        if (ofGroups.length != rows.length) {
            throw new IllegalArgumentException(
                    "one share and one number of rows per group: " + ofGroups.length + ", " + rows.length);
        }
        requireShares(ofStrata);
        requireShares(ofGroups);
        ofStrata = ofStrata.clone();
        ofGroups = ofGroups.clone();
        rows = rows.clone();
    }

    /** Drawn with replacement: no correction in either stage. */
    static SampledShares none(int strata, int groups) {
        double[] complete = new double[groups];
        Arrays.fill(complete, 1);
        return new SampledShares(new double[strata], complete, new long[groups]);
    }

    private static void requireShares(double[] shares) {
        for (double share : shares) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a sampled share lies in [0, 1]: " + share);
            }
        }
    }
}
