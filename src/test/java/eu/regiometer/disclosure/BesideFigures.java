package eu.regiometer.disclosure;

import eu.regiometer.indicators.Change;
import eu.regiometer.indicators.Coherence;
import eu.regiometer.indicators.CriterionUse;
import eu.regiometer.indicators.DistributionValue;
import eu.regiometer.indicators.GroupGap;
import eu.regiometer.indicators.IndicatorValue;
import eu.regiometer.indicators.Reach;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.IntervalKind;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.Reason;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What a wave of {@link Figures} holds besides: distributions, likeness, criteria, reach, borrowed values, and marks. */
final class BesideFigures {

    private final List<IndicatorValue> values = new ArrayList<>();
    private final List<DistributionValue> distributions = new ArrayList<>();
    private final List<Coherence> pairs = new ArrayList<>();
    private final List<CriterionUse> criteria = new ArrayList<>();
    private final List<Reach> reach = new ArrayList<>();
    private final List<GroupGap> gaps = new ArrayList<>();
    private BiPredicate<Survey, Area> indicative = (survey, area) -> false;
    private Predicate<IndicatorValue> evaluable = value -> true;

    /** A node with a unit and a formula, of a survey. */
    static Indicator node(String code, NodeLevel level, Grain grain, Unit unit, Formula formula, Survey survey) {
        return new Indicator(
                code,
                new TreeMap<>(Map.of("en", code)),
                level,
                Optional.empty(),
                0,
                grain,
                unit,
                IntervalKind.DESIGN,
                OptionalDouble.empty(),
                formula,
                Optional.empty(),
                Optional.of(survey));
    }

    /** A value of 40 with limits 2 to either side. */
    static IndicatorValue value(String code, Area area, long citizens, long organisations, String borrowedFrom) {
        return value(code, area, 40, 2, citizens, organisations, borrowedFrom);
    }

    static IndicatorValue value(
            String code, Area area, double value, double half, long citizens, long organisations, String borrowedFrom) {
        return new IndicatorValue(
                Figures.WAVE,
                area,
                code,
                OptionalDouble.of(value),
                OptionalDouble.of(1),
                OptionalDouble.of(value - half),
                OptionalDouble.of(value + half),
                Math.max(citizens, organisations),
                citizens,
                organisations,
                Reason.VALUE,
                Optional.empty(),
                Optional.empty(),
                Optional.<Change>empty(),
                borrowedFrom);
    }

    /** A value that could not be computed. */
    static IndicatorValue missing(String code, Area area, Reason reason) {
        OptionalDouble none = OptionalDouble.empty();
        return new IndicatorValue(
                Figures.WAVE,
                area,
                code,
                none,
                none,
                none,
                none,
                0,
                0,
                0,
                reason,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    BesideFigures with(IndicatorValue value) {
        values.add(value);
        return this;
    }

    /** Forty percent chose an option, with an interval of a half-width. */
    BesideFigures share(String code, Area area, String option, double half, long n, String borrowedFrom) {
        distributions.add(new DistributionValue(
                Figures.WAVE,
                area,
                code,
                option,
                OptionalDouble.of(40),
                OptionalDouble.of(half / 2),
                OptionalDouble.of(40 - half),
                OptionalDouble.of(40 + half),
                n,
                borrowedFrom));
        return this;
    }

    BesideFigures noShare(String code, Area area, String option) {
        OptionalDouble none = OptionalDouble.empty();
        distributions.add(new DistributionValue(Figures.WAVE, area, code, option, none, none, none, none, 0, ""));
        return this;
    }

    BesideFigures alike(Area first, Area second, double value) {
        pairs.add(new Coherence(Figures.WAVE, first.code(), second.code(), value));
        return this;
    }

    BesideFigures criterion(Area region, String option, long bodies, boolean applied) {
        criteria.add(new CriterionUse(Figures.WAVE, region.code(), option, bodies, applied));
        return this;
    }

    BesideFigures reach(Reach share) {
        reach.add(share);
        return this;
    }

    BesideFigures gap(GroupGap gap) {
        gaps.add(gap);
        return this;
    }

    BesideFigures indicative(BiPredicate<Survey, Area> few) {
        indicative = few;
        return this;
    }

    BesideFigures evaluable(Predicate<IndicatorValue> enough) {
        evaluable = enough;
        return this;
    }

    Unreleased with(Figures figures) {
        Unreleased plain = figures.unreleased();
        return new Unreleased(
                plain.wave(),
                plain.estimates(),
                joined(plain.values(), values),
                joined(plain.groupGaps(), gaps),
                distributions,
                pairs,
                criteria,
                joined(plain.reach(), reach),
                plain.sums(),
                plain.received(),
                plain.bothSums(),
                plain.contributions(),
                indicative,
                evaluable,
                plain.joined(),
                plain.overlaps());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    Release release(Figures figures, IndicatorTree tree) {
        return release(figures, tree, Map.of());
    }

    Release release(Figures figures, IndicatorTree tree, Map<Survey, Questionnaire> questionnaires) {
        return DisclosureControl.release(
                List.of(with(figures)),
                Figures.territory(),
                tree,
                DisclosureRules.defaults(),
                questionnaires,
                (decisions, tables) -> tables.about(Figures.WAVE, Optional.of("2024"), "0".repeat(64), true));
    }
}
