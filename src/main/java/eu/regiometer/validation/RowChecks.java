package eu.regiometer.validation;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.AnswerRow;
import eu.regiometer.questionnaire.Check;
import eu.regiometer.questionnaire.Expression;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.questionnaire.Scope;
import eu.regiometer.questionnaire.Truth;
import eu.regiometer.validation.SurveyPlan.ItemPlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Checks that look at several answers of one row: routing, required answers, bounds by other answers, rules. */
final class RowChecks {

    private final SurveyPlan plan;
    private final CellContext context;
    private final BitSet collected;
    private final ColumnTallies tallies;
    private final double fewestAnswers;

    RowChecks(SurveyPlan plan, CellContext context, BitSet collected, ColumnTallies tallies, double fewestAnswers) {
        this.plan = plan;
        this.context = context;
        this.collected = collected;
        this.tallies = tallies;
        this.fewestAnswers = fewestAnswers;
    }

    /** Checks one row and sets aside in {@code values} what cannot be used. */
    void check(AnswerRow row, long[] values) {
        var answers = new RowAnswers(plan, context, values);
        for (ItemPlan item : plan.items()) {
            Truth asked = item.item().relevant().map(e -> e.test(answers)).orElse(Truth.TRUE);
            route(item, asked, row, values);
            complete(item, asked, row, values);
            bound(item, row, values);
            differ(item, row, values);
        }
        for (Check check : plan.questionnaire().checks()) {
            if (check.scope() == Scope.ROW && check.brokenBy(answers)) {
                broken(check, row, values);
            }
        }
        enough(row, values);
    }

    /** An answer where the item is not asked is set aside; "not asked" where it is asked is no answer. */
    private void route(ItemPlan item, Truth asked, AnswerRow row, long[] values) {
        if (asked == Truth.UNKNOWN || item.item().relevant().isEmpty()) {
            return;
        }
        boolean answered = false;
        for (int column = item.first(); column < item.end(); column++) {
            long value = values[column];
            if (asked == Truth.TRUE) {
                values[column] = value == Coded.NOT_ASKED ? Coded.BLANK : value;
            } else if (collected.get(column)) {
                if (!Coded.missing(value) || value == Coded.DONT_KNOW) {
                    answered = true;
                    context.tell(routed(context.finding(FindingCode.VALUE_ROUTING, row, column), item.item())
                            .value(row.text(column)));
                }
                values[column] = Coded.NOT_ASKED;
            }
        }
        if (answered) {
            tallies.routed(item);
        }
    }

    /** The same wording for one cell and for a whole column. */
    static Finding routed(Finding finding, Item item) {
        return finding.with("condition", item.relevantText())
                .with(
                        "other",
                        String.join(
                                ", ",
                                item.relevant().map(Expression::references).orElseGet(TreeSet::new)));
    }

    private void complete(ItemPlan item, Truth asked, AnswerRow row, long[] values) {
        boolean key = item.item().role() == Role.KEY;
        boolean allBlank = true;
        for (int column = item.first(); column < item.end(); column++) {
            if (values[column] == Coded.BLANK) {
                values[column] = RowReader.standIn(item.item(), column, context);
            }
            boolean blank = values[column] == Coded.BLANK;
            allBlank &= blank && collected.get(column);
            if (blank && item.item().required() && !key && collected.get(column)) {
                Finding finding = context.finding(FindingCode.VALUE_REQUIRED, row, column);
                boolean weight = item.item().role() == Role.DESIGN_WEIGHT;
                context.tell(weight ? finding.effect(Effect.ROW) : finding);
            }
            if (item.item().required() && Coded.blank(values[column])) {
                tallies.requiredBlank(column);
            }
        }
        if (allBlank && asked == Truth.TRUE && !item.item().required() && item.question()) {
            tallies.leftBlank(item, row.at(item.first()));
        }
        if (item.item().type() == ItemType.MULTI && !item.item().required()) {
            tallies.multiple(item, values);
        }
    }

    private void bound(ItemPlan item, AnswerRow row, long[] values) {
        item.item().range().upToItem().ifPresent(upper -> {
            int other = plan.column(upper);
            for (int column = item.first(); other >= 0 && column < item.end(); column++) {
                boolean known = !Coded.missing(values[column]) && !Coded.missing(values[other]);
                if (known && values[column] > values[other]) {
                    values[column] = conflict(row, column, row.at(other));
                }
            }
        });
    }

    /** Codes of one item must differ from each other; the later one goes. */
    private void differ(ItemPlan item, AnswerRow row, long[] values) {
        if (item.item().type() != ItemType.CODES) {
            return;
        }
        for (int column = item.first() + 1; column < item.end(); column++) {
            for (int before = item.first(); before < column && !Coded.missing(values[column]); before++) {
                boolean same = !Coded.missing(values[before])
                        && context.pool(column)
                                .text(values[column])
                                .equals(context.pool(before).text(values[before]));
                if (same) {
                    values[column] = conflict(row, column, row.at(before));
                }
            }
        }
    }

    private long conflict(AnswerRow row, int column, CellAddress other) {
        return context.reject(context.finding(FindingCode.VALUE_CONFLICT, row, column)
                .value(row.text(column))
                .with("cell", row.at(column).reference())
                .with("other", other.reference()));
    }

    private void broken(Check check, AnswerRow row, long[] values) {
        List<Integer> involved = columns(check.must().references());
        SortedSet<String> cells = new TreeSet<>();
        int blanked = 0;
        for (int column : involved) {
            cells.add(row.at(column).reference());
            if (check.effect() == Effect.CELL && !Coded.missing(values[column])) {
                values[column] = Coded.REJECTED;
                blanked++;
            }
        }
        int first = involved.isEmpty() ? 0 : involved.getFirst();
        Finding finding = Finding.of(check.code(), check.severity(), check.effect(), row.at(first))
                .unit(context.unit())
                .variable(plan.item(first).code())
                .with("involved", String.join(", ", cells));
        context.tell(check.effect() == Effect.CELL ? finding.with(FindingLog.CELLS, blanked) : finding);
    }

    private List<Integer> columns(SortedSet<String> references) {
        List<Integer> columns = new ArrayList<>();
        for (String name : references) {
            ItemPlan item = plan.item(name);
            if (plan.column(name) >= 0) {
                columns.add(plan.column(name));
            } else if (item != null) {
                for (int column = item.first(); column < item.end(); column++) {
                    columns.add(column);
                }
            }
        }
        return columns.stream().filter(collected::get).sorted().toList();
    }

    /** A row needs answers to a share of the items asked; "don't know" is one. */
    private void enough(AnswerRow row, long[] values) {
        int asked = 0;
        int answered = 0;
        for (ItemPlan item : plan.items()) {
            if (item.question() && collected.get(item.first())) {
                boolean any = false;
                boolean due = false;
                for (int column = item.first(); column < item.end(); column++) {
                    long value = values[column];
                    any |= !Coded.missing(value) || value == Coded.DONT_KNOW;
                    due |= Coded.kind(Coded.missing(value) ? value : Coded.BLANK) != Missing.NOT_ASKED;
                }
                asked += due ? 1 : 0;
                answered += due && any ? 1 : 0;
            }
        }
        if (answered < asked * fewestAnswers) {
            int key = Math.max(0, plan.column(Role.KEY));
            context.tell(context.finding(FindingCode.ROW_TOO_FEW_ANSWERS, row, key)
                    .with("answered", answered)
                    .with("asked", asked));
        }
    }
}
