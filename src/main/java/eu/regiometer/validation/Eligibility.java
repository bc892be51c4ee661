package eu.regiometer.validation;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.AnswerKind;
import eu.regiometer.intake.AnswerRow;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Option;
import java.util.List;

/** Tells units outside the population, the wave or the region. */
final class Eligibility {

    /** The variable that lists all types of organisation in scope; whatever it does not list is out of scope. */
    private static final String ORGANISATION_TYPE = "ORGTYPE";

    /** The rule that private organisations break, as the message catalogue knows it. */
    private static final String PUBLIC_ONLY = "public";

    private Eligibility() {}

    /** The finding that takes the row of a unit outside. */
    static Finding outside(AnswerRow row, int column, CellContext context, String rule) {
        return Rejection.shown(FindingCode.ROW_NOT_ELIGIBLE, row, column, context)
                .effect(FindingCode.ROW_NOT_ELIGIBLE.effect())
                .with("rule", rule);
    }

    static boolean listsPopulation(Item item) {
        return item.code().equals(ORGANISATION_TYPE);
    }

    /** A list that names the whole population: another answer, unless it is a slip of the pen, is out of scope. */
    static CellParser scope(Item item, List<Option> yesNo) {
        var choice = new ChoiceParser(item, yesNo);
        return (kind, row, column, context) -> {
            boolean slip = kind == AnswerKind.DATE
                    || !choice.near(row.text(column), context.language()).isEmpty();
            if (slip || choice.accepts(kind, row, column, context.language())) {
                return choice.parse(kind, row, column, context);
            }
            context.tell(outside(row, column, context, PUBLIC_ONLY));
            return Coded.REJECTED;
        };
    }
}
