package eu.regiometer.indicators;

import eu.regiometer.aggregation.OrganisationUnit;
import eu.regiometer.indicators.SectorCapacity.Scores;
import eu.regiometer.measures.Indicator;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.statistics.estimation.SampleEstimate;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Capacity of the cluster bodies of one area, sector by sector. */
final class SectorCapacities {

    private final Optional<Indicator> lens;
    private final OrganisationSample bodies;
    private final SortedMap<String, double[]> scores = new TreeMap<>();

    SectorCapacities(TreeMath math, OrganisationSample bodies) {
        this.bodies = bodies;
        List<Indicator> parts = math.tree().clusterCapacity();
        this.lens = parts.stream()
                .flatMap(part -> math.tree().indicator(part.parent().orElse("")).stream())
                .findFirst();
        for (Stratum region : bodies.strata()) {
            scores.put(
                    region.region(),
                    region.units().stream()
                            .mapToDouble(unit ->
                                    math.mean(parts, part -> unit.values().getOrDefault(part, Double.NaN)))
                            .toArray());
        }
    }

    /** Capacity of the bodies that meet a condition, beside those that do not. */
    SectorCapacity of(Predicate<OrganisationUnit> naming) {
        if (lens.isEmpty()) {
            return SectorCapacity.none();
        }
        Optional<SampleEstimate> mean = bodies.mean(region -> scores(region, naming));
        Optional<Interval> interval = mean.flatMap(
                m -> Limits.estimate(lens.orElseThrow(), m.value(), m.variance(), m.n(), m.effectiveSize(), m.df()));
        return new SectorCapacity(
                mean.map(m -> OptionalDouble.of(m.value())).orElse(OptionalDouble.empty()),
                interval.map(i -> OptionalDouble.of(i.lower())).orElse(OptionalDouble.empty()),
                interval.map(i -> OptionalDouble.of(i.upper())).orElse(OptionalDouble.empty()),
                range(naming),
                range(naming.negate()));
    }

    private Scores range(Predicate<OrganisationUnit> condition) {
        DoubleSummaryStatistics found = bodies.strata().stream()
                .flatMapToDouble(region -> Arrays.stream(scores(region, condition)))
                .filter(score -> !Double.isNaN(score))
                .summaryStatistics();
        return found.getCount() == 0
                ? new Scores(0, 0, 0)
                : new Scores(found.getCount(), found.getMin(), found.getMax());
    }

    /** Scores of the bodies of a region in its order; NaN for those that do not meet a condition or have none. */
    private double[] scores(Stratum region, Predicate<OrganisationUnit> condition) {
        double[] own = Stream.ofNullable(scores.get(region.region()))
                .findFirst()
                .map(double[]::clone)
                .orElseThrow();
        for (int i = 0; i < own.length; i++) {
            if (!condition.test(region.units().get(i))) {
                own[i] = Double.NaN;
            }
        }
        return own;
    }
}
