package eu.regiometer.recommendation.rulebook;

import eu.regiometer.findings.Defects;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.RuleExample;
import eu.regiometer.recommendation.Statistic;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.TableSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The sheet {@code examples}: for every rule figures on which it fires, figures on which it does not, and where staff
 * want them figures on which it is indicative or cannot be evaluated. They are the tests of the rulebook.
 */
final class ExampleSheet {

    private static final String FIGURE = "figure";
    private static final String LOWER = "ci_low";
    private static final String UPPER = "ci_high";
    private static final List<OutcomeKind> WANTED = List.of(OutcomeKind.FIRED, OutcomeKind.NOT_FIRED);

    private final RulebookSheet sheet;
    private final RuleSheet rules;
    private final IndicatorTree tree;
    private final int countries;
    private final SortedMap<String, Map<OutcomeKind, SortedMap<Integer, Row>>> examples = new TreeMap<>();

    ExampleSheet(TableSource source, RuleSheet rules, IndicatorTree tree, int countries, Defects defects) {
        this.rules = rules;
        this.tree = tree;
        this.countries = countries;
        sheet = RulebookSheet.read(source, RulebookTable.EXAMPLES, defects);
        for (Row row : sheet.rowsWithKey(RulebookTable.EXAMPLES.key())) {
            Optional<String> rule = sheet.known(row, RuleSheet.ID, rules.ids(), "the id of a rule");
            Optional<OutcomeKind> outcome = sheet.requiredConstant(row, "outcome", OutcomeKind.class);
            OptionalInt sequence = row.integer("seq", defects);
            if (rule.isPresent() && outcome.isPresent() && sequence.isPresent()) {
                examples.computeIfAbsent(rule.get(), r -> new EnumMap<>(OutcomeKind.class))
                        .computeIfAbsent(outcome.get(), o -> new TreeMap<>())
                        .put(sequence.getAsInt(), row);
            }
        }
    }

    /**
     * Evaluates all examples of the rules whose conditions could be read, and asks for those that are missing.
     *
     * @param complete whether all conditions of a rule could be read
     */
    void check(SortedMap<String, Rule> read, Predicate<String> complete) {
        if (!sheet.table().readable()) {
            return;
        }
        read.forEach((id, rule) -> {
            Map<OutcomeKind, SortedMap<Integer, Row>> own = examples.getOrDefault(id, Map.of());
            if (complete.test(id)) {
                own.forEach((expected, rows) -> check(rule, expected, rows));
            }
            for (OutcomeKind wanted : WANTED) {
                if (!own.containsKey(wanted)) {
                    sheet.wrong(
                            rules.row(id),
                            RuleSheet.ID,
                            "no example on which " + id + " is " + wanted,
                            "figures for it in the sheet examples",
                            "add a line for each of its conditions");
                }
            }
        });
    }

    private void check(Rule rule, OutcomeKind expected, SortedMap<Integer, Row> rows) {
        int conditions = rule.conditions().size();
        rows.forEach((sequence, row) -> {
            if (sequence < 1 || sequence > conditions) {
                row.wrong("seq", "1 to " + conditions + ", the conditions of " + rule.id(), "correct it", defects());
            }
        });
        List<RuleExample.Figure> figures = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            Row row = rows.get(condition.sequence());
            if (row == null) {
                sheet.wrong(
                        rows.values().iterator().next(),
                        "seq",
                        "no figure for condition " + condition.sequence() + " of " + rule.id(),
                        "a line for each of its " + conditions + " conditions",
                        "add the line; leave the figure blank where it is withheld");
            } else {
                figure(condition, row).ifPresent(figures::add);
            }
        }
        if (figures.size() < conditions) {
            return;
        }
        OutcomeKind found = RuleExample.outcome(rule, figures);
        if (found != expected) {
            Row first = rows.values().iterator().next();
            sheet.wrong(
                    first,
                    "outcome",
                    "an example on which " + rule.id() + " comes out " + found,
                    expected.name(),
                    "correct the figures, or what the sheet conditions says");
        }
    }

    /** The figure of a line; empty where it is wrong. */
    private Optional<RuleExample.Figure> figure(Condition condition, Row row) {
        int before = defects().told().size();
        OptionalDouble figure = row.number(FIGURE, defects());
        OptionalDouble lower = row.number(LOWER, defects());
        OptionalDouble upper = row.number(UPPER, defects());
        Indicator indicator = tree.indicator(condition.indicator()).orElseThrow();
        StatisticRange range = StatisticRange.of(indicator, condition.statistic(), countries);
        if (figure.isPresent() && !range.holds(figure.getAsDouble())) {
            row.wrong(FIGURE, range + ", the range of " + condition.indicator(), "correct the figure", defects());
        }
        for (String limit : List.of(LOWER, UPPER)) {
            boolean low = limit.equals(LOWER);
            OptionalDouble given = low ? lower : upper;
            if (figure.isEmpty() && given.isPresent()) {
                row.wrong(limit, "nothing, as there is no figure", "clear the cell or add the figure", defects());
            } else if (figure.isPresent() && given.isEmpty() && needs(condition.statistic(), low)) {
                row.wrong(limit, "the limit that the condition reads", "fill the cell", defects());
            } else if (figure.isPresent() && given.isPresent()) {
                double beyond = given.getAsDouble() - figure.getAsDouble();
                if (low ? beyond > 0 : beyond < 0) {
                    row.wrong(limit, low ? "at most the figure" : "at least the figure", "correct it", defects());
                }
            }
        }
        return defects().told().size() == before
                ? Optional.of(new RuleExample.Figure(figure, lower, upper))
                : Optional.empty();
    }

    private static boolean needs(Statistic statistic, boolean low) {
        return low
                ? statistic == Statistic.CI_LOW || statistic == Statistic.TREND_CI_LOW
                : statistic == Statistic.CI_HIGH || statistic == Statistic.TREND_CI_HIGH;
    }

    private Defects defects() {
        return sheet.defects();
    }
}
