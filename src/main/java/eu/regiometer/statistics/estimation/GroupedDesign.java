package eu.regiometer.statistics.estimation;

import eu.regiometer.statistics.estimation.VarianceResult.LonelyUnit;
import eu.regiometer.statistics.estimation.VarianceResult.Variance;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A design as tables know it: strata, and in each stratum groups of rows. A group is either one primary sampling unit
 * or a number of rows each of which is a primary sampling unit; a stratum may hold groups of both kinds.
 *
 * <p>Variances follow Woodruff 1971, with the corrections for a finite population in both stages where
 * {@link SampledShares} are given.
 */
public final class GroupedDesign {

    /** Terms of a stratum's variance that agree to ten digits differ by rounding only. */
    private static final double ROUNDING = 1e-10;

    private final List<String> strata;
    private final long[] units;
    private final int[] stratumOfGroup;
    private final boolean[] cluster;
    private final double[] shareOfStratum;
    private final double[] shareOfGroup;
    private final long[] rowsOfGroup;
    private final long[] rowsAsUnits;
    private final List<RakedMargins> margins;

    /**
     * Creates a design drawn with replacement.
     *
     * @param strata names, each once
     * @param units primary sampling units of each stratum, those without an answer included; at least 1
     * @param stratumOfGroup position of the stratum of each group
     * @param cluster whether a group is one primary sampling unit
     */
    public GroupedDesign(List<String> strata, long[] units, int[] stratumOfGroup, boolean[] cluster) {
        this(strata, units, stratumOfGroup, cluster, SampledShares.none(units.length, cluster.length));
    }

    /**
     * Creates a design drawn from a finite population.
     *
     * @param sampled how much of it is in the sample
     */
    public GroupedDesign(
            List<String> strata, long[] units, int[] stratumOfGroup, boolean[] cluster, SampledShares sampled) {
        this(strata, units, stratumOfGroup, cluster, sampled, List.of());
    }

    /**
     * Creates a design whose rows were raked, so that variances leave out what the margins explain.
     *
     * @param margins of groups that are no clusters; groups that none of them holds have their weights as given
     */
    public GroupedDesign(
            List<String> strata,
            long[] units,
            int[] stratumOfGroup,
            boolean[] cluster,
            SampledShares sampled,
            List<RakedMargins> margins) {
        if (strata.size() != units.length || stratumOfGroup.length != cluster.length) {
            throw new IllegalArgumentException("one number of units per stratum and one kind per group: "
                    + strata.size() + " strata, " + units.length + " numbers; " + stratumOfGroup.length + " groups, "
                    + cluster.length + " kinds");
        }
        if (sampled.ofStrata().length != units.length || sampled.ofGroups().length != cluster.length) {
            throw new IllegalArgumentException("one sampled share per stratum and group: "
                    + sampled.ofStrata().length + " for " + units.length + ", " + sampled.ofGroups().length + " for "
                    + cluster.length);
        }
        this.strata = List.copyOf(strata);
        this.margins = List.copyOf(margins);
        this.units = units.clone();
        this.stratumOfGroup = stratumOfGroup.clone();
        this.cluster = cluster.clone();
        this.shareOfStratum = sampled.ofStrata();
        this.shareOfGroup = sampled.ofGroups();
        this.rowsOfGroup = sampled.rows();
        this.rowsAsUnits = units.clone();
        for (int g = 0; g < cluster.length; g++) {
            rowsAsUnits[stratumOfGroup[g]] -= cluster[g] ? 1 : 0;
        }
    }

    public int groups() {
        return stratumOfGroup.length;
    }

    /** Names of the strata. */
    public List<String> strata() {
        return strata;
    }

    List<RakedMargins> margins() {
        return margins;
    }

    boolean isCluster(int group) {
        return cluster[group];
    }

    int stratumOf(int group) {
        return stratumOfGroup[group];
    }

    /** Strata with a single primary sampling unit that is not the whole stratum, in their order. */
    public List<String> lonelyStrata() {
        return IntStream.range(0, units.length)
                .filter(h -> units[h] == 1 && shareOfStratum[h] < 1)
                .mapToObj(strata::get)
                .toList();
    }

    /**
     * Covariance of two estimates from their influence values.
     *
     * @param a sum of the first estimate's influence values in each group
     * @param b the same for the second estimate
     * @param products per group the sum over its rows of the products of both
     * @return for equal {@code a} and {@code b} the variance, not negative
     */
    public VarianceResult covariance(double[] a, double[] b, double[] products, LonelyUnits lonely) {
        double[] sumA = new double[units.length];
        double[] sumB = new double[units.length];
        double[] size = new double[units.length];
        double overallA = 0;
        double overallB = 0;
        double allUnits = 0;
        for (int g = 0; g < stratumOfGroup.length; g++) {
            int h = stratumOfGroup[g];
            sumA[h] += a[g];
            sumB[h] += b[g];
            size[h] += Math.abs(cluster[g] ? a[g] * b[g] : products[g]);
            overallA += a[g];
            overallB += b[g];
        }
        for (long count : units) {
            allUnits += count;
        }
        if (allUnits == 1 && shareOfStratum[0] < 1) {
            // nothing to centre on, whatever the rule
            return new LonelyUnit(strata.get(0));
        }
        double[] between = between(a, b, products, sumA, sumB);
        double total = 0;
        for (int h = 0; h < units.length; h++) {
            double n = units[h];
            if (shareOfStratum[h] == 1) {
                continue;
            }
            if (units[h] == 1) {
                if (lonely == LonelyUnits.REFUSE && size[h] > 0) {
                    return new LonelyUnit(strata.get(h));
                }
                total += (1 - shareOfStratum[h]) * (sumA[h] - overallA / allUnits) * (sumB[h] - overallB / allUnits);
            } else if (Math.abs(between[h]) > ROUNDING * size[h]) {
                total += (1 - shareOfStratum[h]) * n / (n - 1) * between[h];
            }
        }
        return new Variance(total + within(a, b, products));
    }

    /** Per stratum the sum of products of the distances of its units from their mean. */
    private double[] between(double[] a, double[] b, double[] products, double[] sumA, double[] sumB) {
        double[] between = new double[units.length];
        for (int h = 0; h < units.length; h++) {
            double n = units[h];
            between[h] = rowsAsUnits[h] * (sumA[h] / n) * (sumB[h] / n);
        }
        for (int g = 0; g < stratumOfGroup.length; g++) {
            int h = stratumOfGroup[g];
            double meanA = sumA[h] / units[h];
            double meanB = sumB[h] / units[h];
            between[h] += cluster[g] ? (a[g] - meanA) * (b[g] - meanB) : products[g] - meanA * b[g] - meanB * a[g];
        }
        return between;
    }

    /** What the drawing of rows within clusters adds where clusters were drawn without replacement. */
    private double within(double[] a, double[] b, double[] products) {
        double total = 0;
        for (int g = 0; g < stratumOfGroup.length; g++) {
            double share = shareOfStratum[stratumOfGroup[g]];
            double m = rowsOfGroup[g];
            if (cluster[g] && share > 0 && shareOfGroup[g] < 1 && m > 1) {
                double term = products[g] - a[g] * b[g] / m;
                if (Math.abs(term) > ROUNDING * Math.abs(products[g])) {
                    total += share * (1 - shareOfGroup[g]) * m / (m - 1) * term;
                }
            }
        }
        return total;
    }
}
