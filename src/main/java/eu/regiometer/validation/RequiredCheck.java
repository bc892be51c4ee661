package eu.regiometer.validation;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.questionnaire.Truth;
import eu.regiometer.validation.SurveyPlan.ItemPlan;
import java.util.BitSet;

/**
 * Answers that must not be blank. A default stands in where there is one; a blank weight takes the row; what need not be
 * answered and is left blank is told once per item.
 */
final class RequiredCheck implements ItemCheck, FileCheck {

    private final CellContext context;
    private final BitSet collected;
    private final ColumnTallies tallies;

    RequiredCheck(CellContext context, BitSet collected, ColumnTallies tallies) {
        this.context = context;
        this.collected = collected;
        this.tallies = tallies;
    }

    @Override
    public void check(ItemPlan item, Truth asked, RowInHand row) {
        long[] values = row.values();
        boolean allBlank = true;
        for (int column = item.first(); column < item.end(); column++) {
            if (values[column] == Coded.BLANK) {
                values[column] = RowReader.standIn(item.item(), column, context);
            }
            boolean blank = values[column] == Coded.BLANK;
            allBlank &= blank && collected.get(column);
            if (blank && mustBeFilled(item) && collected.get(column)) {
                Finding finding = context.finding(FindingCode.VALUE_REQUIRED, row.row(), column);
                boolean weight = item.item().role() == Role.DESIGN_WEIGHT;
                context.tell(weight ? finding.effect(Effect.ROW) : finding);
            }
            if (item.item().required() && Coded.blank(values[column]) && context.reason() == null) {
                tallies.requiredBlank(column);
            }
        }
        if (allBlank && asked == Truth.TRUE && !item.item().required() && item.question()) {
            tallies.leftBlank(item, row.row());
        }
        if (item.item().type() == ItemType.MULTI && !item.item().required()) {
            tallies.multiple(item, values);
        }
    }

    /** A blank key is told where the key is read. */
    private static boolean mustBeFilled(ItemPlan item) {
        return item.item().required() && item.item().role() != Role.KEY;
    }

    @Override
    public void check(FileInHand file) {
        tallies.eachLeftBlank((item, rows) -> file.log()
                .add(Finding.of(
                                FindingCode.VALUE_REQUIRED.text(),
                                Severity.WARNING,
                                Effect.NONE,
                                tallies.firstBlank(item))
                        .variable(item.item().code())
                        .with("rows", rows)
                        .with("of", file.found())));
    }
}
