package eu.regiometer.disclosure;

import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rows of a release by their keys. */
final class ReleaseIndex {

    record EstimateKey(
            String wave, Survey survey, Area area, String breakdown, String category, String item, String statistic) {}

    record IndicatorKey(String wave, Area area, String code) {}

    record GapKey(String wave, Area area, String code, String variable, String first, String second) {}

    record CountKey(Survey survey, String wave, Area area) {}

    record DifferenceKey(DifferenceFamily family, String wave, Survey survey, String subject) {}

    record AggregateKey(
            Optional<Survey> survey,
            String wave,
            Area area,
            String item,
            String statistic,
            ReleasedAggregate.Weighting weighting) {}

    record ItemKey(Survey survey, String wave, Area area, String item) {}

    record GroupKey(String wave, Survey survey, Area area, String breakdown) {}

    final Map<EstimateKey, ReleasedEstimate> estimates = new HashMap<>();
    final Map<IndicatorKey, ReleasedIndicator> indicators = new HashMap<>();
    final Map<GapKey, ReleasedGroupGap> gaps = new HashMap<>();
    final Map<IndicatorKey, List<ReleasedShare>> shares = new HashMap<>();
    final Map<CountKey, ReleasedCounts> counts = new HashMap<>();
    final Map<ItemKey, ReleasedNonResponse> nonResponse = new HashMap<>();
    final Map<CountKey, ReleasedWeighting> weighting = new HashMap<>();
    final Map<CountKey, ReleasedFieldWork> fieldWork = new HashMap<>();
    final Map<ItemKey, ReleasedSpread> spreads = new HashMap<>();
    final Map<DifferenceKey, List<ReleasedDifference>> differences = new HashMap<>();
    final Map<AggregateKey, ReleasedAggregate> aggregates = new HashMap<>();
    final Map<GroupKey, SortedSet<String>> groups = new HashMap<>();

    ReleaseIndex(ReleaseTables tables) {
        for (ReleasedEstimate e : tables.estimates()) {
            estimates.put(
                    new EstimateKey(
                            e.wave(), e.survey(), e.area(), e.breakdown(), e.category(), e.item(), e.statistic()),
                    e);
            groups.computeIfAbsent(new GroupKey(e.wave(), e.survey(), e.area(), e.breakdown()), key -> new TreeSet<>())
                    .add(e.category());
        }
        for (ReleasedIndicator i : tables.indicators()) {
            indicators.put(new IndicatorKey(i.wave(), i.area(), i.code()), i);
        }
        for (ReleasedGroupGap g : tables.groupGaps()) {
            gaps.put(new GapKey(g.wave(), g.area(), g.code(), g.variable(), g.first(), g.second()), g);
        }
        for (ReleasedShare s : tables.shares()) {
            shares.computeIfAbsent(new IndicatorKey(s.wave(), s.area(), s.code()), key -> new ArrayList<>())
                    .add(s);
        }
        for (ReleasedCounts c : tables.counts()) {
            counts.put(new CountKey(c.survey(), c.wave(), c.area()), c);
        }
        for (ReleasedNonResponse r : tables.nonResponse()) {
            nonResponse.put(new ItemKey(r.survey(), r.wave(), r.area(), r.item()), r);
        }
        for (ReleasedSpread s : tables.spreads()) {
            spreads.put(new ItemKey(s.survey(), s.wave(), s.area(), s.item()), s);
        }
        for (ReleasedWeighting w : tables.weighting()) {
            weighting.put(new CountKey(w.survey(), w.wave(), Area.region(w.region())), w);
        }
        for (ReleasedDifference d : tables.comparisons().differences()) {
            differences
                    .computeIfAbsent(
                            new DifferenceKey(d.family(), d.wave(), d.survey(), d.subject()), key -> new ArrayList<>())
                    .add(d);
        }
        for (ReleasedAggregate a : tables.comparisons().aggregates()) {
            aggregates.put(new AggregateKey(a.survey(), a.wave(), a.area(), a.item(), a.statistic(), a.weighting()), a);
        }
        for (ReleasedFieldWork w : tables.fieldWork()) {
            fieldWork.put(new CountKey(w.survey(), w.wave(), w.area()), w);
        }
    }
}
