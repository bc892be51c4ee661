package eu.regiometer.disclosure;

import eu.regiometer.territory.Area;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How the areas of a wave add up: PARTNERS is the EU and the regions outside it, the EU its countries, a country its
 * regions, a region its municipalities and a rest. Areas with the same regions have the same figures and count as one.
 *
 * @param same areas that have the figures of another one, with that one
 * @param sums sums from the top down
 * @param members regions that enter the figures of countries and the top
 */
record AreaSums(SortedMap<Area, Area> same, List<Sum> sums, SortedMap<Area, SortedSet<String>> members) {

    /**
     * A sum.
     *
     * @param total whole area
     * @param parts areas that it consists of
     * @param complete whether there is nothing besides the parts
     */
    record Sum(Area total, List<Area> parts, boolean complete) {

        Sum {
            parts = List.copyOf(parts);
        }
    }

    AreaSums {
        same = Collections.unmodifiableSortedMap(new TreeMap<>(same));
        sums = List.copyOf(sums);
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    /**
     * The sums of a wave.
     *
     * @param inFigures codes of the regions that enter the figures of an area
     */
    static AreaSums of(Territory territory, Wave wave, Function<Area, SortedSet<String>> inFigures) {
        List<Region> taking = territory.members(wave);
        SortedMap<Area, SortedSet<String>> entering = new TreeMap<>();
        SortedSet<String> all = inFigures.apply(Area.PARTNERS);
        boolean hasUnion = taking.stream().anyMatch(region -> region.country().member());
        SortedSet<String> union = hasUnion ? inFigures.apply(Area.EU) : new TreeSet<>();
        entering.put(Area.PARTNERS, all);
        entering.put(Area.EU, union);
        SortedMap<Area, Area> same = new TreeMap<>();
        List<Sum> sums = new ArrayList<>();
        Map<SortedSet<String>, Area> known = new HashMap<>();
        all.forEach(code -> known.put(new TreeSet<>(List.of(code)), Area.region(code)));
        SortedSet<Area> inUnion = new TreeSet<>();
        SortedSet<Area> outside = new TreeSet<>();
        SortedSet<Area> countries = new TreeSet<>();
        taking.forEach(region -> countries.add(Area.country(region.country().code())));
        for (Area country : countries) {
            SortedSet<String> regions = inFigures.apply(country);
            entering.put(country, regions);
            if (!regions.isEmpty()) {
                List<Area> parts = regions.stream().map(Area::region).toList();
                Area area = known(country, regions, known, same, sums, parts);
                (union.containsAll(regions) ? inUnion : outside).add(area);
            }
        }
        SortedSet<Area> top = new TreeSet<>(outside);
        if (!union.isEmpty()) {
            top.add(known(Area.EU, union, known, same, sums, inUnion));
        }
        if (!all.isEmpty()) {
            known(Area.PARTNERS, all, known, same, sums, top);
        }
        for (Region region : taking) {
            sums.add(new Sum(
                    region.area(),
                    territory.municipalities(region.code()).stream()
                            .map(Municipality::area)
                            .toList(),
                    false));
        }
        return new AreaSums(
                same, sums.stream().filter(sum -> !sum.parts().isEmpty()).toList(), entering);
    }

    private static Area known(
            Area area,
            SortedSet<String> regions,
            Map<SortedSet<String>, Area> known,
            SortedMap<Area, Area> same,
            List<Sum> sums,
            Collection<Area> parts) {
        Area other = known.putIfAbsent(new TreeSet<>(regions), area);
        if (other != null) {
            same.put(area, other);
            return other;
        }
        sums.add(new Sum(area, List.copyOf(parts), true));
        return area;
    }

    /** Codes of the regions that enter a country or the top. */
    SortedSet<String> regions(Area area) {
        return members.getOrDefault(area, Collections.emptySortedSet());
    }

    /** The area whose figures an area has: itself or another one. */
    Area standing(Area area) {
        return same.getOrDefault(area, area);
    }
}
