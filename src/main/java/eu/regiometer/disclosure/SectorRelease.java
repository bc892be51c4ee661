package eu.regiometer.disclosure;

import eu.regiometer.disclosure.LinkedCells.Status;
import eu.regiometer.indicators.SectorUse;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many cluster bodies name a sector, as far as that may be told. Here the bodies that name the sector are the units
 * behind a number: it is withheld where they are few or none, where the bodies that answered are few, and where they are
 * not many and all name it; then whatever is needed so that none of these follows from the sums of the areas. A sector
 * that few bodies of all regions together name is in no row, so that the list of rows tells nothing of a region.
 */
final class SectorRelease {

    private static final double PERCENT = 100;
    private static final String NOBODY = "nobody";
    private static final String EVERYBODY = "everybody";

    private final AreaSums sums;
    private final DisclosureRules rules;

    /**
     * Rules for one wave.
     *
     * @param sums how the areas of the wave add up in the survey of organisations
     */
    SectorRelease(AreaSums sums, DisclosureRules rules) {
        this.sums = sums;
        this.rules = rules;
    }

    /** The rows of one wave, in the order of sectors and areas. */
    List<ReleasedSector> of(List<SectorUse> uses) {
        SortedMap<String, List<SectorUse>> bySector = new TreeMap<>();
        uses.forEach(use ->
                bySector.computeIfAbsent(use.sector(), key -> new ArrayList<>()).add(use));
        List<ReleasedSector> rows = new ArrayList<>();
        bySector.values().stream().filter(this::isNamedByEnough).forEach(sector -> {
            SortedSet<Cell> withheld = cells(sector).withheld();
            var capacities = new CapacityRelease(sums, rules, sector, use -> withheld.contains(cell(use)));
            sector.forEach(use -> rows.add(row(use, withheld.contains(cell(use)), capacities.of(use))));
        });
        return rows;
    }

    private boolean isNamedByEnough(List<SectorUse> sector) {
        return sector.stream().anyMatch(use -> use.named() >= rules.minimumOrganisations());
    }

    private LinkedCells cells(List<SectorUse> sector) {
        LinkedCells cells = new LinkedCells();
        for (SectorUse use : sector) {
            Content content = content(use);
            Status status = content.status();
            // what all partners have together is told wherever it may be: it is what most readers look for
            boolean kept = status == Status.OPEN && use.area().equals(Area.PARTNERS);
            cells.add(cell(use), content, kept ? Status.FIXED : status, 0);
        }
        new PooledSums(sums).addTo(cells, cell(sector.getFirst()));
        return cells;
    }

    private Cell cell(SectorUse use) {
        return Cell.of("sector/" + use.sector(), sums.standing(use.area()));
    }

    private Content content(SectorUse use) {
        long minimum = rules.minimumOrganisations();
        SortedSet<String> uniform = new TreeSet<>();
        if (use.named() == 0) {
            uniform.add(NOBODY);
        } else if (use.named() == use.bodies()) {
            uniform.add(EVERYBODY);
        }
        boolean tellsAll = uniform.contains(EVERYBODY) && use.bodies() < rules.sensitiveBase();
        return new Content(
                use.named(), minimum, use.bodies() > 0, use.bodies() > 0 && use.named() < minimum || tellsAll, uniform);
    }

    private ReleasedSector row(SectorUse use, boolean withheld, ReleasedSector.Capacity capacity) {
        boolean told = use.bodies() > 0 && !withheld;
        OptionalDouble none = OptionalDouble.empty();
        return new ReleasedSector(
                use.wave(),
                use.area(),
                use.sector(),
                told ? OptionalLong.of(use.named()) : OptionalLong.empty(),
                told ? OptionalLong.of(use.bodies()) : OptionalLong.empty(),
                told ? use.share() : none,
                told ? use.lower() : none,
                told ? use.upper() : none,
                flag(use, withheld),
                capacity);
    }

    private Flag flag(SectorUse use, boolean withheld) {
        if (use.bodies() == 0) {
            return Flag.NOT_AVAILABLE;
        }
        if (withheld) {
            return Flag.CONFIDENTIAL;
        }
        boolean unreliable = use.bodies() < rules.reliable(Survey.INNOVATION_CAPACITY)
                || EstimateRelease.isWide(use.lower(), use.upper(), PERCENT, rules.widestHalfWidth());
        return unreliable ? Flag.UNRELIABLE : Flag.NONE;
    }
}
