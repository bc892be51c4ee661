package eu.regiometer.indicators;

import eu.regiometer.aggregation.OrganisationUnit;
import eu.regiometer.measures.Computation;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.statistics.estimation.SampleEstimate;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Sectors that cluster bodies name among the strongest, pooled over the regions of an area. */
final class SectorFigures {

    private final String column = Computation.COHERENCE.items().get(1) + "_";
    private final TreeMath math;

    SectorFigures(TreeMath math) {
        this.math = math;
    }

    /**
     * Every sector that any body of the wave names, in every area.
     *
     * @param areas areas, of which countries and municipalities are left aside
     */
    List<SectorUse> of(WaveSamples samples, List<Area> areas) {
        SortedSet<String> sectors = new TreeSet<>();
        samples.organisations().values().stream()
                .flatMap(region -> region.units().stream())
                .forEach(unit -> sectors.addAll(named(unit)));
        List<SectorUse> uses = new ArrayList<>();
        for (Area area : areas) {
            if (area.level() == FigureLevel.REGIONAL || area.level() == FigureLevel.EU) {
                OrganisationSample bodies = samples.frame(area).clusterBodies();
                var capacities = new SectorCapacities(math, bodies);
                sectors.forEach(sector -> uses.add(use(
                        samples.wave().code(),
                        area,
                        bodies,
                        sector,
                        capacities.of(unit -> named(unit).contains(sector)))));
            }
        }
        return uses;
    }

    private SectorUse use(String wave, Area area, OrganisationSample bodies, String sector, SectorCapacity capacity) {
        Optional<SampleEstimate> share = bodies.mean(stratum -> stratum.units().stream()
                .mapToDouble(
                        unit -> named(unit).isEmpty() ? Double.NaN : named(unit).contains(sector) ? 1 : 0)
                .toArray());
        Optional<Interval> interval = share.flatMap(s -> s.proportionInterval(Limits.CONFIDENCE));
        return new SectorUse(
                wave,
                area,
                sector,
                count(bodies, unit -> named(unit).contains(sector)),
                count(bodies, unit -> !named(unit).isEmpty()),
                number(share, SampleEstimate::value),
                number(interval, Interval::lower),
                number(interval, Interval::upper),
                capacity);
    }

    private static <T> OptionalDouble number(Optional<T> of, ToDoubleFunction<T> part) {
        return of.isPresent() ? OptionalDouble.of(part.applyAsDouble(of.get())) : OptionalDouble.empty();
    }

    private static long count(OrganisationSample bodies, Predicate<OrganisationUnit> condition) {
        return bodies.strata().stream()
                .flatMap(stratum -> stratum.units().stream())
                .filter(condition)
                .count();
    }

    /** Sectors that a body names; one that it names twice counts once. */
    private SortedSet<String> named(OrganisationUnit unit) {
        SortedSet<String> named = new TreeSet<>();
        unit.categories().forEach((name, code) -> {
            if (name.startsWith(column)) {
                named.add(code);
            }
        });
        return named;
    }
}
