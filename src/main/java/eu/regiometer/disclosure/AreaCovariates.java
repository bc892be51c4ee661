package eu.regiometer.disclosure;

import eu.regiometer.aggregation.PopulationMargins;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Values of covariates, from the registers of the programme. */
final class AreaCovariates {

    private final Territory territory;
    private final PopulationMargins population;

    AreaCovariates(Territory territory, PopulationMargins population) {
        this.territory = territory;
        this.population = population;
    }

    /** The values of an area in the order of the covariates; empty if one of them is not known. */
    Optional<List<Double>> of(Area area, List<AreaCovariate> covariates) {
        Optional<Region> region = territory.regionOf(area);
        if (region.isEmpty()) {
            return Optional.empty();
        }
        List<Double> values = new ArrayList<>();
        for (AreaCovariate covariate : covariates) {
            OptionalDouble value = covariate
                    .category()
                    .map(category -> population.share(region.get().code(), covariate.name(), category))
                    .orElseGet(() -> column(covariate.name(), area, region.get()));
            if (value.isEmpty() || !Double.isFinite(value.getAsDouble())) {
                return Optional.empty();
            }
            values.add(value.getAsDouble());
        }
        return Optional.of(values);
    }

    private OptionalDouble column(String name, Area area, Region region) {
        return switch (name) {
            case "population" -> OptionalDouble.of(StrictMath.log(inhabitants(area, region)));
            case "density" -> OptionalDouble.of(StrictMath.log(region.density()));
            case "city" -> OptionalDouble.of(region.settlement().city());
            case "town" -> OptionalDouble.of(region.settlement().town());
            case "rural" -> OptionalDouble.of(region.settlement().rural());
            case "gdp_band" -> OptionalDouble.of(region.gdpBand());
            case "remote" -> OptionalDouble.of(region.remote() ? 1 : 0);
            default -> OptionalDouble.empty();
        };
    }

    private long inhabitants(Area area, Region region) {
        return area.level() == FigureLevel.LOCAL
                ? territory
                        .municipality(area.code())
                        .map(Municipality::population)
                        .orElse(0L)
                : region.population();
    }
}
