package eu.regiometer.recommendation.rulebook;

import eu.regiometer.measures.Grain;
import eu.regiometer.measures.GroupGapKey;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.questionnaire.Use;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.EuFigures;
import eu.regiometer.recommendation.RuleKeys;
import eu.regiometer.recommendation.Statistic;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Territory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What conditions may say: statistics that exist, thresholds in range, no contradiction, absolute bases of EU rules. */
final class ConditionChecks {

    private static final String ARGUMENT = "argument";
    private static final String INDICATOR = "indicator";
    private static final String THRESHOLD = "threshold";
    private static final Set<Statistic> RELATIVE = Set.of(Statistic.GAP_PARTNER, Statistic.GAP_PEER);

    private final IndicatorTree tree;
    private final int countries;
    private final SortedMap<String, Item> breakdowns = new TreeMap<>();

    ConditionChecks(IndicatorTree tree, Territory territory, Map<Survey, Questionnaire> questionnaires) {
        this.tree = tree;
        this.countries = territory.countries().size();
        questionnaires.values().stream()
                .flatMap(questionnaire -> questionnaire.items().stream())
                .filter(item -> item.is(Use.BREAKDOWN))
                .forEach(item -> breakdowns.put(item.code(), item));
    }

    void check(String rule, List<ConditionLine> lines, ConditionSheet all, RuleSheet rules) {
        Optional<GovernanceLevel> level = rules.level(rule);
        for (ConditionLine line : lines) {
            Indicator indicator = tree.indicator(line.condition().indicator()).orElseThrow();
            level.ifPresent(l -> checkLevel(line, indicator, l, all.sheet()));
            checkStatistic(line, indicator, all.sheet());
            checkArgument(line, all, rules);
        }
        for (Contradiction found : Contradiction.among(lines)) {
            all.sheet()
                    .wrong(
                            found.line().row(),
                            THRESHOLD,
                            found.text(),
                            "conditions of " + rule + " that can be true together",
                            "correct one of the two thresholds");
        }
        checkSameRegions(lines, all.sheet());
    }

    private static void checkLevel(
            ConditionLine line, Indicator indicator, GovernanceLevel level, RulebookSheet sheet) {
        Condition condition = line.condition();
        boolean partnership = indicator.grain() == Grain.PARTNERSHIP;
        if (level != GovernanceLevel.EU && partnership) {
            sheet.wrong(
                    line.row(),
                    INDICATOR,
                    condition.indicator() + " in a rule of level " + level,
                    "an indicator of an area; figures over regions are for rules of level EU",
                    "choose another indicator or make it a rule of level EU");
        }
        if (level == GovernanceLevel.EU && RELATIVE.contains(condition.statistic())) {
            sheet.wrong(
                    line.row(),
                    "statistic",
                    condition.statistic().text() + " in a rule of level EU",
                    "an absolute statistic; all partners do not differ from themselves",
                    "choose value or a limit of its interval");
        }
    }

    private void checkStatistic(ConditionLine line, Indicator indicator, RulebookSheet sheet) {
        Condition condition = line.condition();
        Set<Statistic> available = StatisticRange.available(indicator);
        if (!available.contains(condition.statistic())) {
            String names = available.stream().map(Statistic::text).collect(Collectors.joining(", "));
            sheet.wrong(
                    line.row(),
                    available.isEmpty() ? INDICATOR : "statistic",
                    condition.statistic().text() + " of " + condition.indicator(),
                    available.isEmpty() ? "an indicator with a single value" : "one of " + names,
                    "choose one that there is for " + condition.indicator());
            return;
        }
        StatisticRange range = StatisticRange.of(indicator, condition.statistic(), countries);
        boolean flagged = indicator.unit() == Unit.FLAG && condition.threshold() != 0 && condition.threshold() != 1;
        if (!range.holds(condition.threshold()) || flagged) {
            sheet.wrong(
                    line.row(),
                    THRESHOLD,
                    "\"" + line.row().text(THRESHOLD) + "\"",
                    flagged
                            ? "0 or 1"
                            : range + ", the range of " + condition.statistic().text() + " of " + condition.indicator(),
                    "correct the threshold");
        } else if (range.neverTrue(condition.comparison(), condition.threshold())) {
            sheet.wrong(
                    line.row(),
                    THRESHOLD,
                    "a condition that is never true: " + condition.indicator() + " "
                            + condition.comparison().sign() + " " + line.row().text(THRESHOLD),
                    "a condition that some value from " + range + " meets",
                    "correct the operator or the threshold");
        }
    }

