package eu.regiometer.report;

import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.ReleasedAggregate;
import eu.regiometer.disclosure.ReleasedAggregate.Weighting;
import eu.regiometer.disclosure.ReleasedComparisons;
import eu.regiometer.disclosure.ReleasedDifference;
import eu.regiometer.disclosure.ReleasedEstimate;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/** Differences of the invented estimates: one is clear from a quarter on. */
final class FixtureComparisons {

    static final double CLEAR = 0.25;

    private static final double SE = 0.04;

    private record Key(Survey survey, String wave, Area area, String item, String statistic) {}

    private final Map<Key, ReleasedEstimate> estimates = new HashMap<>();
    private final List<ReleasedDifference> differences = new ArrayList<>();
    private final List<ReleasedAggregate> aggregates = new ArrayList<>();

    private FixtureComparisons(List<ReleasedEstimate> rows) {
        for (ReleasedEstimate e : rows) {
            if (e.breakdown().isEmpty()) {
                estimates.put(new Key(e.survey(), e.wave(), e.area(), e.item(), e.statistic()), e);
            }
        }
    }

    static ReleasedComparisons of(
            SortedMap<Survey, Questionnaire> questionnaires,
            Territory territory,
            List<ReleasedEstimate> rows,
            List<ReleasedIndicator> indicators,
            String wave,
            Optional<String> before) {
        ComparisonPlan plan = ComparisonPlan.standard(questionnaires);
        var made = new FixtureComparisons(rows);
        List<Region> regions = territory.regions();
        plan.items()
                .forEach((survey, items) -> items.forEach((item, statistic) -> {
                    for (int i = 0; i < regions.size(); i++) {
                        Key own = new Key(survey, wave, regions.get(i).area(), item, statistic);
                        for (int j = i + 1; j < regions.size(); j++) {
                            made.add(
                                    DifferenceFamily.REGIONS,
                                    own,
                                    new Key(survey, wave, regions.get(j).area(), item, statistic));
                        }
                        made.add(DifferenceFamily.PARTNERS, own, new Key(survey, wave, Area.PARTNERS, item, statistic));
                        before.ifPresent(earlier -> made.add(
                                DifferenceFamily.WAVES, own, new Key(survey, earlier, own.area(), item, statistic)));
                    }
                    for (Area area : List.of(Area.PARTNERS, Area.EU)) {
                        for (Weighting weighting : Weighting.values()) {
                            made.add(new Key(survey, wave, area, item, statistic), weighting);
                        }
                    }
                }));
        indicators.stream()
                .filter(i -> i.area().equals(Area.PARTNERS) || i.area().equals(Area.EU))
                .forEach(made::add);
        return new ReleasedComparisons(plan, made.differences, made.aggregates);
    }

    private void add(DifferenceFamily family, Key first, Key second) {
        ReleasedEstimate a = estimates.get(first);
        ReleasedEstimate b = estimates.get(second);
        if (a == null || b == null) {
            return;
        }
        boolean told = a.flag().hasFigure() && b.flag().hasFigure();
        double value = a.estimate().orElse(0) - b.estimate().orElse(0);
        boolean clear = told && Math.abs(value) > CLEAR;
        differences.add(new ReleasedDifference(
                first.survey(),
                family,
                told ? 10 : 0,
                first.item(),
                first.statistic(),
                first.area(),
                first.wave(),
                second.area(),
                second.wave(),
                when(told, value),
                when(told, SE),
                when(told, 400),
                when(told, value - 1.96 * SE),
                when(told, value + 1.96 * SE),
                when(told, value / SE),
                when(told, clear ? 0.001 : 0.01),
                when(told, clear ? 0.01 : 0.2),
                when(told, clear ? 0.01 : 0.1),
                clear,
                told ? Flag.NONE : Flag.CONFIDENTIAL));
    }

    private void add(Key key, Weighting weighting) {
        ReleasedEstimate e = estimates.get(key);
        if (e != null) {
            aggregates.add(new ReleasedAggregate(
                    Optional.of(key.survey()),
                    key.wave(),
                    key.area(),
                    key.item(),
                    key.statistic(),
                    weighting,
                    11,
                    13,
                    e.estimate(),
                    e.se(),
                    e.lower(),
                    e.upper(),
                    e.flag()));
        }
    }

    private void add(ReleasedIndicator i) {
        aggregates.add(new ReleasedAggregate(
                Optional.empty(),
                i.wave(),
                i.area(),
                i.code(),
                ReleasedAggregate.VALUE,
                Weighting.EQUAL_REGIONS,
                11,
                13,
                i.value(),
                i.se(),
                i.lower(),
                i.upper(),
                i.flag()));
    }

    private static OptionalDouble when(boolean told, double value) {
        return told ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
