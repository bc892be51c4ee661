package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.disclosure.ReleasedAggregate.Weighting;
import eu.regiometer.statistics.distribution.Distributions;
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
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Indicators with a standard error for the areas at the top, once as they are and once as the mean of the regional values
 * that are told. Regions are independent samples; limits are normal, as those of all combined indicators.
 */
final class IndexAggregates {

    private static final double UPPER_TAIL = 0.975;

    private record Cell(String wave, String code) {}

    private final Aggregate aggregate;
    private final Territory territory;
    private final DisclosureRules rules;

    IndexAggregates(Aggregate aggregate, Territory territory, DisclosureRules rules) {
        this.aggregate = aggregate;
        this.territory = territory;
        this.rules = rules;
    }

    /** Both values of every indicator, in the order of the released ones. */
    List<ReleasedAggregate> aggregates(Collection<ReleasedIndicator> released) {
        Map<Cell, SortedMap<String, ReleasedIndicator>> regional = new HashMap<>();
        for (ReleasedIndicator i : released) {
            if (i.area().level() == FigureLevel.REGIONAL && i.flag() != Flag.NOT_AVAILABLE) {
                regional.computeIfAbsent(new Cell(i.wave(), i.code()), key -> new TreeMap<>())
                        .put(i.area().code(), i);
            }
        }
        List<ReleasedAggregate> all = new ArrayList<>();
        for (ReleasedIndicator i : released) {
            SortedMap<String, ReleasedIndicator> parts =
                    regional.getOrDefault(new Cell(i.wave(), i.code()), new TreeMap<>());
            boolean top = i.area().equals(Area.PARTNERS) || i.area().equals(Area.EU);
            // exact figures, such as counts of plans, have sums and no mean worth the name
            boolean estimated = parts.values().stream()
                            .allMatch(part ->
                                    !part.flag().hasFigure() || part.se().isPresent())
                    && parts.values().stream().anyMatch(part -> part.flag().hasFigure());
            if (top && estimated) {
                List<String> members = members(i.wave(), i.area());
                List<ReleasedIndicator> own = parts.values().stream()
                        .filter(part -> members.contains(part.area().code()))
                        .toList();
                all.add(population(i, own.size(), members.size()));
                all.add(equalRegions(i, own, members.size()));
            }
        }
        return all;
    }

    private List<String> members(String wave, Area area) {
        return territory.wave(wave).stream()
                .flatMap(each -> territory.regionsIn(area, each).stream())
                .map(Region::code)
                .toList();
    }

    private static ReleasedAggregate population(ReleasedIndicator i, int regions, int members) {
        return new ReleasedAggregate(
                Optional.empty(),
                i.wave(),
                i.area(),
                i.code(),
                ReleasedAggregate.VALUE,
                Weighting.POPULATION,
                regions,
                members,
                i.value(),
                i.se(),
                i.lower(),
                i.upper(),
                i.flag());
    }

    private ReleasedAggregate equalRegions(ReleasedIndicator i, List<ReleasedIndicator> own, int members) {
        List<ReleasedIndicator> told =
                own.stream().filter(part -> part.flag().hasFigure()).toList();
        if (told.size() < 2) {
            OptionalDouble none = OptionalDouble.empty();
            return equalRegions(i, 0, members, none, none, none, none, Flag.NOT_AVAILABLE);
        }
        double sum = 0;
        double variance = 0;
        for (ReleasedIndicator part : told) {
            sum += part.value().orElse(0);
            variance += part.se().orElse(0) * part.se().orElse(0);
        }
        double mean = sum / told.size();
        double se = Math.sqrt(variance) / told.size();
        double half = Distributions.normalQuantile(UPPER_TAIL) * se;
        boolean weak = half > rules.widestHalfWidth() || !aggregate.standFor(told.size(), members);
        return equalRegions(
                i,
                told.size(),
                members,
                OptionalDouble.of(mean),
                OptionalDouble.of(se),
                OptionalDouble.of(mean - half),
                OptionalDouble.of(mean + half),
                weak ? Flag.UNRELIABLE : Flag.NONE);
    }

    private static ReleasedAggregate equalRegions(
            ReleasedIndicator i,
            int regions,
            int members,
            OptionalDouble value,
            OptionalDouble se,
            OptionalDouble lower,
            OptionalDouble upper,
            Flag flag) {
        return new ReleasedAggregate(
                Optional.empty(),
                i.wave(),
                i.area(),
                i.code(),
                ReleasedAggregate.VALUE,
                Weighting.EQUAL_REGIONS,
                regions,
                members,
                value,
                se,
                lower,
                upper,
                flag);
    }
}
