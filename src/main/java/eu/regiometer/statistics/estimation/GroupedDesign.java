package eu.regiometer.statistics.estimation;

import eu.regiometer.statistics.estimation.VarianceResult.LonelyUnit;
import eu.regiometer.statistics.estimation.VarianceResult.Variance;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A design as tables know it: strata, and in each stratum groups of rows. A group is either one primary sampling unit
 * or a number of rows each of which is a primary sampling unit; a stratum may hold groups of both kinds.
 *
 * <p>Variances follow Woodruff 1971, drawn with replacement.
 */
public final class GroupedDesign {

    /** Terms of a stratum's variance that agree to ten digits differ by rounding only. */
    private static final double ROUNDING = 1e-10;

    private final List<String> strata;
    private final long[] units;
    private final int[] stratumOfGroup;
    private final boolean[] cluster;

    /**
     * Creates a design.
     *
     * @param strata names, each once
     * @param units primary sampling units of each stratum, those without an answer included; at least 1
     * @param stratumOfGroup position of the stratum of each group
     * @param cluster whether a group is one primary sampling unit
     */
    public GroupedDesign(List<String> strata, long[] units, int[] stratumOfGroup, boolean[] cluster) {
        if (strata.size() != units.length || stratumOfGroup.length != cluster.length) {
            throw new IllegalArgumentException("one number of units per stratum and one kind per group: "
                    + strata.size() + " strata, " + units.length + " numbers; " + stratumOfGroup.length + " groups, "
                    + cluster.length + " kinds");
        }
        this.strata = List.copyOf(strata);
        this.units = units.clone();
        this.stratumOfGroup = stratumOfGroup.clone();
        this.cluster = cluster.clone();
    }

    public int groups() {
        return stratumOfGroup.length;
    }

    /** Names of the strata. */
    public List<String> strata() {
        return strata;
    }

    boolean isCluster(int group) {
        return cluster[group];
    }

    int stratumOf(int group) {
        return stratumOfGroup[group];
    }

    /** Strata with a single primary sampling unit, in their order. */
    public List<String> lonelyStrata() {
        return IntStream.range(0, units.length)
                .filter(h -> units[h] == 1)
                .mapToObj(strata::get)
                .toList();
    }

    /**
     * Covariance of two estimates from their influence values.
     *
     * @param a sum of the first estimate's influence values in each group
     * @param b the same for the second estimate
     * @param products per group the sum over its rows of the products of both; read only where rows are units
     * @return for equal {@code a} and {@code b} the variance, not negative
     */
    public VarianceResult covariance(double[] a, double[] b, double[] products, LonelyUnits lonely) {
        double[] sumA = new double[units.length];
        double[] sumB = new double[units.length];
        double[] between = new double[units.length];
        double[] size = new double[units.length];
        double overallA = 0;
        double overallB = 0;
        double allUnits = 0;
        for (int g = 0; g < stratumOfGroup.length; g++) {
            int h = stratumOfGroup[g];
            double product = cluster[g] ? a[g] * b[g] : products[g];
            sumA[h] += a[g];
            sumB[h] += b[g];
            between[h] += product;
            size[h] += Math.abs(product);
            overallA += a[g];
            overallB += b[g];
        }
        for (long count : units) {
            allUnits += count;
        }
        if (allUnits == 1) {
            // nothing to centre on, whatever the rule
            return new LonelyUnit(strata.get(0));
        }
        double total = 0;
        for (int h = 0; h < units.length; h++) {
            if (size[h] == 0) {
                continue;
            }
            double n = units[h];
            if (units[h] == 1) {
                if (lonely == LonelyUnits.REFUSE) {
                    return new LonelyUnit(strata.get(h));
                }
                total += (sumA[h] - overallA / allUnits) * (sumB[h] - overallB / allUnits);
                continue;
            }
            double term = between[h] - sumA[h] * sumB[h] / n;
            if (Math.abs(term) > ROUNDING * size[h]) {
                total += n / (n - 1) * term;
            }
        }
        return new Variance(total);
    }
}
