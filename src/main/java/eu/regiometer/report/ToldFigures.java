package eu.regiometer.report;

import eu.regiometer.recommendation.Outcome;

/** Which figures the sentence of evidence of a recommendation gives already. */
final class ToldFigures {

    private final Issue issue;

    ToldFigures(Issue issue) {
        this.issue = issue;
    }

    /**
     * Whether the evidence has a placeholder.
     *
     * @param code code in the indicator tree
     * @param part part after the dot, such as {@code ci}; empty for the value
     */
    boolean has(Outcome outcome, String code, String part) {
        return issue.recommendations()
                .rulebook()
                .text(outcome.rule().id(), issue.language())
                .evidence()
                .contains("{" + code + (part.isEmpty() ? "" : "." + part) + "}");
    }
}
