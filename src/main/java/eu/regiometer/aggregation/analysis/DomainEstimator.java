package eu.regiometer.aggregation.analysis;

import eu.regiometer.aggregation.analysis.AnalysisRequest.EffectBase;
import eu.regiometer.aggregation.analysis.AnalysisRequest.IntervalKind;
import eu.regiometer.statistics.estimation.DesignEffect;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.statistics.estimation.Intervals;
import eu.regiometer.statistics.estimation.Linearised;
import eu.regiometer.statistics.estimation.ProportionIntervals;
import eu.regiometer.statistics.estimation.WeightedQuantiles;
import eu.regiometer.statistics.estimation.WeightedQuantiles.Rule;
import eu.regiometer.statistics.exact.DoubleSum;
import eu.regiometer.statistics.weighting.Kish;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** Estimates of domains: rows outside keep their place in the design and have no influence. */
final class DomainEstimator {

    private static final double CONFIDENCE = 0.95;

    /** Standard errors below this share of the estimate are 0 but for rounding. */
    private static final double DUST = 1e-12;

    private final SampleDesign design;
    private final double[] weights;
    private final IntervalKind interval;
    private final EffectBase effect;

    DomainEstimator(SampleDesign design, double[] weights, IntervalKind interval, EffectBase effect) {
        this.design = design;
        this.weights = weights;
        this.interval = interval;
        this.effect = effect;
    }

    /**
     * The rows that share a value.
     *
     * @param by column, empty for all rows
     * @param value its value, empty for all rows
     */
    record Group(String by, String value) {

        static final Group ALL = new Group("", "");
    }

    /** What is estimated: names of the row of the result. */
    record Target(String item, AskedStatistic statistic, Group group) {}

    /** A mean; of scores the statistic that they stand for. */
    EstimateRow mean(Target target, double[] values, boolean[] domain) {
        double shift = common(values, domain);
        double[] shifted =
                shift == 0 ? values : Arrays.stream(values).map(v -> v - shift).toArray();
        Optional<Linearised> mean = Linearised.mean(weights, shifted, domain);
        if (mean.isEmpty()) {
            return nothing(target, count(domain));
        }
        double variance = design.variance(mean.get());
        OptionalDouble deff = DesignEffect.ofMean(variance, weights, values, domain, effect == EffectBase.WR);
        return row(target, mean.get().value() + shift, variance, domain, deff);
    }

    /** The variance in the population, which one row tells nothing about. */
    EstimateRow variance(Target target, double[] values, boolean[] domain) {
        return count(domain) < 2
                ? nothing(target, count(domain))
                : mean(target, DesignEffect.squaredDeviations(weights, values, domain), domain);
    }

    /** A total. */
    EstimateRow total(Target target, double[] values, boolean[] domain) {
        double weight = weight(domain);
        if (weight == 0) {
            return nothing(target, count(domain));
        }
        Linearised total = Linearised.total(weights, values, domain);
        double variance = design.variance(total);
        OptionalDouble deff =
                DesignEffect.ofMean(variance / (weight * weight), weights, values, domain, effect == EffectBase.WR);
        return row(target, total.value(), variance, domain, deff);
    }

    /** The total of values by the total of a base. */
    EstimateRow ratio(Target target, double[] values, double[] base, boolean[] domain) {
        Optional<Linearised> ratio = Linearised.ratio(weights, values, base, domain);
        if (ratio.isEmpty()) {
            return nothing(target, count(domain));
        }
        double variance = design.variance(ratio.get());
        double mean = Linearised.total(weights, base, domain).value() / weight(domain);
        double[] residuals = new double[values.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = domain[i] ? (values[i] - ratio.get().value() * base[i]) / mean : 0;
        }
        OptionalDouble deff = DesignEffect.ofMean(variance, weights, residuals, domain, effect == EffectBase.WR);
        return row(target, ratio.get().value(), variance, domain, deff);
    }

