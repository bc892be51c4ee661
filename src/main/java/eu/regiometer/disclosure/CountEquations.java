package eu.regiometer.disclosure;

import eu.regiometer.disclosure.AreaEquations.Told;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** How told numbers and shares of answers add up over areas: answers received, bodies that name a sector, options. */
final class CountEquations {

    private final KnownFigures known = new KnownFigures();
    private final SortedMap<String, SortedMap<Area, Told>> columns = new TreeMap<>();
    private final SortedMap<String, Integer> minimum = new TreeMap<>();
    private final Release release;
    private final AreaParts parts;

    CountEquations(Release release, AreaParts parts) {
        this.release = release;
        this.parts = parts;
    }

    /** The equations, ready to be solved. */
    KnownFigures of() {
        DisclosureRules rules = release.rules();
        for (ReleasedCounts c : release.counts()) {
            Flag flag = c.submissions() == 0
                    ? Flag.NOT_AVAILABLE
                    : c.accepted().isPresent() ? Flag.NONE : Flag.CONFIDENTIAL;
            add("answers/" + c.wave() + "/" + c.survey().id(), c.area(), flag, c.accepted(), rules.minimum(c.survey()));
        }
        for (ReleasedSector s : release.sectors()) {
            add("sector/" + s.wave() + "/" + s.sector(), s.area(), s.flag(), s.named(), rules.minimumOrganisations());
        }
        for (ReleasedShare s : release.shares()) {
            add(
                    "option/" + s.wave() + "/" + s.code() + "/" + s.option(),
                    s.area(),
                    s.flag(),
                    s.n(),
                    rules.minimumRespondents());
        }
        columns.forEach((column, areas) -> new AreaEquations(known, parts)
                .add(
                        areas,
                        areas.keySet().stream()
                                .filter(area -> area.level() == FigureLevel.REGIONAL)
                                .toList(),
                        minimum.getOrDefault(column, 0)));
        return known;
    }

    private void add(String column, Area area, Flag flag, OptionalLong n, int smallest) {
        int number = known.add(Cell.of(column, area), flag, n, column + "/" + area.code());
        columns.computeIfAbsent(column, key -> new TreeMap<>()).put(area, new Told(number, flag, n));
        minimum.put(column, smallest);
    }
}
