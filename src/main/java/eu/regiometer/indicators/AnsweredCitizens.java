package eu.regiometer.indicators;

import eu.regiometer.aggregation.AnswerTable;
import eu.regiometer.aggregation.NodeSample;
import eu.regiometer.measures.Reason;
import eu.regiometer.statistics.estimation.EstimateResult;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.statistics.estimation.SampleEstimate;
import eu.regiometer.statistics.estimation.WeightedQuantiles;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.function.Function;

/** The citizens of an area as aggregated. */
final class AnsweredCitizens implements CitizenSample {

    private final NodeSample nodes;
    private final SortedSet<String> counted;
    private final Function<String, Optional<AnswerTable>> tables;
    private final Map<String, Optional<AnswerTable>> known = new HashMap<>();
    private final Map<String, OptionalDouble> covariances = new HashMap<>();

    /**
     * A sample.
     *
     * @param nodes means and covariances of the nodes scored per response
     * @param tables weighted answers to any measure
     */
    AnsweredCitizens(NodeSample nodes, Function<String, Optional<AnswerTable>> tables) {
        this.nodes = nodes;
        this.counted = new TreeSet<>(nodes.codes());
        this.tables = tables;
    }

    @Override
    public Optional<SampleEstimate> estimate(String measure) {
        return counted.contains(measure)
                ? nodes.estimate(measure)
                : table(measure).map(AnswerTable::mean).flatMap(AnsweredCitizens::present);
    }

    @Override
    public OptionalDouble covariance(String first, String second) {
        String key = first.compareTo(second) <= 0 ? first + "*" + second : second + "*" + first;
        return covariances.computeIfAbsent(key, pair -> nodes.covariance(first, second));
    }

    @Override
    public Optional<SampleEstimate> share(String measure, DoublePredicate condition) {
        return table(measure).map(table -> table.share(condition)).flatMap(AnsweredCitizens::present);
    }

    @Override
    public Optional<Figure> median(String measure) {
        return table(measure).flatMap(table -> table.quantiles().map(quantiles -> median(table, quantiles)));
    }

    private static Figure median(AnswerTable table, WeightedQuantiles quantiles) {
        double median = quantiles.median();
        Optional<WeightedQuantiles.WoodruffInterval> limits = present(table.share(value -> value <= median))
                .map(share -> quantiles.interval(
                        share.value(),
                        share.standardError(),
                        share.df(),
                        Limits.CONFIDENCE,
                        WeightedQuantiles.Rule.INVCDF));
        OptionalDouble error =
                limits.map(WeightedQuantiles.WoodruffInterval::standardError).orElse(OptionalDouble.empty());
        return new Figure(
                OptionalDouble.of(median),
                error.isPresent() ? OptionalDouble.of(error.getAsDouble() * error.getAsDouble()) : error,
                present(table.mean()).map(SampleEstimate::df).orElse(0.0),
                limits.filter(l -> l.lower().isPresent() && l.upper().isPresent())
                        .map(l ->
                                new Interval(l.lower().getAsDouble(), l.upper().getAsDouble())),
                table.n(),
                0,
                Reason.VALUE);
    }

    @Override
    public OptionalDouble total(String measure) {
        return table(measure)
                .flatMap(table -> present(table.mean()).map(mean -> OptionalDouble.of(mean.value() * table.weight())))
                .orElse(OptionalDouble.empty());
    }

    @Override
    public double validWeight(String measure) {
        return table(measure).map(table -> table.toPersons() * table.weight()).orElse(0.0);
    }

    @Override
    public double weight(String measure) {
        return table(measure)
                .map(table -> table.toPersons()
                        * (table.weight()
                                + table.missing().values().stream()
                                        .mapToDouble(AnswerTable.Base::weight)
                                        .sum()))
                .orElse(0.0);
    }

    private Optional<AnswerTable> table(String measure) {
        return counted.contains(measure) ? nodes.answers(measure) : known.computeIfAbsent(measure, tables);
    }

    private static Optional<SampleEstimate> present(EstimateResult result) {
        return result instanceof SampleEstimate estimate ? Optional.of(estimate) : Optional.empty();
    }
}