    /** A quantile with Woodruff's interval. */
    EstimateRow quantile(Target target, double[] values, boolean[] domain) {
        int n = count(domain);
        double[] ownValues = new double[n];
        double[] ownWeights = new double[n];
        int next = 0;
        for (int i = 0; i < domain.length; i++) {
            if (domain[i]) {
                ownValues[next] = values[i];
                ownWeights[next++] = weights[i];
            }
        }
        Optional<WeightedQuantiles> quantiles = WeightedQuantiles.of(ownValues, ownWeights);
        if (quantiles.isEmpty()) {
            return nothing(target, count(domain));
        }
        double quantile = quantiles.get().quantile(target.statistic().quantile(), Rule.INVCDF);
        double[] below = Arrays.stream(values).map(v -> v <= quantile ? 1 : 0).toArray();
        Linearised share = Linearised.mean(weights, below, domain).orElseThrow();
        var woodruff = quantiles
                .get()
                .interval(
                        share.value(),
                        Math.sqrt(design.variance(share)),
                        design.degreesOfFreedom(domain),
                        CONFIDENCE,
                        Rule.INVCDF);
        return new EstimateRow(
                target.item(),
                target.statistic().text(),
                target.group().by(),
                target.group().value(),
                OptionalDouble.of(quantile),
                woodruff.standardError(),
                woodruff.lower(),
                woodruff.upper(),
                n,
                effectiveSize(domain),
                OptionalDouble.empty());
    }

    private EstimateRow row(Target target, double estimate, double variance, boolean[] domain, OptionalDouble deff) {
        int n = count(domain);
        double kish = effectiveSize(domain).orElse(0);
        int df = design.degreesOfFreedom(domain);
        double error = Math.sqrt(variance);
        boolean share = target.statistic().kind().share();
        Optional<Interval> limits = switch (interval) {
            case NORMAL -> df < 1 ? Optional.empty() : Optional.of(Intervals.normal(estimate, error, CONFIDENCE));
            case KORN_GRAUBARD ->
                share
                        ? ProportionIntervals.kornGraubard(estimate, variance, n, kish, df, CONFIDENCE)
                        : Intervals.t(estimate, error, df, CONFIDENCE);
            case LOGIT ->
                share
                        ? ProportionIntervals.logit(estimate, variance, n, kish, df, CONFIDENCE)
                        : Intervals.t(estimate, error, df, CONFIDENCE);
            case T -> Intervals.t(estimate, error, df, CONFIDENCE);
        };
        return new EstimateRow(
                target.item(),
                target.statistic().text(),
                target.group().by(),
                target.group().value(),
                OptionalDouble.of(estimate),
                df < 1 && error <= DUST * Math.max(1, Math.abs(estimate))
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(error),
                limits.map(i -> OptionalDouble.of(i.lower())).orElse(OptionalDouble.empty()),
                limits.map(i -> OptionalDouble.of(i.upper())).orElse(OptionalDouble.empty()),
                n,
                OptionalDouble.of(kish),
                deff);
    }

    /** No estimate: nobody answered, or the answers do not allow it, as a ratio to a total of 0. */
    private static EstimateRow nothing(Target target, int n) {
        OptionalDouble none = OptionalDouble.empty();
        return new EstimateRow(
                target.item(),
                target.statistic().text(),
                target.group().by(),
                target.group().value(),
                none,
                none,
                none,
                none,
                n,
                none,
                none);
    }

    /** The value of all rows of a domain if they have the same, so that rounding leaves no dust; otherwise 0. */
    private static double common(double[] values, boolean[] domain) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            if (domain[i]) {
                lowest = Math.min(lowest, values[i]);
                highest = Math.max(highest, values[i]);
            }
        }
        return lowest == highest ? lowest : 0;
    }

    private OptionalDouble effectiveSize(boolean[] domain) {
        double sum = weight(domain);
        var squares = new DoubleSum();
        for (int i = 0; i < domain.length; i++) {
            if (domain[i]) {
                squares.add(weights[i] * weights[i]);
            }
        }
        return sum > 0
                ? OptionalDouble.of(Kish.of(count(domain), sum, squares.value()).effectiveSize())
                : OptionalDouble.empty();
    }

    private double weight(boolean[] domain) {
        var sum = new DoubleSum();
        for (int i = 0; i < domain.length; i++) {
            if (domain[i]) {
                sum.add(weights[i]);
            }
        }
        return sum.value();
    }

    private static int count(boolean[] domain) {
        int n = 0;
        for (boolean inside : domain) {
            n += inside ? 1 : 0;
        }
        return n;
    }
}
