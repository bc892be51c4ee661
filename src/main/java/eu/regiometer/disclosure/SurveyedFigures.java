package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.AnswerTable;
import eu.regiometer.aggregation.Estimate;
import eu.regiometer.indicators.IndicatorTable;
import eu.regiometer.indicators.IndicatorValue;
import eu.regiometer.indicators.Reach;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the figures of a wave from aggregation and indicators. */
final class SurveyedFigures {

    /** More than any dominance rule looks at. */
    private static final int MOST_CONTRIBUTORS = 10;

    private final Aggregate aggregate;
    private final IndicatorTable indicators;
    private final Territory territory;
    private final IndicatorTree tree;
    private final DisclosureRules rules;
    private final Map<Survey, Questionnaire> questionnaires;

    SurveyedFigures(
            Aggregate aggregate,
            IndicatorTable indicators,
            Territory territory,
            IndicatorTree tree,
            DisclosureRules rules,
            Map<Survey, Questionnaire> questionnaires) {
        this.aggregate = aggregate;
        this.indicators = indicators;
        this.territory = territory;
        this.tree = tree;
        this.rules = rules;
        this.questionnaires = questionnaires;
    }

    /**
     * Whether a figure of single questions passes the gate of its questions. It is decided on like the others all the
     * same, so that it gives nothing away that others hide.
     */
    private boolean isEvaluable(IndicatorValue value) {
        Optional<Indicator> node = tree.indicator(value.code()).filter(i -> i.level() == NodeLevel.ITEM);
        Area supplier = value.borrowedFrom().isEmpty() ? value.area() : Area.region(value.borrowedFrom());
        return node.isEmpty()
                || node.get().survey().isEmpty()
                || node.get().formula().items().stream()
                        .allMatch(
                                item -> aggregate.evaluable(node.get().survey().get(), value.wave(), supplier, item));
    }

    Unreleased of(Wave wave, Collection<ReachKey> reach) {
        String code = wave.code();
        SortedMap<Survey, AreaSums> sums = new TreeMap<>();
        SortedMap<Survey, Received> received = new TreeMap<>();
        List<Estimate> estimates = new ArrayList<>();
        for (Survey survey : questionnaires.keySet()) {
            sums.put(survey, AreaSums.of(territory, wave, area -> inFigures(survey, code, area)));
            received.put(survey, received(survey, wave));
            estimates.addAll(aggregate.estimates(survey, code));
        }
        JoinedGroups joined = JoinedGroups.of(
                rules,
                estimates,
                (survey, variable) -> Optional.ofNullable(questionnaires.get(survey))
                        .flatMap(questionnaire -> questionnaire.item(variable))
                        .map(Item::categories)
                        .orElse(List.of()));
        estimates.addAll(joined(wave, joined, sums, estimates));
        return new Unreleased(
                code,
                estimates,
                indicators.values().stream().filter(v -> v.wave().equals(code)).toList(),
                indicators.groupGaps().stream()
                        .filter(g -> g.wave().equals(code))
                        .toList(),
                indicators.distributions().stream()
                        .filter(d -> d.wave().equals(code))
                        .toList(),
                indicators.coherence().stream()
                        .filter(c -> c.wave().equals(code))
                        .toList(),
                indicators.criteria().stream()
                        .filter(c -> c.wave().equals(code))
                        .toList(),
                reach(wave, reach),
                sums,
                received,
                AreaSums.of(territory, wave, area -> inAll(code, area)),
                (survey, area, breakdown, category, measure) -> contributions(
                        survey,
                        measure,
                        joined.named(survey, standing(sums, survey, area), breakdown, category)
                                .map(group -> aggregate.answers(survey, code, area, group, measure))
                                .orElseGet(() -> aggregate.answers(survey, code, area, breakdown, category, measure))),
                (survey, area) -> aggregate.indicative(survey, code, area),
                this::isEvaluable,
                joined,
                overlaps(wave));
    }

    private Overlaps overlaps(Wave wave) {
        SortedMap<Survey, SortedMap<Area, SortedMap<String, String>>> within = new TreeMap<>();
        for (Survey survey : questionnaires.keySet()) {
            SortedMap<Area, SortedMap<String, String>> groups = within.computeIfAbsent(survey, key -> new TreeMap<>());
            territory.areas(wave).stream()
                    .filter(area -> area.level() == FigureLevel.LOCAL)
                    .forEach(area -> groups.put(area, aggregate.wholeGroups(survey, wave.code(), area)));
        }
        return new Overlaps(indicators.supply(wave.code()), within);
    }

