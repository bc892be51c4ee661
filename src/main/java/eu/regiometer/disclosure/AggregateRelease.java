package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.disclosure.ReleasedAggregate.Weighting;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.estimation.EqualMean;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Estimates for the areas at the top, once with each person and once with each region counting the same. The latter are
 * means of regional estimates that are told, and of nothing else: they add nothing to what is told.
 */
final class AggregateRelease {

    private static final double CONFIDENCE = 0.95;

    private record Cell(Survey survey, String wave, String item, String statistic) {}

    private final Aggregate aggregate;
    private final Territory territory;
    private final DisclosureRules rules;

    AggregateRelease(Aggregate aggregate, Territory territory, DisclosureRules rules) {
        this.aggregate = aggregate;
        this.territory = territory;
        this.rules = rules;
    }

    /**
     * Both estimates of every item and statistic, in the order of the released ones; of quantiles, sums and ratios, of
     * which regions have no mean, the one by population.
     */
    List<ReleasedAggregate> aggregates(Collection<ReleasedEstimate> released) {
        Map<Cell, SortedSet<String>> told = new HashMap<>();
        for (ReleasedEstimate e : released) {
            if (isRegional(e) && e.flag().hasFigure()) {
                told.computeIfAbsent(cell(e), key -> new TreeSet<>())
                        .add(e.area().code());
            }
        }
        List<ReleasedAggregate> all = new ArrayList<>();
        for (ReleasedEstimate e : released) {
            if (e.breakdown().isEmpty()
                    && (e.area().equals(Area.PARTNERS) || e.area().equals(Area.EU))) {
                List<String> members = members(e.wave(), e.area());
                SortedSet<String> regions = new TreeSet<>(told.getOrDefault(cell(e), new TreeSet<>()));
                regions.retainAll(members);
                all.add(population(e, members.size()));
                if (aggregate.averages(e.survey(), e.item(), e.statistic())) {
                    all.add(equalRegions(e, regions, members.size()));
                }
            }
        }
        return all;
    }

    private static boolean isRegional(ReleasedEstimate e) {
        return e.breakdown().isEmpty() && e.area().level() == FigureLevel.REGIONAL;
    }

    private static Cell cell(ReleasedEstimate e) {
        return new Cell(e.survey(), e.wave(), e.item(), e.statistic());
    }

    private List<String> members(String wave, Area area) {
        return territory.wave(wave).stream()
                .flatMap(each -> territory.regionsIn(area, each).stream())
                .map(Region::code)
                .toList();
    }

    private ReleasedAggregate population(ReleasedEstimate e, int members) {
        return new ReleasedAggregate(
                Optional.of(e.survey()),
                e.wave(),
                e.area(),
                e.item(),
                e.statistic(),
                Weighting.POPULATION,
                aggregate.counts(e.survey(), e.wave(), e.area()).inFigures().size(),
                members,
                e.estimate(),
                e.se(),
                e.lower(),
                e.upper(),
                e.flag());
    }

    private ReleasedAggregate equalRegions(ReleasedEstimate e, SortedSet<String> regions, int members) {
        // the mean of one region is that region
        Optional<EqualMean> mean = regions.size() < 2
                ? Optional.empty()
                : aggregate.equalRegions(e.survey(), e.wave(), regions, e.item(), e.statistic());
        boolean share = EstimateRelease.isShare(e.statistic());
        Optional<Interval> interval =
                mean.flatMap(m -> share ? m.proportionInterval(CONFIDENCE) : m.tInterval(CONFIDENCE));
        OptionalDouble lower = interval.map(i -> OptionalDouble.of(i.lower())).orElse(OptionalDouble.empty());
        OptionalDouble upper = interval.map(i -> OptionalDouble.of(i.upper())).orElse(OptionalDouble.empty());
        boolean weak = !aggregate.standFor(regions.size(), members)
                || mean.filter(m -> m.n() < rules.reliable(e.survey())).isPresent()
                || EstimateRelease.isWideShare(e.survey(), e.statistic(), lower, upper, rules);
        return new ReleasedAggregate(
                Optional.of(e.survey()),
                e.wave(),
                e.area(),
                e.item(),
                e.statistic(),
                Weighting.EQUAL_REGIONS,
                mean.isPresent() ? regions.size() : 0,
                members,
                mean.map(m -> OptionalDouble.of(m.value())).orElse(OptionalDouble.empty()),
                mean.map(m -> OptionalDouble.of(m.standardError())).orElse(OptionalDouble.empty()),
                lower,
                upper,
                mean.isEmpty() ? Flag.NOT_AVAILABLE : weak ? Flag.UNRELIABLE : Flag.NONE);
    }
}
