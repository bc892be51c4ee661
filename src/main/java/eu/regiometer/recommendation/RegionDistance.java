package eu.regiometer.recommendation;

import eu.regiometer.disclosure.Release;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.composite.Similarity;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.SettlementMix;
import eu.regiometer.territory.Territory;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * How unlike two regions are in structure: Gower distance (1971) over log population, density, settlement mix, band of
 * gross domestic product, remote flag, administrative tier and the released mix of organisation types, where both have
 * one; 0 alike to 1 unlike.
 */
final class RegionDistance {

    private static final String ORGANISATION_TYPE = "ORGTYPE";
    private static final String PROPORTION = "proportion=";

    private final double populationRange;
    private final double densityRange;
    private final double bandRange;
    private final SortedMap<String, SortedMap<String, OptionalDouble>> organisationTypes = new TreeMap<>();

    RegionDistance(Territory territory, Release release, String wave) {
        release.estimates().stream()
                .filter(e -> e.wave().equals(wave)
                        && e.survey() == Survey.INNOVATION_CAPACITY
                        && e.item().equals(ORGANISATION_TYPE)
                        && e.statistic().startsWith(PROPORTION)
                        && e.breakdown().isEmpty()
                        && e.area().level() == FigureLevel.REGIONAL)
                .forEach(e -> organisationTypes
                        .computeIfAbsent(e.area().code(), code -> new TreeMap<>())
                        .put(e.statistic(), e.estimate()));
        populationRange = range(territory.regions(), RegionDistance::logPopulation);
        densityRange = range(territory.regions(), Region::density);
        bandRange = range(territory.regions(), Region::gdpBand);
    }

    double between(Region a, Region b) {
        return Similarity.gower(List.of(
                        OptionalDouble.of(Similarity.ofNumbers(logPopulation(a), logPopulation(b), populationRange)),
                        OptionalDouble.of(Similarity.ofNumbers(a.density(), b.density(), densityRange)),
                        Similarity.ofMixes(mix(a.settlement()), mix(b.settlement())),
                        OptionalDouble.of(Similarity.ofNumbers(a.gdpBand(), b.gdpBand(), bandRange)),
                        OptionalDouble.of(Similarity.ofCategories(a.remote(), b.remote())),
                        OptionalDouble.of(Similarity.ofCategories(a.tier(), b.tier())),
                        ofOrganisationTypes(a, b)))
                .orElse(1);
    }

    /** Empty unless the whole mix of both regions was released. */
    private OptionalDouble ofOrganisationTypes(Region a, Region b) {
        var first = organisationTypes.getOrDefault(a.code(), new TreeMap<>());
        var second = organisationTypes.getOrDefault(b.code(), new TreeMap<>());
        boolean whole = first.values().stream().allMatch(OptionalDouble::isPresent)
                && second.values().stream().allMatch(OptionalDouble::isPresent);
        var types = new TreeSet<>(first.keySet());
        types.addAll(second.keySet());
        return whole ? Similarity.ofMixes(mix(first, types), mix(second, types)) : OptionalDouble.empty();
    }

    private static double[] mix(SortedMap<String, OptionalDouble> shares, SortedSet<String> types) {
        return types.stream()
                .mapToDouble(type ->
                        shares.getOrDefault(type, OptionalDouble.empty()).orElse(0))
                .toArray();
    }

    private static double[] mix(SettlementMix settlement) {
        return new double[] {settlement.city(), settlement.town(), settlement.rural()};
    }

    private static double logPopulation(Region region) {
        return StrictMath.log(Math.max(1, region.population()));
    }

    private static double range(List<Region> regions, ToDoubleFunction<Region> value) {
        double smallest = regions.stream().mapToDouble(value).min().orElse(0);
        double largest = regions.stream().mapToDouble(value).max().orElse(0);
        return largest - smallest;
    }
}
