package eu.regiometer.validation;

import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.validation.SurveyPlan.ItemPlan;
import java.util.BitSet;

/** A row needs answers to a share of the items asked; "don't know" is one. */
final class EnoughAnswersCheck implements RowCheck {

    private final SurveyPlan plan;
    private final CellContext context;
    private final BitSet collected;
    private final double fewest;

    EnoughAnswersCheck(SurveyPlan plan, CellContext context, BitSet collected, double fewest) {
        this.plan = plan;
        this.context = context;
        this.collected = collected;
        this.fewest = fewest;
    }

    @Override
    public void check(RowInHand row) {
        int asked = 0;
        int answered = 0;
        for (ItemPlan item : plan.items()) {
            if (item.question() && collected.get(item.first())) {
                boolean any = false;
                boolean due = false;
                for (int column = item.first(); column < item.end(); column++) {
                    long value = row.values()[column];
                    any |= !Coded.missing(value) || value == Coded.DONT_KNOW;
                    due |= Coded.kind(Coded.missing(value) ? value : Coded.BLANK) != Missing.NOT_ASKED;
                }
                asked += due ? 1 : 0;
                answered += due && any ? 1 : 0;
            }
        }
        if (answered < asked * fewest) {
            int key = Math.max(0, plan.column(Role.KEY));
            context.tell(context.finding(FindingCode.ROW_TOO_FEW_ANSWERS, row.row(), key)
                    .with("answered", answered)
                    .with("asked", asked));
        }
    }
}
