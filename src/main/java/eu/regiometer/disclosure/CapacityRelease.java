package eu.regiometer.disclosure;

import eu.regiometer.disclosure.LinkedCells.Status;
import eu.regiometer.disclosure.ReleasedSector.Capacity;
import eu.regiometer.indicators.SectorCapacity;
import eu.regiometer.indicators.SectorCapacity.Scores;
import eu.regiometer.indicators.SectorUse;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Capacity of the cluster bodies that name one sector, as far as it may be told: never where their number is withheld,
 * where few of them have a score or all have the same; and, because the mean of all bodies of an area is told among the
 * indicators, not where either is true of the others, whose mean would follow. Then whatever is needed so that none of
 * these means follows from those of other areas.
 */
final class CapacityRelease {

    private static final double DUST = 1e-9;
    private static final String NAMED = "capacity/named/";
    private static final String OTHERS = "capacity/others/";
    private static final String ALL = "capacity/all/";

    private final AreaSums sums;
    private final DisclosureRules rules;
    private final Predicate<SectorUse> hidden;
    private final SortedSet<Cell> withheld;

    /**
     * Decides.
     *
     * @param sums how the areas of the wave add up in the survey of organisations
     * @param sector one sector of one wave in all areas
     * @param hidden whether the number of bodies is withheld
     */
    CapacityRelease(AreaSums sums, DisclosureRules rules, List<SectorUse> sector, Predicate<SectorUse> hidden) {
        this.sums = sums;
        this.rules = rules;
        this.hidden = hidden;
        LinkedCells cells = new LinkedCells();
        sector.forEach(use -> add(cells, use));
        var pooled = new PooledSums(sums);
        pooled.addTo(cells, cell(NAMED, sector.getFirst()));
        pooled.addTo(cells, cell(OTHERS, sector.getFirst()));
        this.withheld = cells.withheld();
    }

    private void add(LinkedCells cells, SectorUse use) {
        SectorCapacity capacity = use.capacity();
        Content named = content(capacity.named());
        Content others = content(capacity.others());
        boolean told = !hidden.test(use) && named.status() == Status.OPEN && others.status() != Status.SENSITIVE;
        // as with the number, what all partners have together is kept wherever it may be told
        boolean kept = told && use.area().equals(Area.PARTNERS);
        boolean secret = hidden.test(use) && named.status() == Status.OPEN;
        int own = cells.add(
                cell(NAMED, use), named, kept ? Status.FIXED : secret ? Status.WITHHELD : named.status(), 0);
        // where nobody names the sector the others are all, whose mean is told
        boolean known = kept || named.n() == 0 && others.status() == Status.OPEN;
        int rest = cells.add(cell(OTHERS, use), others, known ? Status.FIXED : others.status(), 0);
        long all = named.n() + others.n();
        if (named.n() > 0 && others.n() > 0 && all >= rules.minimumOrganisations()) {
            Content whole = new Content(all, rules.minimumOrganisations(), true, false, new TreeSet<>());
            cells.addSum(cells.add(cell(ALL, use), whole, Status.FIXED, 0), List.of(own, rest));
        }
    }

    private Cell cell(String what, SectorUse use) {
        return Cell.of(what + use.sector(), sums.standing(use.area()));
    }

    private Content content(Scores scores) {
        SortedSet<String> uniform = new TreeSet<>();
        if (scores.n() > 0 && scores.highest() - scores.lowest() <= DUST) {
            uniform.add("value " + scores.lowest());
        }
        long minimum = rules.minimumOrganisations();
        boolean few = 0 < scores.n() && scores.n() < minimum;
        return new Content(scores.n(), minimum, scores.n() > 0, few || !uniform.isEmpty(), uniform);
    }

    /** The capacity of an area. */
    Capacity of(SectorUse use) {
        SectorCapacity capacity = use.capacity();
        if (hidden.test(use) || withheld.contains(cell(NAMED, use))) {
            return Capacity.without(Flag.CONFIDENTIAL);
        }
        if (capacity.value().isEmpty()) {
            return Capacity.without(Flag.NOT_AVAILABLE);
        }
        return new Capacity(capacity.value(), capacity.lower(), capacity.upper(), flag(capacity));
    }

    private Flag flag(SectorCapacity capacity) {
        return capacity.named().n() < rules.reliable(Survey.INNOVATION_CAPACITY) ? Flag.UNRELIABLE : Flag.NONE;
    }
}
