package eu.regiometer.indicators;

import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.comparison.Difference;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Changes since the previous wave. In wide areas only regions with figures in both waves enter, so that a change of
 * members is no change of the figure.
 */
final class Changes {

    private final TreeMath math;
    private final WaveSamples now;
    private final WaveSamples before;
    private final SortedMap<Area, AreaFigures> figuresNow;
    private final SortedMap<Area, AreaFigures> figuresBefore;

    Changes(
            TreeMath math,
            WaveSamples now,
            SortedMap<Area, AreaFigures> figuresNow,
            WaveSamples before,
            SortedMap<Area, AreaFigures> figuresBefore) {
        this.math = math;
        this.now = now;
        this.figuresNow = figuresNow;
        this.before = before;
        this.figuresBefore = figuresBefore;
    }

    /** What is compared in an area: the figures of both waves, from the same regions. */
    Optional<Pair> pair(Area area) {
        AreaFigures own = figuresNow.get(area);
        AreaFigures earlier = figuresBefore.get(area);
        boolean wide = area.level() == FigureLevel.EU || area.level() == FigureLevel.COUNTRY;
        if (own == null || earlier == null) {
            return Optional.empty();
        }
        if (!wide || sameRegions(area)) {
            return Optional.of(new Pair(own, earlier));
        }
        SortedSet<String> citizens = common(Survey.PUBLIC_ATTITUDE, area);
        SortedSet<String> organisations = common(Survey.INNOVATION_CAPACITY, area);
        return Optional.of(new Pair(
                new AreaFigures(math, now.frame(area, citizens, organisations)),
                new AreaFigures(math, before.frame(area, citizens, organisations))));
    }

    /** Whether the regions with figures in an area are the same in both waves. */
    boolean sameRegions(Area area) {
        return now.regions(Survey.PUBLIC_ATTITUDE, area).equals(before.regions(Survey.PUBLIC_ATTITUDE, area))
                && now.regions(Survey.INNOVATION_CAPACITY, area)
                        .equals(before.regions(Survey.INNOVATION_CAPACITY, area));
    }

    private SortedSet<String> common(Survey survey, Area area) {
        var common = new TreeSet<>(now.regions(survey, area));
        common.retainAll(before.regions(survey, area));
        return common;
    }

    /** Change of a node of the tree; none for a municipality that shows answers of others in one wave only. */
    Optional<Change> change(Indicator node, Pair pair) {
        if (!pair.now.sources(node.code()).equals(pair.before.sources(node.code()))) {
            return Optional.empty();
        }
        Figure own = pair.now.figure(node);
        Figure earlier = pair.before.figure(node);
        if (own.variance().isEmpty() || earlier.variance().isEmpty()) {
            return Optional.empty();
        }
        return node.level() == NodeLevel.ITEM
                ? ofEstimates(node, own, earlier).or(() -> change(own, earlier))
                : change(own, earlier);
    }

    /** Change of a count of a region; counts of wide areas follow their members, those of a register know no wave. */
    Optional<Change> change(Indicator node, Area area, Figure own, Figure earlier) {
        return node.level() == NodeLevel.QUALITY && area.level() == FigureLevel.REGIONAL
                ? change(own, earlier)
                : Optional.empty();
    }

    /** Change of the answers to a question, on Student's t; empty without degrees of freedom. */
    private Optional<Change> ofEstimates(Indicator node, Figure own, Figure earlier) {
        if (!own.present() || !earlier.present() || own.df() < 1 || earlier.df() < 1) {
            return Optional.empty();
        }
        var change = Difference.independent(
                own.value().orElseThrow(),
                own.variance().orElseThrow(),
                own.df(),
                earlier.value().orElseThrow(),
                earlier.variance().orElseThrow(),
                earlier.df());
        // everybody then and nobody now: only the limits of both shares say how sure that is
        Optional<Interval> interval = change.hasVariance() || !Limits.isShare(node)
                ? change.interval(Limits.CONFIDENCE)
                : own.interval()
                        .flatMap(limits -> earlier.interval()
                                .map(others -> Difference.limitsOfShares(
                                        own.value().orElseThrow(),
                                        limits,
                                        earlier.value().orElseThrow(),
                                        others)));
        return interval.map(limits -> new Change(
                before.wave().code(),
                change.value(),
                change.standardError(),
                OptionalDouble.of(change.df()),
                limits.lower(),
                limits.upper()));
    }

    private Optional<Change> change(Figure own, Figure earlier) {
        if (!own.present() || !earlier.present()) {
            return Optional.empty();
        }
        double value = own.value().orElseThrow() - earlier.value().orElseThrow();
        double variance = own.variance().orElse(0) + earlier.variance().orElse(0);
        Interval interval = Limits.normal(value, variance);
        return Optional.of(
                new Change(before.wave().code(), value, Math.sqrt(variance), interval.lower(), interval.upper()));
    }

    /** The figures of two waves that may be compared. */
    record Pair(AreaFigures now, AreaFigures before) {}
}
