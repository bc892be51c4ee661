package eu.regiometer.questionnaire;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Severity;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A rule over several answers. It is broken where {@code when} is true and {@code must} is false; what is unknown
 * breaks nothing.
 *
 * @param code code of its findings, {@code RULE-} included
 * @param when condition under which the rule applies; always true where none is given
 * @param must what has to hold
 * @param severity severity of its findings
 * @param effect what happens to a row that breaks it; {@link Effect#CELL} blanks the answers {@link #blanked}
 * @param scope what it looks at
 * @param message what is wrong, by language
 * @param fix how to mend it, by language
 * @param item the answer whose line states the rule, which alone is blanked; none for rules of the sheet checks
 */
public record Check(
        String code,
        Expression when,
        Expression must,
        Severity severity,
        Effect effect,
        Scope scope,
        SortedMap<String, String> message,
        SortedMap<String, String> fix,
        Optional<String> item) {

    public Check {
        message = Labels.copy(message);
        fix = Labels.copy(fix);
    }

    /** Names of the answers that {@link Effect#CELL} blanks. */
    public SortedSet<String> blanked() {
        return item.<SortedSet<String>>map(name -> new TreeSet<>(List.of(name))).orElseGet(must::references);
    }

    /** Whether a row breaks the rule; see {@link Expression#test} for {@code answers}. */
    public boolean brokenBy(Answers answers) {
        return must.test(answers) == Truth.FALSE && when.test(answers) == Truth.TRUE;
    }
}
