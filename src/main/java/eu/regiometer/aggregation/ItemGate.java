package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Survey;

/** Whether a question has enough valid answers to be evaluated: a smallest number, and a share of those who were asked. */
final class ItemGate {

    private ItemGate() {}

    static boolean passes(long valid, long asked, AdequacyRules rules, Survey survey) {
        return valid >= rules.of(survey).item() && AdequacyRules.reaches(valid, rules.itemValidShare(), asked);
    }
}
