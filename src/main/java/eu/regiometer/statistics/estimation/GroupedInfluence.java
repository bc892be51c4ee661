package eu.regiometer.statistics.estimation;

import java.util.List;

/**
 * How much the rows of each group of a {@link GroupedDesign} move an estimate, added up (Binder 1983): what variances and
 * covariances of tables are made of. The influence of a row is that of a row of weight 1 times its weight.
 */
public final class GroupedInfluence {

    private final GroupedDesign design;
    private final double[] sums;
    private final double[] ofRows;
    private final double[] ofSquares;

    /**
     * Influence values added up by group.
     *
     * @param sums over the rows, by their weights
     * @param ofRows the same with each row counted once; only where the design has margins, else without elements
     * @param ofSquares the same by the squared weights; likewise
     */
    GroupedInfluence(GroupedDesign design, double[] sums, double[] ofRows, double[] ofSquares) {
        this.design = design;
        this.sums = sums;
        this.ofRows = ofRows;
        this.ofSquares = ofSquares;
    }

    /** The influence on the difference of both estimates. */
    public GroupedInfluence minus(GroupedInfluence other) {
        requireSameDesign(other);
        return new GroupedInfluence(
                design, minus(sums, other.sums), minus(ofRows, other.ofRows), minus(ofSquares, other.ofSquares));
    }

    /**
     * Covariance of both estimates, with itself the variance. Where the design has margins, what they explain is left
     * out.
     *
     * @param products per group the sum over its rows of the products of both influence values; may be changed
     */
    public VarianceResult covariance(GroupedInfluence other, double[] products, LonelyUnits lonely) {
        requireSameDesign(other);
        List<RakedMargins> margins = design.margins();
        if (margins.isEmpty()) {
            return design.covariance(sums, other.sums, products, lonely);
        }
        boolean same = this == other;
        double[] a = sums.clone();
        double[] b = same ? a : other.sums.clone();
        for (RakedMargins raked : margins) {
            double[] explained = raked.takeOff(ofRows, a);
            double[] explainedOther = same ? explained : raked.takeOff(other.ofRows, b);
            raked.takeOff(explained, explainedOther, ofSquares, other.ofSquares, products);
        }
        return design.covariance(a, b, products, lonely);
    }

    private void requireSameDesign(GroupedInfluence other) {
        if (!design.equals(other.design)) {
            throw new IllegalArgumentException("both estimates must be of the same design");
        }
    }

    private static double[] minus(double[] first, double[] second) {
        double[] difference = first.clone();
        for (int g = 0; g < difference.length; g++) {
            difference[g] -= second[g];
        }
        return difference;
    }
}
