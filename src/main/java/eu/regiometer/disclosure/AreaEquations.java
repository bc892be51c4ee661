package eu.regiometer.disclosure;

import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;

/** How one figure of areas adds up over them. */
final class AreaEquations {

    private final KnownFigures known;
    private final AreaParts parts;

    AreaEquations(KnownFigures known, AreaParts parts) {
        this.known = known;
        this.parts = parts;
    }

    /**
     * One area of a column.
     *
     * @param number its cell
     * @param n units behind it; empty when withheld
     */
    record Told(int number, Flag flag, OptionalLong n) {

        boolean withheld() {
            return flag == Flag.CONFIDENTIAL;
        }
    }

    /**
     * Adds the sums of one column, the same statistic of the same group everywhere.
     *
     * @param regions all regions that tell anything of the item at all
     * @param minimum smallest number of units that a figure may rest on
     */
    void add(SortedMap<Area, Told> column, List<Area> regions, int minimum) {
        column.forEach((whole, total) -> {
            if (total.flag() != Flag.NOT_AVAILABLE) {
                List<Area> own = regions.stream()
                        .filter(area -> parts.isPart(area, whole))
                        .toList();
                if (whole.level() == FigureLevel.REGIONAL) {
                    municipalities(whole, total, column, minimum);
                } else if (!own.isEmpty() && column.keySet().containsAll(own)) {
                    whole(total, own.stream().map(column::get).toList());
                }
            }
        });
    }

    /**
     * An area that is its regions taken together. Where it is told, units of withheld regions must stand behind it at all:
     * a region with too few answers for a statement is no part of it. Where it is withheld, it follows once all are told.
     */
    private void whole(Told total, List<Told> regions) {
        List<Told> withheld = regions.stream().filter(Told::withheld).toList();
        boolean follows = total.withheld() ? withheld.isEmpty() : rest(total, regions) > 0;
        if (follows && (total.withheld() || !withheld.isEmpty())) {
            known.sum(total.number(), present(regions));
        }
    }

    /**
     * A region and its municipalities: who lives elsewhere in it is not told, unless what is left of the region is less
     * than a figure may rest on.
     */
    private void municipalities(Area region, Told total, SortedMap<Area, Told> column, int minimum) {
        List<Told> own = column.entrySet().stream()
                .filter(entry -> parts.isPart(entry.getKey(), region))
                .map(Map.Entry::getValue)
                .toList();
        long rest = rest(total, own);
        if (total.withheld() || own.stream().noneMatch(Told::withheld) || rest <= 0) {
            return;
        }
        List<Integer> all = present(own);
        if (rest >= minimum) {
            all.add(known.unknown(
                    " elsewhere", known.cells().entry(total.number()).cell()));
        }
        known.sum(total.number(), all);
    }

    private static long rest(Told total, List<Told> parts) {
        return total.n().orElse(0)
                - parts.stream().mapToLong(part -> part.n().orElse(0)).sum();
    }

    private static List<Integer> present(List<Told> parts) {
        return new ArrayList<>(parts.stream()
                .filter(part -> part.flag() != Flag.NOT_AVAILABLE)
                .map(Told::number)
                .toList());
    }
}
