package eu.regiometer.recommendation.rulebook;

import eu.regiometer.findings.Defects;
import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.Statistic;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.TableSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sheet {@code conditions}: one line per condition. */
final class ConditionSheet {

    private static final String SEQUENCE = "seq";

    private final RulebookSheet sheet;
    private final RuleSheet rules;
    private final IndicatorTree tree;
    private final SortedMap<String, List<ConditionLine>> lines = new TreeMap<>();
    private final SortedSet<String> broken = new TreeSet<>();

    ConditionSheet(TableSource source, RuleSheet rules, ConditionChecks checks, IndicatorTree tree, Defects defects) {
        this.rules = rules;
        this.tree = tree;
        sheet = RulebookSheet.read(source, RulebookTable.CONDITIONS, defects);
        for (Row row : sheet.rowsWithKey(List.of(RuleSheet.ID, SEQUENCE))) {
            sheet.known(row, RuleSheet.ID, rules.ids(), "the id of a rule").ifPresent(rule -> read(rule, row));
        }
        for (String rule : rules.ids()) {
            List<ConditionLine> own = lines.getOrDefault(rule, new ArrayList<>());
            own.sort(Comparator.comparingInt(line -> line.condition().sequence()));
            if (!broken.contains(rule) && sheet.table().readable()) {
                checkSequence(rule, own);
                checks.check(rule, own, this, rules);
            }
        }
    }

    /** Valid conditions by rule, in order of sequence. */
    SortedMap<String, List<Condition>> byRule() {
        var conditions = new TreeMap<String, List<Condition>>();
        lines.forEach((rule, own) ->
                conditions.put(rule, own.stream().map(ConditionLine::condition).toList()));
        return conditions;
    }

    /** Lines of a rule, in order of sequence. */
    List<ConditionLine> lines(String rule) {
        return Collections.unmodifiableList(lines.getOrDefault(rule, List.of()));
    }

    /** Whether all conditions of a rule could be read, so that more may be said about it. */
    boolean complete(String rule) {
        return !broken.contains(rule) && !lines(rule).isEmpty();
    }

    RulebookSheet sheet() {
        return sheet;
    }

    private void read(String rule, Row row) {
        OptionalInt sequence = row.integer(SEQUENCE, sheet.defects());
        Optional<String> indicator =
                sheet.requiredKnown(row, "indicator", RuleSheet.codes(tree), "the code of an indicator");
        Optional<Statistic> statistic = sheet.requiredKnown(row, "statistic", Choice.STATISTIC.fixed(), "a statistic")
                .flatMap(Statistic::of);
        Optional<Comparison> comparison = sheet.requiredKnown(row, "operator", Choice.OPERATOR.fixed(), "an operator")
                .flatMap(Comparison::of);
        row.requiredText("threshold", sheet.defects());
        OptionalDouble threshold = row.number("threshold", sheet.defects());
        if (sequence.isEmpty()
                || indicator.isEmpty()
                || statistic.isEmpty()
                || comparison.isEmpty()
                || threshold.isEmpty()) {
            broken.add(rule);
            return;
        }
        lines.computeIfAbsent(rule, r -> new ArrayList<>())
                .add(new ConditionLine(
                        row,
                        new Condition(
                                sequence.getAsInt(),
                                indicator.get(),
                                statistic.get(),
                                row.text("argument"),
                                comparison.get(),
                                threshold.getAsDouble())));
    }

    private void checkSequence(String rule, List<ConditionLine> own) {
        if (own.isEmpty()) {
            sheet.wrong(
                    rules.row(rule),
                    RuleSheet.ID,
                    "the rule " + rule + " without a condition",
                    "at least one line in the sheet conditions",
                    "add its conditions or delete the rule");
        }
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).condition().sequence() != i + 1) {
                sheet.wrong(
                        own.get(i).row(),
                        SEQUENCE,
                        "\"" + own.get(i).row().text(SEQUENCE) + "\"",
                        "the number " + (i + 1) + "; 1 is the leading condition",
                        "number the conditions of " + rule + " from 1 without a gap");
                return;
            }
        }
    }
}
