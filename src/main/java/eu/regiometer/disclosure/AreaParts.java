package eu.regiometer.disclosure;

import eu.regiometer.territory.Area;
import eu.regiometer.territory.Country;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.util.Optional;

/** Which areas others are made of. */
interface AreaParts {

    /** Whether the units of {@code part} are among those of {@code whole}, which is one level above. */
    boolean isPart(Area part, Area whole);

    /** The areas of a programme: regions make countries, the Union and all partners, municipalities are in regions. */
    static AreaParts of(Territory territory) {
        return (part, whole) -> {
            Optional<Region> region = territory.regionOf(part);
            if (part.level() == FigureLevel.LOCAL) {
                return region.filter(r -> r.area().equals(whole)).isPresent();
            }
            if (part.level() != FigureLevel.REGIONAL) {
                return false;
            }
            return whole.equals(Area.PARTNERS)
                    || whole.equals(Area.EU)
                            && region.map(Region::country)
                                    .filter(Country::member)
                                    .isPresent()
                    || whole.level() == FigureLevel.COUNTRY
                            && region.filter(r -> r.country().code().equals(whole.code()))
                                    .isPresent();
        };
    }
}
