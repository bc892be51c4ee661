package eu.regiometer.aggregation.analysis;

import eu.regiometer.statistics.exact.DoubleSum;
import eu.regiometer.statistics.weighting.Kish;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/** The rows that estimates are of, with what depends on them alone and not on the statistic. */
final class Domain {

    private final int[] rows;
    private final double[] weights;
    private final boolean[] inside;
    private final double weight;
    private final OptionalDouble effectiveSize;
    private final int degreesOfFreedom;

    private Domain(int[] rows, double[] weights, double weight, OptionalDouble effectiveSize, int degreesOfFreedom) {
        this.rows = rows;
        this.weights = weights;
        this.inside = new boolean[rows.length];
        Arrays.fill(inside, true);
        this.weight = weight;
        this.effectiveSize = effectiveSize;
        this.degreesOfFreedom = degreesOfFreedom;
    }

    /**
     * The members that pass a condition.
     *
     * @param members rows in ascending order
     * @param weights of all rows of the design
     */
    static Domain of(int[] members, IntPredicate condition, double[] weights, SampleDesign design) {
        int[] rows = Arrays.stream(members).filter(condition).toArray();
        double[] own = pick(weights, rows);
        var squares = new DoubleSum();
        for (double weight : own) {
            squares.add(weight * weight);
        }
        double sum = DoubleSum.of(own);
        return new Domain(
                rows,
                own,
                sum,
                sum > 0
                        ? OptionalDouble.of(
                                Kish.of(rows.length, sum, squares.value()).effectiveSize())
                        : OptionalDouble.empty(),
                design.degreesOfFreedom(rows));
    }

    int size() {
        return rows.length;
    }

    /** Positions of its rows in the design. */
    int[] rows() {
        return rows;
    }

    /** One per row of the domain. */
    double[] weights() {
        return weights;
    }

    /** A mark for each row of the domain, as statistics over domains ask for: none is outside. */
    boolean[] inside() {
        return inside;
    }

    /** Of values of all rows those of the domain. */
    double[] of(double[] values) {
        return pick(values, rows);
    }

    /** Sum of the weights. */
    double weight() {
        return weight;
    }

    /** Kish's effective size, empty without rows. */
    OptionalDouble effectiveSize() {
        return effectiveSize;
    }

    /** Clusters minus strata, both counted where the domain has rows. */
    int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    private static double[] pick(double[] values, int[] rows) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }
}
