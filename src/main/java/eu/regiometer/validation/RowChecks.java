package eu.regiometer.validation;

import eu.regiometer.intake.AnswerRow;
import eu.regiometer.intake.IntakeRules;
import eu.regiometer.questionnaire.Truth;
import eu.regiometer.validation.SurveyPlan.ItemPlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The checks of one file that look at several answers of one row, in their order: item by item, for routing of a later
 * item hangs on what is left of an earlier one; then the rules of the questionnaire; last whether enough is left. Those
 * that also speak of the file as a whole are among {@link #ofFile}.
 */
final class RowChecks {

    private final SurveyPlan plan;
    private final CellContext context;
    private final List<ItemCheck> ofItems;
    private final List<RowCheck> ofRows = new ArrayList<>();
    private final List<FileCheck> ofFile = new ArrayList<>();

    RowChecks(SurveyPlan plan, CellContext context, BitSet collected, ColumnTallies tallies, IntakeRules rules) {
        this.plan = plan;
        this.context = context;
        var routing = new RoutingCheck(context, collected, tallies);
        var required = new RequiredCheck(context, collected, tallies);
        ofItems = List.of(routing, required, new ConflictCheck(plan, context), new OpenOptionsCheck(plan, context));
        ofFile.add(routing);
        ofFile.add(required);
        plan.questionnaire().checks().forEach(rule -> {
            var check = new RuleCheck(rule, plan, context, collected);
            ofRows.add(check);
            ofFile.add(check);
        });
        ofRows.add(new EnoughAnswersCheck(plan, context, collected, rules.fewestAnswers()));
    }

    /** Checks one row and sets aside in {@code values} what cannot be used. */
    void check(AnswerRow row, long[] values) {
        var answers = new RowAnswers(plan, context, values);
        var inHand = new RowInHand(row, values, answers);
        for (ItemPlan item : plan.items()) {
            Truth asked = item.item().relevant().map(e -> e.test(answers)).orElse(Truth.TRUE);
            for (ItemCheck check : ofItems) {
                check.check(item, asked, inHand);
            }
        }
        for (RowCheck check : ofRows) {
            check.check(inHand);
        }
    }

    /** What the same checks tell of the file as a whole, after the last row. */
    List<FileCheck> ofFile() {
        return ofFile;
    }
}
