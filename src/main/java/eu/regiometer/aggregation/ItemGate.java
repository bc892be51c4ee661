package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Survey;

/** Whether a question has enough valid answers to be evaluated: a smallest number, and a share of those who were asked. */
final class ItemGate {

    private static final double SLACK = 1e-9;

    private ItemGate() {}

    static boolean passes(AnswerTable table, AdequacyRules rules, Survey survey) {
        return missing(table, rules, survey) == 0;
    }

    /** Valid answers that are missing; 0 when there are enough. */
    static long missing(AnswerTable table, AdequacyRules rules, Survey survey) {
        long byShare = (long) Math.ceil(rules.itemValidShare() * asked(table) - SLACK);
        return Math.max(0, Math.max(byShare, rules.of(survey).item()) - table.n());
    }

    /** Units that the question was put to. */
    static long asked(AnswerTable table) {
        return table.n()
                + table.missing().entrySet().stream()
                        .filter(kind -> !kind.getKey().equals(Missing.NOT_ASKED.name()))
                        .mapToLong(kind -> kind.getValue().n())
                        .sum();
    }
}
