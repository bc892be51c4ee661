package eu.regiometer.disclosure;

import eu.regiometer.indicators.Change;
import eu.regiometer.indicators.IndicatorValue;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Reason;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Indicator values as far as they may be told. */
final class IndicatorRelease {

    private record Place(String wave, Area area, String code) {}

    private final IndicatorTree tree;
    private final DisclosureRules rules;
    private final SortedMap<String, WaveDecisions> decisions;
    private final Map<Place, IndicatorValue> told = new HashMap<>();
    private final Map<Place, List<IndicatorValue>> ranked = new HashMap<>();

    IndicatorRelease(
            IndicatorTree tree,
            DisclosureRules rules,
            SortedMap<String, WaveDecisions> decisions,
            SortedMap<String, Unreleased> figures) {
        this.tree = tree;
        this.rules = rules;
        this.decisions = decisions;
        decisions.forEach((wave, decided) -> Optional.ofNullable(figures.get(wave)).stream()
                .flatMap(each -> each.values().stream())
                .filter(value -> value.value().isPresent() && !decided.withholds(value.code(), value.area()))
                .forEach(value -> told.put(new Place(wave, value.area(), value.code()), value)));
    }

    List<ReleasedIndicator> of(Unreleased figures, WaveDecisions decisions) {
        return figures.values().stream()
                .map(value -> of(value, decisions, figures))
                .toList();
    }

    /** Whether a survey behind the figure has so few answers in its area that the figure must be marked. */
    private static boolean isIndicative(IndicatorValue v, BiPredicate<Survey, Area> indicative) {
        Area supplier = v.borrowedFrom().isEmpty() ? v.area() : Area.region(v.borrowedFrom());
        return v.nCitizens() > 0 && indicative.test(Survey.PUBLIC_ATTITUDE, v.area())
                || v.nOrganisations() > 0 && indicative.test(Survey.INNOVATION_CAPACITY, supplier);
    }

    private ReleasedIndicator of(IndicatorValue value, WaveDecisions decisions, Unreleased figures) {
        if (decisions.withholds(value.code(), value.area())) {
            return without(value, Flag.CONFIDENTIAL, Reason.SUPPRESSED);
        }
        if (value.value().isEmpty()) {
            return without(value, Flag.NOT_AVAILABLE, value.reason());
        }
        return figures.evaluable().test(value)
                ? with(value, isIndicative(value, figures.indicative()))
                : without(value, Flag.NOT_AVAILABLE, Reason.TOO_FEW_ANSWERS);
    }

    private ReleasedIndicator with(IndicatorValue v, boolean indicative) {
        boolean comparable = told.containsKey(new Place(v.wave(), Area.PARTNERS, v.code()));
        return new ReleasedIndicator(
                v.wave(),
                v.area(),
                v.code(),
                v.value(),
                v.se(),
                v.lower(),
                v.upper(),
                OptionalLong.of(v.n()),
                rank(v),
                comparable ? v.band() : Optional.empty(),
                v.change().filter(change -> mayBeTold(v, change)).map(IndicatorRelease::change),
                isReliable(v) && !indicative ? Flag.NONE : Flag.UNRELIABLE,
                Reason.VALUE,
                v.borrowedFrom());
    }

    private static ReleasedIndicator without(IndicatorValue v, Flag flag, Reason reason) {
        OptionalDouble empty = OptionalDouble.empty();
        return new ReleasedIndicator(
                v.wave(),
                v.area(),
                v.code(),
                empty,
                empty,
                empty,
                empty,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                flag,
                reason,
                v.borrowedFrom());
    }

    /**
     * Whether a change gives nothing away: both figures are told, and where a wide area is compared without the regions
     * that are in one wave only, none of these regions is withheld, which the figure without them would uncover.
     */
    private boolean mayBeTold(IndicatorValue v, Change change) {
        WaveDecisions now = decisions.get(v.wave());
        WaveDecisions before = decisions.get(change.since());
        if (now == null || before == null || !told.containsKey(new Place(change.since(), v.area(), v.code()))) {
            return false;
        }
        SortedMap<String, Boolean> present = now.members(v.code(), v.area());
        SortedMap<String, Boolean> earlier = before.members(v.code(), v.area());
        return without(present, earlier) && without(earlier, present);
    }

    private static boolean without(SortedMap<String, Boolean> regions, SortedMap<String, Boolean> others) {
        return regions.entrySet().stream()
                .noneMatch(region -> region.getValue() && !others.containsKey(region.getKey()));
    }

    private static ReleasedIndicator.Change change(Change c) {
        return new ReleasedIndicator.Change(c.since(), c.value(), c.se(), c.df(), c.lower(), c.upper());
    }

    /**
     * The rank as simulated if all ranked regions are told. If one of them is not, its place would show in the ranks of
     * the others; then only those told are ranked, and the interval counts who is certainly better or worse by the
     * intervals told.
     */
    private Optional<ReleasedIndicator.Rank> rank(IndicatorValue v) {
        return v.rank().map(rank -> {
            List<IndicatorValue> others =
                    ranked.computeIfAbsent(new Place(v.wave(), Area.PARTNERS, v.code()), this::toldAndRanked);
            if (others.size() == rank.of()) {
                return new ReleasedIndicator.Rank(rank.rank(), rank.lower(), rank.upper(), rank.of());
            }
            int place = 1 + count(others, other -> value(other) > value(v));
            int best = 1 + count(others, other -> lower(other) > upper(v));
            int worst = others.size() - count(others, other -> upper(other) < lower(v));
            return new ReleasedIndicator.Rank(place, best, worst, others.size());
        });
    }

    private List<IndicatorValue> toldAndRanked(Place place) {
        return told.values().stream()
                .filter(value -> value.wave().equals(place.wave())
                        && value.code().equals(place.code())
                        && value.area().level() == FigureLevel.REGIONAL
                        && value.rank().isPresent())
                .toList();
    }

    private static int count(List<IndicatorValue> values, Predicate<IndicatorValue> condition) {
        return (int) values.stream().filter(condition).count();
    }

    private static double value(IndicatorValue v) {
        return v.value().orElseThrow();
    }

    private static double lower(IndicatorValue v) {
        return v.lower().orElse(value(v));
    }

    private static double upper(IndicatorValue v) {
        return v.upper().orElse(value(v));
    }

    private boolean isReliable(IndicatorValue v) {
        boolean percent = tree.indicator(v.code())
                .map(Indicator::unit)
                .filter(unit -> unit == Unit.PERCENT)
                .isPresent();
        boolean wide = percent
                && v.nCitizens() > 0
                && EstimateRelease.isWide(v.lower(), v.upper(), 1, rules.widestHalfWidth());
        boolean few = IndicatorCells.restsOnAnswers(tree, v)
                && (0 < v.nCitizens() && v.nCitizens() < rules.reliableRespondents()
                        || 0 < v.nOrganisations() && v.nOrganisations() < rules.reliableOrganisations());
        return !few && !wide;
    }
}
