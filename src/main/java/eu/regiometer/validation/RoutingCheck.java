package eu.regiometer.validation;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Expression;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Truth;
import eu.regiometer.validation.SurveyPlan.ItemPlan;
import java.util.Arrays;
import java.util.BitSet;
import java.util.TreeSet;

/**
 * Answers to questions that were not asked. In a row the answer is set aside; "not asked" where an answer is due is no
 * answer. When it happens in many rows, that is told once for the file.
 */
final class RoutingCheck implements ItemCheck, FileCheck {

    private static final double MANY = 0.10;

    private final CellContext context;
    private final BitSet collected;
    private final ColumnTallies tallies;

    RoutingCheck(CellContext context, BitSet collected, ColumnTallies tallies) {
        this.context = context;
        this.collected = collected;
        this.tallies = tallies;
    }

    @Override
    public void check(ItemPlan item, Truth asked, RowInHand row) {
        if (asked == Truth.UNKNOWN || item.item().relevant().isEmpty()) {
            return;
        }
        long[] values = row.values();
        boolean nothing = nothingChosen(item, values);
        boolean answered = false;
        for (int column = item.first(); column < item.end(); column++) {
            long value = values[column];
            if (asked == Truth.TRUE) {
                values[column] = value == Coded.NOT_ASKED ? Coded.BLANK : value;
            } else if (collected.get(column)) {
                if (!nothing && (!Coded.missing(value) || value == Coded.DONT_KNOW)) {
                    answered = true;
                    tell(item, column, row);
                }
                values[column] = Coded.NOT_ASKED;
            }
        }
        if (answered) {
            tallies.routed(item);
        }
    }

    /** Zeros in all columns of a multiple choice are how survey tools write that it was not asked. */
    private static boolean nothingChosen(ItemPlan item, long[] values) {
        return item.item().type() == ItemType.MULTI
                && Arrays.stream(values, item.first(), item.end()).allMatch(value -> value == 0);
    }

    private void tell(ItemPlan item, int column, RowInHand row) {
        Finding finding = context.finding(FindingCode.VALUE_ROUTING, row.row(), column)
                .value(row.row().text(column));
        context.tell(worded(finding, item.item()));
    }

    @Override
    public void check(FileInHand file) {
        tallies.eachRouted((item, rows) -> {
            if (FileInHand.exceeds(rows, file.found(), MANY)) {
                Finding finding = file.about(FindingCode.VALUE_ROUTING, item).effect(Effect.NONE);
                file.log().add(worded(finding, item.item()).with("rows", rows).with("of", file.found()));
            }
        });
    }

    /** The same wording for one cell and for a whole column. */
    private static Finding worded(Finding finding, Item item) {
        return finding.with("condition", item.relevantText())
                .with(
                        "other",
                        String.join(
                                ", ",
                                item.relevant().map(Expression::references).orElseGet(TreeSet::new)));
    }
}
