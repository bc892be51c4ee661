package eu.regiometer.questionnaire;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Severity;
import java.util.SortedMap;

/**
 * A rule over several answers. It is broken where {@code when} is true and {@code must} is false; what is unknown
 * breaks nothing.
 *
 * @param code code of its findings, {@code RULE-} included
 * @param when condition under which the rule applies; always true where none is given
 * @param must what has to hold
 * @param severity severity of its findings
 * @param effect what happens to a row that breaks it; {@link Effect#CELL} blanks every answer that {@code must} names
 * @param scope what it looks at
 * @param message what is wrong, by language
 * @param fix how to mend it, by language
 */
public record Check(
        String code,
        Expression when,
        Expression must,
        Severity severity,
        Effect effect,
        Scope scope,
        SortedMap<String, String> message,
        SortedMap<String, String> fix) {

    public Check {
        message = Labels.copy(message);
        fix = Labels.copy(fix);
    }

    /** Whether a row breaks the rule; see {@link Expression#test} for {@code answers}. */
    public boolean brokenBy(Answers answers) {
        return must.test(answers) == Truth.FALSE && when.test(answers) == Truth.TRUE;
    }
}
