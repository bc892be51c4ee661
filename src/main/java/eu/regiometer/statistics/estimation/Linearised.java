package eu.regiometer.statistics.estimation;

import eu.regiometer.statistics.exact.DoubleSum;
import java.util.Arrays;
import java.util.Optional;

/**
 * An estimate with the influence value of each row, that is, how much the row moves the estimate (Binder 1983). Rows
 * outside the domain have influence 0 but stay in the design. {@link SurveyDesign} turns influence into variances.
 *
 * <p>Sums over rows are exact, so that the order of the rows does not change a digit.
 */
public final class Linearised {

    private final double value;
    private final double[] influence;

    private Linearised(double value, double[] influence) {
        this.value = value;
        this.influence = influence;
    }

    /**
     * Weighted mean over a domain; of a 0/1 variable the proportion.
     *
     * @param weights one per row
     * @param values one per row; those outside the domain are not read
     * @param domain which rows count: valid answer and member of the domain
     * @return empty if the domain has no weight
     */
    public static Optional<Linearised> mean(double[] weights, double[] values, boolean[] domain) {
        double[] ones = new double[weights.length];
        Arrays.fill(ones, 1);
        return ratio(weights, values, ones, domain);
    }

    /** Ratio of the weighted total of {@code values} to that of {@code base}; empty if the latter is 0. */
    public static Optional<Linearised> ratio(double[] weights, double[] values, double[] base, boolean[] domain) {
        requireSameLength(weights, values.length, base.length, domain.length);
        var sum = new DoubleSum();
        var baseSum = new DoubleSum();
        for (int i = 0; i < weights.length; i++) {
            if (domain[i]) {
                sum.add(weights[i] * values[i]);
                baseSum.add(weights[i] * base[i]);
            }
        }
        double sumOfBase = baseSum.value();
        if (sumOfBase == 0) {
            return Optional.empty();
        }
        double ratio = sum.value() / sumOfBase;
        double[] influence = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            influence[i] = domain[i] ? weights[i] * (values[i] - ratio * base[i]) / sumOfBase : 0;
        }
        return Optional.of(new Linearised(ratio, influence));
    }

    /** Weighted total over a domain, 0 if it is empty. */
    public static Linearised total(double[] weights, double[] values, boolean[] domain) {
        requireSameLength(weights, values.length, domain.length);
        double[] influence = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            influence[i] = domain[i] ? weights[i] * values[i] : 0;
        }
        return new Linearised(DoubleSum.of(influence), influence);
    }

    /** This estimate minus another of the same rows: waves, regions of one design, a part and the whole. */
    public Linearised minus(Linearised other) {
        return plus(other.times(-1));
    }

    /** The sum of two estimates of the same rows. */
    public Linearised plus(Linearised other) {
        requireSameLength(influence, other.influence.length);
        double[] sum = new double[influence.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = influence[i] + other.influence[i];
        }
        return new Linearised(value + other.value, sum);
    }

    public Linearised times(double factor) {
        double[] product = new double[influence.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = factor * influence[i];
        }
        return new Linearised(factor * value, product);
    }

    /** The estimate. */
    public double value() {
        return value;
    }

    /**
     * The same estimate in a design of more rows, on which those that it does not know have no influence.
     *
     * @param positions position of each of its rows in the design, each once
     * @param rows of the design
     */
    public Linearised among(int[] positions, int rows) {
        requireSameLength(influence, positions.length);
        double[] wider = new double[rows];
        for (int i = 0; i < positions.length; i++) {
            wider[positions[i]] = influence[i];
        }
        return new Linearised(value, wider);
    }

    /** The same estimate with other influence values. */
    Linearised withInfluence(double[] other) {
        requireSameLength(influence, other.length);
        return new Linearised(value, other.clone());
    }

    /** A copy of the influence values, one per row. */
    public double[] influence() {
        return influence.clone();
    }

    private static void requireSameLength(double[] weights, int... lengths) {
        for (int length : lengths) {
            if (length != weights.length) {
                throw new IllegalArgumentException("rows differ: " + weights.length + " and " + length);
            }
        }
    }
}
