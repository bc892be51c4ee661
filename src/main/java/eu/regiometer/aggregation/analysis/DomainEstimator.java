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
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** Estimates of domains: rows outside keep their place in the design and have no influence. */
final class DomainEstimator {

    private static final double CONFIDENCE = 0.95;

    /** Standard errors below this share of the estimate are 0 but for rounding. */
    private static final double DUST = 1e-12;

    private final SampleDesign design;
    private final IntervalKind interval;
    private final EffectBase effect;

    DomainEstimator(SampleDesign design, IntervalKind interval, EffectBase effect) {
        this.design = design;
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
    EstimateRow mean(Target target, double[] values, Domain domain) {
        return meanOf(target, domain.of(values), domain);
    }

    private EstimateRow meanOf(Target target, double[] own, Domain domain) {
        double shift = common(own);
        double[] shifted =
                shift == 0 ? own : Arrays.stream(own).map(v -> v - shift).toArray();
        Optional<Linearised> mean = Linearised.mean(domain.weights(), shifted, domain.inside());
        if (mean.isEmpty()) {
            return nothing(target, domain);
        }
        double variance = design.variance(mean.get(), domain);
        return row(target, mean.get().value() + shift, variance, domain, designEffect(variance, own, domain));
    }

    /** The variance in the population, which one row tells nothing about. */
    EstimateRow variance(Target target, double[] values, Domain domain) {
        return domain.size() < 2
                ? nothing(target, domain)
                : meanOf(
                        target,
                        DesignEffect.squaredDeviations(domain.weights(), domain.of(values), domain.inside()),
                        domain);
    }

    /** A total. */
    EstimateRow total(Target target, double[] values, Domain domain) {
        double weight = domain.weight();
        if (weight == 0) {
            return nothing(target, domain);
        }
        double[] own = domain.of(values);
        Linearised total = Linearised.total(domain.weights(), own, domain.inside());
        double variance = design.variance(total, domain);
        return row(target, total.value(), variance, domain, designEffect(variance / (weight * weight), own, domain));
    }

    /** The total of values by the total of a base. */
    EstimateRow ratio(Target target, double[] values, double[] base, Domain domain) {
        double[] own = domain.of(values);
        double[] below = domain.of(base);
        Optional<Linearised> ratio = Linearised.ratio(domain.weights(), own, below, domain.inside());
        if (ratio.isEmpty()) {
            return nothing(target, domain);
        }
        double variance = design.variance(ratio.get(), domain);
        double mean = Linearised.total(domain.weights(), below, domain.inside()).value() / domain.weight();
        double[] residuals = new double[own.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = (own[i] - ratio.get().value() * below[i]) / mean;
        }
        return row(target, ratio.get().value(), variance, domain, designEffect(variance, residuals, domain));
    }

    /** A quantile with Woodruff's interval. */
    EstimateRow quantile(Target target, double[] values, Domain domain) {
        double[] own = domain.of(values);
        Optional<WeightedQuantiles> quantiles = WeightedQuantiles.of(own, domain.weights());
        if (quantiles.isEmpty()) {
            return nothing(target, domain);
        }
        double quantile = quantiles.get().quantile(target.statistic().quantile(), Rule.INVCDF);
        double[] below = Arrays.stream(own).map(v -> v <= quantile ? 1 : 0).toArray();
        Linearised share =
                Linearised.mean(domain.weights(), below, domain.inside()).orElseThrow();
        var woodruff = quantiles
                .get()
                .interval(
                        share.value(),
                        Math.sqrt(design.variance(share, domain)),
                        domain.degreesOfFreedom(),
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
                domain.size(),
                domain.effectiveSize(),
                OptionalDouble.empty());
    }

    /** Design effect of a mean of the values of a domain. */
    private OptionalDouble designEffect(double variance, double[] own, Domain domain) {
        return DesignEffect.ofMean(variance, domain.weights(), own, domain.inside(), effect == EffectBase.WR);
    }

    private EstimateRow row(Target target, double estimate, double variance, Domain domain, OptionalDouble deff) {
        int n = domain.size();
        double kish = domain.effectiveSize().orElse(0);
        int df = domain.degreesOfFreedom();
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
    private static EstimateRow nothing(Target target, Domain domain) {
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
                domain.size(),
                none,
                none);
    }

    /** The value of all rows of a domain if they have the same, so that rounding leaves no dust; otherwise 0. */
    private static double common(double[] own) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : own) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        return lowest == highest ? lowest : 0;
    }
}
