package eu.regiometer.statistics.estimation;

import java.util.Optional;

/** A figure of a sample with what its intervals need. */
public sealed interface SampledFigure permits SampleEstimate, EqualMean {

    /** The figure, in the unit of the scores. */
    double value();

    /** Sampling variance of {@link #value}, not negative. */
    double variance();

    /** Rows with a valid answer. */
    long n();

    /** Size of a simple random sample of the same precision. */
    double effectiveSize();

    /** Degrees of freedom of the variance. */
    double df();

    /** Square root of the variance. */
    default double standardError() {
        return Math.sqrt(variance());
    }

    /** Interval of a mean, score or net balance; empty with less than one degree of freedom. */
    default Optional<Interval> tInterval(double confidence) {
        return Intervals.t(value(), standardError(), df(), confidence);
    }

    /**
     * Korn-Graubard interval of a proportion; empty with less than one degree of freedom.
     *
     * @throws IllegalArgumentException if the value is no proportion
     */
    default Optional<Interval> proportionInterval(double confidence) {
        return ProportionIntervals.kornGraubard(value(), variance(), n(), effectiveSize(), df(), confidence);
    }
}
