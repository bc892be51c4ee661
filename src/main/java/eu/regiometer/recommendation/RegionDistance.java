package eu.regiometer.recommendation;

import eu.regiometer.statistics.Similarity;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.SettlementMix;
import eu.regiometer.territory.Territory;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * How unlike two regions are in structure: Gower distance (1971) over log population, density, settlement mix, band of
 * gross domestic product, remote flag and administrative tier; 0 alike to 1 unlike.
 */
final class RegionDistance {

    private final double populationRange;
    private final double densityRange;
    private final double bandRange;

    RegionDistance(Territory territory) {
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
                        OptionalDouble.of(Similarity.ofCategories(a.tier(), b.tier()))))
                .orElse(1);
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
