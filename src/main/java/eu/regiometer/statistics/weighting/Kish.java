package eu.regiometer.statistics.weighting;

import eu.regiometer.statistics.estimation.SampleEstimate;

/**
 * What unequal weights cost (Kish 1965): {@code deff = n Σw² / (Σw)²}, effective size {@code n / deff}. It knows the
 * weights only, not the answers; the design effect of an estimate is {@link SampleEstimate#designEffect()}.
 *
 * @param n rows, at least 1
 * @param designEffect at least 1 but for rounding
 * @param effectiveSize in {@code (0, n]} but for rounding
 */
public record Kish(long n, double designEffect, double effectiveSize) {

    /**
     * From sums.
     *
     * @throws IllegalArgumentException unless there is a row and the weights add up to more than 0
     */
    public static Kish of(long n, double sum, double sumOfSquares) {
        if (n < 1 || !(sum > 0) || !(sumOfSquares > 0)) {
            throw new IllegalArgumentException(
                    "need rows with positive weights: n " + n + ", sum " + sum + ", squares " + sumOfSquares);
        }
        return new Kish(n, n * sumOfSquares / (sum * sum), sum * sum / sumOfSquares);
    }
}
