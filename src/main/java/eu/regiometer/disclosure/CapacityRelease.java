package eu.regiometer.disclosure;

import eu.regiometer.disclosure.LinkedCells.Equation;
import eu.regiometer.disclosure.LinkedCells.Status;
import eu.regiometer.disclosure.ReleasedSector.Capacity;
import eu.regiometer.indicators.SectorCapacity;
import eu.regiometer.indicators.SectorCapacity.Scores;
import eu.regiometer.indicators.SectorUse;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.suppression.Derivability;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.BitSet;
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
        // as with the number, what all partners have together is kept wherever single regions can be withheld instead
        LinkedCells keeping = cells(sector, true);
        SortedSet<Cell> chosen = keeping.withheld();
        this.withheld = follows(keeping, chosen) ? cells(sector, false).withheld() : chosen;
    }

    private LinkedCells cells(List<SectorUse> sector, boolean keep) {
        LinkedCells cells = new LinkedCells();
        sector.forEach(use -> add(cells, use, keep));
        var pooled = new PooledSums(sums);
        pooled.addTo(cells, cell(NAMED, sector.getFirst()));
        pooled.addTo(cells, cell(OTHERS, sector.getFirst()));
        return cells;
    }

    /** Whether a withheld cell is left that the others give away. */
    private static boolean follows(LinkedCells cells, SortedSet<Cell> withheld) {
        BitSet secret = new BitSet();
        withheld.forEach(cell -> cells.number(cell).ifPresent(secret::set));
        BitSet unknown = cells.with(Status.UNKNOWN);
        unknown.or(secret);
        return Derivability.derivableFrom(
                        cells.equations().stream().map(Equation::coefficients).toList(), unknown)
                .intersects(secret);
    }

    private void add(LinkedCells cells, SectorUse use, boolean keep) {
        SectorCapacity capacity = use.capacity();
        Content named = content(capacity.named());
        Content others = content(capacity.others());
        boolean told = !hidden.test(use) && named.status() == Status.OPEN && others.status() != Status.SENSITIVE;
        boolean kept = keep && told && use.area().equals(Area.PARTNERS);
        int own = cells.add(cell(NAMED, use), named, kept ? Status.FIXED : status(use, named), 0);
        // where nobody names the sector the others are all, whose mean is told
        boolean known = kept || named.n() == 0 && others.status() == Status.OPEN;
        int rest = cells.add(cell(OTHERS, use), others, known ? Status.FIXED : others.status(), 0);
        long all = named.n() + others.n();
        if (named.n() > 0 && others.n() > 0 && all >= rules.minimumOrganisations()) {
            Content whole = new Content(all, rules.minimumOrganisations(), true, false, new TreeSet<>());
            cells.addSum(cells.add(cell(ALL, use), whole, Status.FIXED, 0), List.of(own, rest));
        }
    }

    /** The number of a whole is withheld to protect regions, and its mean is no secret of its own. */
    private Status status(SectorUse use, Content named) {
        boolean secret = hidden.test(use) && named.status() == Status.OPEN;
        return !secret ? named.status() : use.area().level() == FigureLevel.REGIONAL ? Status.WITHHELD : Status.UNKNOWN;
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
