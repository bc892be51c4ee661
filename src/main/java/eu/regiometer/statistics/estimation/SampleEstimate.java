package eu.regiometer.statistics.estimation;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A weighted estimate with its sampling variance.
 *
 * @param value in the unit of the scores
 * @param variance of {@code value}, not negative
 * @param n rows with a valid answer, at least 1
 * @param effectiveSize Kish's effective size of these rows
 * @param df degrees of freedom: primary sampling units minus strata, both counted where the domain has rows
 * @param designEffect variance by the variance of a simple random sample of the same size, drawn with replacement;
 *     empty for one row or answers that do not vary
 */
public record SampleEstimate(
        double value, double variance, long n, double effectiveSize, double df, OptionalDouble designEffect)
        implements EstimateResult, SampledFigure {

    public SampleEstimate {
        if (!Double.isFinite(value) || !(variance >= 0) || Double.isInfinite(variance)) {
            throw new IllegalArgumentException("value and variance must be finite: " + value + ", " + variance);
        }
    }

    /** Logit interval of a proportion, in the cases of {@link #proportionInterval}. */
    public Optional<Interval> logitInterval(double confidence) {
        return ProportionIntervals.logit(value, variance, n, effectiveSize, df, confidence);
    }
}
