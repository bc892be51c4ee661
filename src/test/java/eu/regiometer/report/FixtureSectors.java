package eu.regiometer.report;

import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.ReleasedSector;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Made-up sectors: machinery is told in every second region, computing in every third, and textiles in none. */
final class FixtureSectors {

    static final List<String> SECTORS = List.of("13", "28", "62");

    /** Bodies above which the pooled capacity is withheld. */
    private static final long MANY = 60;

    private FixtureSectors() {}

    static List<ReleasedSector> of(String wave, Territory territory) {
        List<ReleasedSector> rows = new ArrayList<>();
        for (int i = 0; i < SECTORS.size(); i++) {
            String sector = SECTORS.get(i);
            rows.add(told(wave, Area.PARTNERS, sector, 23 + 24L * i, 148, Flag.NONE));
            rows.add(i == 0 ? withheld(wave, Area.EU, sector) : told(wave, Area.EU, sector, 60, 120, Flag.NONE));
            for (int place = 0; place < territory.regions().size(); place++) {
                Region region = territory.regions().get(place);
                boolean told = i > 0 && place % (i + 1) == 0;
                rows.add(
                        told
                                ? told(wave, region.area(), sector, 6 + i, 12, Flag.UNRELIABLE)
                                : withheld(wave, region.area(), sector));
            }
        }
        return rows;
    }

    private static ReleasedSector told(String wave, Area area, String sector, long named, long bodies, Flag flag) {
        double share = named / (double) bodies;
        return new ReleasedSector(
                wave,
                area,
                sector,
                OptionalLong.of(named),
                OptionalLong.of(bodies),
                OptionalDouble.of(share),
                OptionalDouble.of(share - 0.08),
                OptionalDouble.of(share + 0.08),
                flag,
                area.equals(Area.PARTNERS) && named > MANY
                        ? ReleasedSector.Capacity.without(Flag.CONFIDENTIAL)
                        : new ReleasedSector.Capacity(
                                OptionalDouble.of(named),
                                OptionalDouble.of(named - 4.0),
                                OptionalDouble.of(named + 4.0),
                                flag));
    }

    private static ReleasedSector withheld(String wave, Area area, String sector) {
        OptionalDouble none = OptionalDouble.empty();
        return new ReleasedSector(
                wave,
                area,
                sector,
                OptionalLong.empty(),
                OptionalLong.empty(),
                none,
                none,
                none,
                Flag.CONFIDENTIAL,
                ReleasedSector.Capacity.without(Flag.CONFIDENTIAL));
    }
}
