package eu.regiometer.recommendation;

import static eu.regiometer.recommendation.Fixtures.WAVE;

import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.IndicatorDraft;
import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleaseTables;
import eu.regiometer.disclosure.ReleasedGroupGap;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.disclosure.TablesDraft;
import eu.regiometer.measures.GroupGapKey;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IntervalKind;
import eu.regiometer.measures.Reason;
import eu.regiometer.measures.Unit;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;

/**
 * A release of the shipped programme in the making: every indicator has the value 50 (flags and differences 0, persons
 * 1000) in every area until a condition is made true or false.
 */
final class ReleaseDraft {

    private static final double MIDDLE = 50;
    private static final double ENOUGH = 1000;
    private static final double SE = 2;
    private static final double STEP = 6;

    private final TreeMap<String, ReleasedIndicator> indicators = new TreeMap<>();
    private final TreeMap<String, ReleasedGroupGap> gaps = new TreeMap<>();

    private final TreeMap<ReleaseTables.ReachOf, Double> reach = new TreeMap<>();

    ReleaseDraft() {
        List<Area> areas = new ArrayList<>(List.of(Area.PARTNERS));
        Shipped.TERRITORY.regions().stream().map(Region::area).forEach(areas::add);
        Shipped.TERRITORY.municipalities().stream().map(Municipality::area).forEach(areas::add);
        for (Area area : areas) {
            for (Indicator indicator : Shipped.TREE.indicators()) {
                boolean zero = indicator.unit() == Unit.FLAG || indicator.unit() == Unit.POINTS;
                double value = indicator.unit() == Unit.PERSONS ? ENOUGH : zero ? 0 : MIDDLE;
                put(area, indicator.code(), value, Optional.empty());
            }
        }
    }

    void put(Area area, String code, double value, Optional<ReleasedIndicator.Change> change) {
        boolean exact = Shipped.TREE.indicator(code).orElseThrow().interval() == IntervalKind.NONE;
        IndicatorDraft draft = IndicatorDraft.of(WAVE, area, code, value).n(40).change(change);
        indicators.put(area + " " + code, (exact ? draft : draft.error(SE)).told());
    }

    /** A figure with an error of its own. */
    void put(ReleasedIndicator figure) {
        indicators.put(figure.area() + " " + figure.code(), figure);
    }

    /** Share of units whose own score meets a condition. */
    void reach(Area area, Condition condition, double share) {
        reach.put(new ReleaseTables.ReachOf(WAVE, area.toString(), RuleKeys.reach(condition)), share);
    }

    void withhold(Area area, String code) {
        indicators.put(area + " " + code, Fixtures.withheld(area, code));
    }

    /** Makes all conditions of a rule true in an area, the leading one over its whole interval. */
    void fire(Rule rule, Area area) {
        rule.conditions().forEach(condition -> set(condition, area, true));
    }

    /** Makes the leading condition false and all others true. */
    void miss(Rule rule, Area area) {
        rule.conditions().forEach(condition -> set(condition, area, condition.sequence() != 1));
    }

    /** Makes every condition false. */
    void refuse(Rule rule, Area area) {
        rule.conditions().forEach(condition -> set(condition, area, false));
    }

    private void set(Condition condition, Area area, boolean holds) {
        double threshold = condition.threshold();
        double side = switch (condition.comparison()) {
            case BELOW, AT_MOST -> -1;
            case ABOVE, AT_LEAST -> 1;
            case EQUAL, UNEQUAL -> 0;
        };
        double figure = holds ? threshold + side * STEP : threshold - (side == 0 ? 1 : side);
        String code = condition.indicator();
        switch (condition.statistic()) {
            case VALUE, CI_LOW, CI_HIGH -> put(area, code, figure, Optional.empty());
            case GAP_PARTNER -> put(area, code, MIDDLE + figure, Optional.empty());
            case TREND, TREND_CI_LOW, TREND_CI_HIGH ->
                put(
                        area,
                        code,
                        MIDDLE,
                        Optional.of(new ReleasedIndicator.Change(
                                "2024", figure, SE, figure - 1.96 * SE, figure + 1.96 * SE)));
            case GROUP_GAP -> gap(RuleKeys.groupGap(condition), area, figure);
            case GAP_PEER -> throw new IllegalArgumentException("no shipped rule reads it: " + condition);
        }
    }

    private void gap(GroupGapKey key, Area area, double gap) {
        gaps.put(
                area + " " + key,
                new ReleasedGroupGap(
                        WAVE,
                        area,
                        key.indicator(),
                        key.variable(),
                        key.first(),
                        key.second(),
                        OptionalDouble.of(MIDDLE + gap),
                        OptionalDouble.of(MIDDLE),
                        OptionalDouble.of(gap),
                        OptionalDouble.of(SE),
                        OptionalDouble.of(gap - 1.96 * SE),
                        OptionalDouble.of(gap + 1.96 * SE),
                        OptionalDouble.of(0.2),
                        Flag.NONE,
                        Reason.VALUE));
    }

    Release release() {
        return release(new ArrayList<>(indicators.values()));
    }

    /** The same with its figures in another order. */
    Release shuffled(long seed) {
        var figures = new ArrayList<>(indicators.values());
        Collections.shuffle(figures, new Random(seed));
        return release(figures);
    }

    private Release release(List<ReleasedIndicator> figures) {
        return TablesDraft.of(WAVE)
                .after("2024")
                .indicators(figures)
                .groupGaps(List.copyOf(gaps.values()))
                .reach(reach)
                .release();
    }
}