    private void checkArgument(ConditionLine line, ConditionSheet all, RuleSheet rules) {
        Condition condition = line.condition();
        RulebookSheet sheet = all.sheet();
        switch (condition.indicator()) {
            case EuFigures.SHARE_REGIONS, EuFigures.N_COUNTRIES -> checkBase(line, all, rules);
            case EuFigures.DISP -> {
                line.row().requiredText(ARGUMENT, sheet.defects());
                List<String> codes = tree.indicators().stream()
                        .filter(i -> i.grain() != Grain.PARTNERSHIP
                                && !StatisticRange.available(i).isEmpty())
                        .map(Indicator::code)
                        .toList();
                sheet.known(line.row(), ARGUMENT, codes, "the code of an indicator of regions");
            }
            default -> {
                if (condition.statistic() == Statistic.GROUP_GAP) {
                    checkGroups(line, sheet);
                } else if (line.row().has(ARGUMENT)) {
                    line.row()
                            .wrong(
                                    ARGUMENT,
                                    "nothing: " + condition.statistic().text() + " of " + condition.indicator()
                                            + " takes no argument",
                                    "clear the cell",
                                    sheet.defects());
                }
            }
        }
    }

    private static void checkBase(ConditionLine line, ConditionSheet all, RuleSheet rules) {
        RulebookSheet sheet = all.sheet();
        line.row().requiredText(ARGUMENT, sheet.defects());
        if (!line.row().has(ARGUMENT)) {
            return;
        }
        for (String base : RuleKeys.rules(line.condition().argument())) {
            if (sheet.known(line.row(), ARGUMENT, base, rules.ids(), "ids of local or regional rules joined by |")
                    .isEmpty()) {
                continue;
            }
            if (rules.level(base).filter(l -> l == GovernanceLevel.EU).isPresent()) {
                sheet.wrong(
                        line.row(),
                        ARGUMENT,
                        base + ", a rule of level EU",
                        "local or regional rules, which are evaluated in each region",
                        "name another rule");
            }
            all.lines(base).stream()
                    .filter(other -> RELATIVE.contains(other.condition().statistic()))
                    .findFirst()
                    .ifPresent(other -> sheet.wrong(
                            line.row(),
                            ARGUMENT,
                            base + ", which compares regions with each other ("
                                    + other.condition().indicator() + " "
                                    + other.condition().statistic().text() + ")",
                            "rules with absolute conditions: many regions cannot all be below their own mean",
                            "name a rule without gap_partner and gap_peer"));
        }
    }

    private void checkGroups(ConditionLine line, RulebookSheet sheet) {
        GroupGapKey key;
        try {
            key = RuleKeys.groupGap(line.condition());
        } catch (IllegalArgumentException e) {
            line.row()
                    .wrong(
                            ARGUMENT,
                            "VARIABLE:first/second such as D1_AGE:15-29/65+",
                            "write it in that form",
                            sheet.defects());
            return;
        }
        if (key.first().equals(key.second())) {
            line.row().wrong(ARGUMENT, "two different groups", "correct one of the groups", sheet.defects());
        }
        if (breakdowns.isEmpty()
                || sheet.known(line.row(), ARGUMENT, key.variable(), breakdowns.keySet(), "a breakdown variable")
                        .isEmpty()) {
            return;
        }
        Item item = breakdowns.get(key.variable());
        if (item != null) {
            List<String> categories = Stream.concat(
                            item.bands().stream().map(band -> band.code()),
                            item.bands().isEmpty()
                                    ? item.options().stream().map(option -> option.code())
                                    : Stream.empty())
                    .toList();
            sheet.known(line.row(), ARGUMENT, key.first(), categories, "a category of " + key.variable());
            sheet.known(line.row(), ARGUMENT, key.second(), categories, "a category of " + key.variable());
        }
    }

    /** Share and number of countries of one rule are printed side by side, so they must count the same. */
    private static void checkSameRegions(List<ConditionLine> lines, RulebookSheet sheet) {
        List<ConditionLine> counting = lines.stream()
                .filter(line -> line.condition().indicator().equals(EuFigures.SHARE_REGIONS)
                        || line.condition().indicator().equals(EuFigures.N_COUNTRIES))
                .toList();
        for (ConditionLine line : counting) {
            String first = counting.getFirst().condition().argument();
            if (!line.condition().argument().equals(first)) {
                line.row()
                        .wrong(
                                ARGUMENT,
                                first + ", as in the first line of the rule",
                                "make them equal",
                                sheet.defects());
            }
        }
    }
}
