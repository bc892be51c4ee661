package eu.regiometer.report;

import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.FigureSpan;
import eu.regiometer.recommendation.OverrideResult;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.report.part.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists what reviewers decided about the recommendations of a report, and whether it is in force. */
final class OverrideMaker {

    private final Issue issue;
    private final CardMaker cards;

    OverrideMaker(Issue issue, CardMaker cards) {
        this.issue = issue;
        this.cards = cards;
    }

    TextTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (OverrideResult result :
                issue.recommendations().overrides(issue.figures(), issue.key().level())) {
            EditorialOverride override = result.override();
            rows.add(List.of(
                    override.rule(),
                    rule(override.rule()).map(rule -> cards.text(rule).title()).orElse(""),
                    decision(override),
                    override.reason(),
                    override.name() + ", " + override.date(),
                    state(result)));
        }
        return TextTable.of(
                "overrides",
                issue.text("overrides"),
                List.of(
                        issue.text("column.rule"),
                        issue.text("column.action"),
                        issue.text("column.decision"),
                        issue.text("column.reason"),
                        issue.text("column.decidedby"),
                        issue.text("column.effect")),
                rows);
    }

    private Optional<Rule> rule(String id) {
        return Optional.ofNullable(issue.recommendations().rulebook().rules().get(id));
    }

    private String decision(EditorialOverride override) {
        String kind = issue.text("override.kind." + override.kind());
        return override.language().isEmpty()
                ? kind
                : issue.text(
                        "override.language",
                        "kind",
                        kind,
                        "part",
                        issue.text("override.part." + override.part()),
                        "language",
                        override.language());
    }

    private String state(OverrideResult result) {
        String key = "override.state." + result.state();
        if (result.state() != OverrideResult.State.FIGURE_MOVED) {
            return issue.text(key);
        }
        FigureSpan then = result.override().basis().orElseThrow().leading();
        return issue.text(
                then.lower() == then.upper() ? key + ".exact" : key,
                "now",
                number(result.leading().orElseThrow().value()),
                "then",
                number(then.value()),
                "lower",
                number(then.lower()),
                "upper",
                number(then.upper()));
    }

    /** One decimal, for the whole number may lie inside of an interval that the figure has left. */
    private String number(double value) {
        return issue.numbers().number(value, value == Math.rint(value) ? 0 : 1);
    }
}