    /** The estimates of joined groups, in all areas that have figures of the region that they are made in. */
    private List<Estimate> joined(
            Wave wave, JoinedGroups joined, SortedMap<Survey, AreaSums> sums, List<Estimate> estimates) {
        List<Estimate> all = new ArrayList<>();
        for (Survey survey : questionnaires.keySet()) {
            SortedSet<Area> areas = new TreeSet<>();
            estimates.stream()
                    .filter(row -> row.survey() == survey && !row.breakdown().isEmpty())
                    .forEach(row -> areas.add(row.area()));
            for (Area area : areas) {
                joined.of(survey, standing(sums, survey, area))
                        .forEach(group -> all.addAll(aggregate.estimates(survey, wave.code(), area, group)));
            }
        }
        return all;
    }

    private static Area standing(SortedMap<Survey, AreaSums> sums, Survey survey, Area area) {
        AreaSums own = sums.get(survey);
        return own == null ? area : own.standing(area);
    }

    private Received received(Survey survey, Wave wave) {
        SortedMap<Area, Long> accepted = new TreeMap<>();
        for (Area area : territory.areas(wave)) {
            accepted.put(area, aggregate.counts(survey, wave.code(), area).accepted());
        }
        return new Received(
                accepted,
                AreaSums.of(
                        territory,
                        wave,
                        area -> aggregate.counts(survey, wave.code(), area).regions()));
    }

    private SortedSet<String> inFigures(Survey survey, String wave, Area area) {
        return aggregate.counts(survey, wave, area).inFigures();
    }

    /** Regions of an area where they are the same in all surveys; else figures made of several do not add up. */
    private SortedSet<String> inAll(String wave, Area area) {
        List<SortedSet<String>> sets = questionnaires.keySet().stream()
                .map(survey -> inFigures(survey, wave, area))
                .distinct()
                .toList();
        return sets.size() == 1 ? sets.getFirst() : new TreeSet<>();
    }

    private List<Reach> reach(Wave wave, Collection<ReachKey> keys) {
        List<Reach> all = new ArrayList<>();
        for (ReachKey key : new TreeSet<>(keys)) {
            for (Area area : territory.areas(wave)) {
                indicators
                        .reach(wave.code(), area, key)
                        .or(() -> counted(wave.code(), area, key))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    /** Reach of a threshold that the indicators were not asked for. */
    private Optional<Reach> counted(String wave, Area area, ReachKey key) {
        Optional<IndicatorValue> value = indicators.value(wave, area, key.indicator());
        OptionalDouble mean = indicators
                .value(wave, Area.PARTNERS, key.indicator())
                .map(IndicatorValue::value)
                .orElse(OptionalDouble.empty());
        if (value.isEmpty() || value.get().value().isEmpty() || key.relative() && mean.isEmpty()) {
            return Optional.empty();
        }
        double threshold = key.threshold() + (key.relative() ? mean.getAsDouble() : 0);
        OptionalDouble share = aggregate.reach(wave, area, key.indicator(), key.comparison(), threshold);
        return share.isPresent()
                ? Optional.of(new Reach(
                        wave, area, key, share.getAsDouble(), value.get().n()))
                : Optional.empty();
    }

    private Optional<Contributions> contributions(Survey survey, String measure, Optional<AnswerTable> table) {
        boolean amounts = Optional.ofNullable(questionnaires.get(survey))
                .flatMap(questionnaire -> questionnaire.column(measure))
                .map(Column::item)
                .filter(item -> item.type() == ItemType.INTEGER || item.type() == ItemType.DECIMAL)
                .isPresent();
        return table.filter(answers -> answers.n() > 0).map(answers -> contributions(answers, amounts));
    }

    private static Contributions contributions(AnswerTable answers, boolean amounts) {
        double[] values = answers.values();
        BigDecimal total = BigDecimal.ZERO;
        List<BigDecimal> largest = new ArrayList<>();
        int different = 0;
        for (int k = values.length - 1; k >= 0; k--) {
            long n = answers.n(k);
            different += n > 0 ? 1 : 0;
            if (amounts && n > 0) {
                BigDecimal value = BigDecimal.valueOf(values[k]);
                total = total.add(value.multiply(BigDecimal.valueOf(answers.weight(k))));
                for (long unit = 0; unit < n && largest.size() < MOST_CONTRIBUTORS; unit++) {
                    largest.add(value);
                }
            }
        }
        return new Contributions(amounts, different == 1, total, largest);
    }
}
