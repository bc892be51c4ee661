package eu.regiometer.indicators;

import eu.regiometer.aggregation.OrganisationUnit;
import eu.regiometer.measures.GroupGapKey;
import eu.regiometer.measures.Reason;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.function.Predicate;

/**
 * Differences between two groups of one sample. Both groups keep what the other survey says, so that it cancels.
 * Means of disjoint groups of citizens are uncorrelated, so that their variances add up; organisations are left out one
 * after the other.
 */
final class GroupGaps {

    private final TreeMath math;
    private final Territory territory;
    private final UnitSource source;
    private final Predicate<String> askedOfCitizens;

    /**
     * Prepares the differences.
     *
     * @param askedOfCitizens whether a variable belongs to the survey of citizens
     */
    GroupGaps(TreeMath math, Territory territory, UnitSource source, Predicate<String> askedOfCitizens) {
        this.math = math;
        this.territory = territory;
        this.source = source;
        this.askedOfCitizens = askedOfCitizens;
    }

    /** A difference in an area; a municipality has that of its region, since its own groups are not counted. */
    GroupGap gap(WaveSamples samples, Area area, GroupGapKey key) {
        Area own = area.level() == FigureLevel.LOCAL
                ? territory.regionOf(area).map(Region::area).orElse(area)
                : area;
        AreaFrame frame = samples.frame(own);
        boolean citizens = askedOfCitizens.test(key.variable());
        AreaFigures first = figures(frame, key, key.first(), citizens);
        AreaFigures second = figures(frame, key, key.second(), citizens);
        double a = first.value(key.indicator());
        double b = second.value(key.indicator());
        OptionalDouble variance = citizens
                ? OptionalDouble.of(first.covariances().citizensPart(key.indicator(), key.indicator())
                        + second.covariances().citizensPart(key.indicator(), key.indicator()))
                : first.covariances().variationAgainst(second.covariances(), key.indicator());
        boolean both = !Double.isNaN(a) && !Double.isNaN(b);
        OptionalDouble se = both && variance.isPresent()
                ? OptionalDouble.of(Math.sqrt(variance.getAsDouble()))
                : OptionalDouble.empty();
        OptionalDouble lower = OptionalDouble.empty();
        OptionalDouble upper = OptionalDouble.empty();
        if (se.isPresent()) {
            Interval interval = Limits.normal(a - b, variance.getAsDouble());
            lower = OptionalDouble.of(interval.lower());
            upper = OptionalDouble.of(interval.upper());
        }
        return new GroupGap(
                samples.wave().code(),
                area,
                key,
                present(a),
                present(b),
                both ? OptionalDouble.of(a - b) : OptionalDouble.empty(),
                se,
                lower,
                upper,
                n(first, key, citizens),
                n(second, key, citizens),
                both ? weakerShare(frame, key, a <= b ? key.first() : key.second(), citizens) : OptionalDouble.empty(),
                both ? Reason.VALUE : reason(frame, citizens),
                own.equals(area) ? "" : own.code());
    }

    private AreaFigures figures(AreaFrame frame, GroupGapKey key, String category, boolean citizens) {
        SortedSet<String> leaves = math.leaves(key.indicator());
        return new AreaFigures(
                math,
                citizens
                        ? ofCitizens(frame, key.variable(), category)
                        : ofOrganisations(frame, key.variable(), category),
                node -> leaves.contains(node.code()));
    }

    private AreaFrame ofCitizens(AreaFrame frame, String variable, String category) {
        CitizenSample group = frame.noCitizens() == Reason.VALUE
                ? source.citizens(frame.wave(), frame.area(), variable, category)
                : CitizenSample.none();
        return frame.with(group);
    }

    private static AreaFrame ofOrganisations(AreaFrame frame, String variable, String category) {
        return frame.with(inGroup(variable, category));
    }

    private static Predicate<OrganisationUnit> inGroup(String variable, String category) {
        return unit -> unit.categories().getOrDefault(variable, "").equals(category);
    }

    private OptionalDouble weakerShare(AreaFrame frame, GroupGapKey key, String category, boolean citizens) {
        if (citizens) {
            String measure = math.leaves(key.indicator()).first();
            double all = frame.citizens().weight(measure);
            double group = source.citizens(frame.wave(), frame.area(), key.variable(), category)
                    .weight(measure);
            return all > 0 ? OptionalDouble.of(group / all) : OptionalDouble.empty();
        }
        Predicate<OrganisationUnit> inGroup = inGroup(key.variable(), category);
        double all = 0;
        double group = 0;
        for (Stratum stratum : frame.organisations().strata()) {
            for (OrganisationUnit unit : stratum.units()) {
                all += unit.weight();
                group += inGroup.test(unit) ? unit.weight() : 0;
            }
        }
        return all > 0 ? OptionalDouble.of(group / all) : OptionalDouble.empty();
    }

    private static Reason reason(AreaFrame frame, boolean citizens) {
        Reason none = citizens ? frame.noCitizens() : frame.noOrganisations();
        return none == Reason.VALUE ? Reason.ITEM_MISSING : none;
    }

    private static long n(AreaFigures group, GroupGapKey key, boolean citizens) {
        List<Long> sizes = group.math().leaves(key.indicator()).stream()
                .map(leaf -> group.leaves().get(leaf))
                .filter(figure -> figure != null && figure.present())
                .map(figure -> citizens ? figure.citizens() : figure.organisations())
                .filter(n -> n > 0)
                .sorted()
                .toList();
        return sizes.isEmpty() ? 0 : sizes.get(0);
    }

    private static OptionalDouble present(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
