package eu.regiometer.statistics.estimation;

import eu.regiometer.statistics.exact.WeightSums;

/**
 * Final weights of the rows that gave one answer.
 *
 * @param n rows, not negative
 * @param weight sum of their weights, finite, not negative
 * @param squares sum of their squared weights, finite, not negative
 */
public record AnswerSums(long n, double weight, double squares) {

    public static final AnswerSums NONE = new AnswerSums(0, 0, 0);

    public AnswerSums {
        if (n < 0 || !(weight >= 0) || !(squares >= 0) || Double.isInfinite(weight) || Double.isInfinite(squares)) {
            throw new IllegalArgumentException(
                    "sums must be finite and not negative: " + n + ", " + weight + ", " + squares);
        }
    }

    /** Base weights of one cell, times the factor that raking gave the cell. */
    public static AnswerSums of(WeightSums base, double adjustment) {
        return new AnswerSums(base.n(), adjustment * base.weight(), adjustment * adjustment * base.squaredWeight());
    }

    /** Adds the next cell; in a fixed order of cells the result is always the same. */
    public AnswerSums plus(AnswerSums other) {
        return new AnswerSums(n + other.n, weight + other.weight, squares + other.squares);
    }
}
