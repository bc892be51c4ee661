package eu.regiometer.recommendation;

import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.Decimals;
import java.util.ArrayList;
import java.util.List;

/** Tells whether a rule is still the one that a reviewer decided about. */
public final class RuleFingerprint {

    private static final int LENGTH = 12;

    private RuleFingerprint() {}

    /**
     * The letter r and twelve hexadecimal digits over the conditions and the English title, evidence and first step of a
     * rule; the letter keeps spreadsheets from taking it for a number.
     */
    public static String of(Rule rule, RuleText english) {
        List<String> parts =
                new ArrayList<>(List.of(rule.id(), english.title(), english.evidence(), english.firstStep()));
        for (Condition condition : rule.conditions()) {
            parts.add(String.join(
                    "\t",
                    condition.indicator(),
                    condition.statistic().name(),
                    condition.argument(),
                    condition.comparison().name(),
                    Decimals.text(condition.threshold())));
        }
        return "r" + ContentHash.of(String.join("\n", parts)).substring(0, LENGTH);
    }
}
