package eu.regiometer.disclosure;

import eu.regiometer.statistics.comparison.Difference;
import eu.regiometer.statistics.estimation.Dust;
import eu.regiometer.statistics.estimation.Interval;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The 95 % interval of a difference, and what it says where there is no variance to test against: where everybody gave
 * an answer in one area and nobody in another, the limits of both shares tell them apart.
 */
final class DifferenceLimits {

    private static final double CONFIDENCE = 0.95;

    private DifferenceLimits() {}

    /**
     * Limits of the first estimate minus the second: of shares without variance from the limits of both, of everything
     * else those of the t test.
     *
     * @return empty with less than one degree of freedom, and for shares without variance where one has no limits
     */
    static Optional<Interval> of(
            Difference difference, @Nullable ReleasedEstimate first, @Nullable ReleasedEstimate second) {
        if (difference.hasVariance()
                || first == null
                || second == null
                || !EstimateRelease.isShare(first.statistic())) {
            return difference.interval(CONFIDENCE);
        }
        return limits(first)
                .flatMap(ofFirst -> limits(second)
                        .map(ofSecond -> Difference.limitsOfShares(
                                first.estimate().orElseThrow(),
                                ofFirst,
                                second.estimate().orElseThrow(),
                                ofSecond)));
    }

    /** Whether a difference without variance is called one: more than rounding, and its limits leave out 0. */
    static boolean call(Difference difference, Optional<Interval> limits) {
        return !difference.hasVariance()
                && !Dust.isDifference(difference.value())
                && limits.filter(interval -> !interval.contains(0)).isPresent();
    }

    private static Optional<Interval> limits(ReleasedEstimate e) {
        return e.lower().isPresent() && e.upper().isPresent()
                ? Optional.of(new Interval(e.lower().getAsDouble(), e.upper().getAsDouble()))
                : Optional.empty();
    }
}
