package eu.regiometer.statistics.estimation;

import eu.regiometer.statistics.distribution.Distributions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Intervals of many estimates at one level of confidence. Remembers the quantiles of Student's t that it needed; not for
 * use by several threads.
 */
public final class Confidence {

    private final double upperTail;
    private final Map<Double, Double> quantiles = new HashMap<>();

    /**
     * Creates intervals of one level.
     *
     * @param level strictly between 0 and 1, for example 0.95
     */
    public Confidence(double level) {
        this.upperTail = Intervals.upperTail(level);
    }

    /** Interval of a mean, score or net balance, see {@link SampleEstimate#tInterval}. */
    public Optional<Interval> ofMean(SampleEstimate estimate) {
        if (estimate.df() < 1) {
            return Optional.empty();
        }
        double reach = t(estimate.df()) * estimate.standardError();
        return Optional.of(new Interval(estimate.value() - reach, estimate.value() + reach));
    }

    /** Korn-Graubard interval of a proportion, see {@link SampleEstimate#proportionInterval}. */
    public Optional<Interval> ofProportion(SampleEstimate estimate) {
        return ProportionIntervals.kornGraubard(
                estimate.value(),
                estimate.variance(),
                estimate.n(),
                estimate.effectiveSize(),
                estimate.df(),
                upperTail,
                this::t);
    }

    private double t(double df) {
        return quantiles.computeIfAbsent(df, freedom -> Distributions.tQuantile(upperTail, freedom));
    }
}
