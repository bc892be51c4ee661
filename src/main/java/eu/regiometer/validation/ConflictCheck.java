package eu.regiometer.validation;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Truth;
import eu.regiometer.validation.SurveyPlan.ItemPlan;

/** Answers that contradict each other: a part above its whole, one code twice where codes must differ. */
final class ConflictCheck implements ItemCheck {

    private final SurveyPlan plan;
    private final CellContext context;

    ConflictCheck(SurveyPlan plan, CellContext context) {
        this.plan = plan;
        this.context = context;
    }

    @Override
    public void check(ItemPlan item, Truth asked, RowInHand row) {
        item.item().range().upToItem().ifPresent(upper -> {
            int whole = plan.column(upper);
            if (whole >= 0) {
                bound(item, whole, row);
            }
        });
        if (item.item().type() == ItemType.CODES) {
            differ(item, row);
        }
    }

    private void bound(ItemPlan item, int whole, RowInHand row) {
        long[] values = row.values();
        for (int column = item.first(); column < item.end(); column++) {
            boolean known = !Coded.missing(values[column]) && !Coded.missing(values[whole]);
            if (known && values[column] > values[whole]) {
                values[column] = conflict(row, column, row.row().at(whole));
            }
        }
    }

    /** Of equal codes the later one goes. */
    private void differ(ItemPlan item, RowInHand row) {
        long[] values = row.values();
        for (int column = item.first() + 1; column < item.end(); column++) {
            for (int before = item.first(); before < column && !Coded.missing(values[column]); before++) {
                boolean same = !Coded.missing(values[before])
                        && context.pool(column)
                                .text(values[column])
                                .equals(context.pool(before).text(values[before]));
                if (same) {
                    values[column] = conflict(row, column, row.row().at(before));
                }
            }
        }
    }

    private long conflict(RowInHand row, int column, CellAddress other) {
        return context.reject(context.finding(FindingCode.VALUE_CONFLICT, row.row(), column)
                .value(row.row().text(column))
                .with("cell", row.row().at(column).reference())
                .with("other", other.reference()));
    }
}
