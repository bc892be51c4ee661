package eu.regiometer.aggregation;

import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.estimation.Confidence;
import eu.regiometer.statistics.estimation.EstimateResult;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.statistics.estimation.SampleEstimate;
import eu.regiometer.statistics.estimation.WeightedQuantiles;
import eu.regiometer.territory.Area;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The estimates of one column in one slice of an area. A reason, where there is one, stands in the place of every
 * figure.
 */
record ColumnEstimates(Survey survey, String wave, Area area, Slice slice, String column, Confidence confidence) {

    private static final double LEVEL = 0.95;

    /** What an estimate tells besides its key. */
    private record Figures(
            OptionalDouble value,
            OptionalDouble se,
            OptionalDouble lower,
            OptionalDouble upper,
            OptionalDouble nEff,
            OptionalDouble deff) {

        static final Figures NONE = new Figures(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    Estimate mean(ItemStatistic statistic, Optional<AnswerTable> table, Optional<Reason> without) {
        return estimate(
                statistic.name(),
                table,
                without,
                answers -> answers.mean(statistic.score()),
                estimate -> figures(
                        estimate,
                        statistic.proportion() ? confidence.ofProportion(estimate) : confidence.ofMean(estimate)));
    }

    Estimate total(AmountStatistic.Total statistic, Optional<AnswerTable> table, Optional<Reason> without) {
        return amount(statistic, table, without, AnswerTable::total);
    }

    /** @param table of the measure that counts both items together */
    Estimate ratio(AmountStatistic.Ratio statistic, Optional<AnswerTable> table, Optional<Reason> without) {
        return amount(statistic, table, without, AnswerTable::ratio);
    }

    private Estimate amount(
            AmountStatistic statistic,
            Optional<AnswerTable> table,
            Optional<Reason> without,
            Function<AnswerTable, EstimateResult> result) {
        return estimate(
                statistic.name(), table, without, result, estimate -> figures(estimate, confidence.ofMean(estimate)));
    }

    /**
     * A quantile with Woodruff's interval, from the share of those who reach it or stay below.
     *
     * @param quantiles those of the table
     */
    Estimate quantile(
            AmountStatistic.Quantile statistic,
            Optional<WeightedQuantiles> quantiles,
            Optional<AnswerTable> table,
            Optional<Reason> without) {
        if (quantiles.isEmpty()) {
            return estimate(statistic.name(), table, without, AnswerTable::mean, estimate -> Figures.NONE);
        }
        WeightedQuantiles found = quantiles.get();
        double value = found.quantile(statistic.p(), WeightedQuantiles.Rule.INVCDF);
        return estimate(
                statistic.name(), table, without, answers -> answers.share(answer -> answer <= value), share -> {
                    var interval = found.interval(
                            share.value(), share.standardError(), share.df(), LEVEL, WeightedQuantiles.Rule.INVCDF);
                    return new Figures(
                            OptionalDouble.of(value),
                            interval.standardError(),
                            interval.lower(),
                            interval.upper(),
                            OptionalDouble.of(share.effectiveSize()),
                            OptionalDouble.empty());
                });
    }

    private static Figures figures(SampleEstimate estimate, Optional<Interval> interval) {
        return new Figures(
                OptionalDouble.of(estimate.value()),
                OptionalDouble.of(estimate.standardError()),
                interval.map(i -> OptionalDouble.of(i.lower())).orElse(OptionalDouble.empty()),
                interval.map(i -> OptionalDouble.of(i.upper())).orElse(OptionalDouble.empty()),
                OptionalDouble.of(estimate.effectiveSize()),
                estimate.designEffect());
    }

    private Estimate estimate(
            String statistic,
            Optional<AnswerTable> table,
            Optional<Reason> without,
            Function<AnswerTable, EstimateResult> result,
            Function<SampleEstimate, Figures> figures) {
        long n = table.map(AnswerTable::n).orElse(0L);
        if (without.isPresent() || table.isEmpty()) {
            return estimate(statistic, Figures.NONE, n, without.orElse(Reason.ITEM_MISSING));
        }
        return switch (result.apply(table.get())) {
            case SampleEstimate estimate -> estimate(statistic, figures.apply(estimate), n, Reason.VALUE);
            case EstimateResult.NoData noData -> estimate(statistic, Figures.NONE, n, Reason.ITEM_MISSING);
            case EstimateResult.NotComputable refusal -> estimate(statistic, Figures.NONE, n, Reason.NOT_COMPUTABLE);
        };
    }

    private Estimate estimate(String statistic, Figures figures, long n, Reason reason) {
        return new Estimate(
                survey,
                wave,
                area,
                slice.breakdown(),
                slice.category(),
                column,
                statistic,
                figures.value,
                figures.se,
                figures.lower,
                figures.upper,
                n,
                figures.nEff,
                figures.deff,
                reason);
    }
}
