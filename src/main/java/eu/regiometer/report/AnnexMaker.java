package eu.regiometer.report;

import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Truth;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.report.part.Annex;
import eu.regiometer.report.part.Chart;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.Spread;
import eu.regiometer.report.part.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the annexes. */
final class AnnexMaker {

    /** Columns of figures that fit in half a page: the rows are named after indicators, places and answers. */
    private static final int NARROW = 3;

    private final Issue issue;
    private final CardMaker cards;

    AnnexMaker(Issue issue, CardMaker cards) {
        this.issue = issue;
        this.cards = cards;
    }

    /**
     * The annexes.
     *
     * @param charts charts of the report, whose figures are listed
     * @param further annexes of this level only
     */
    Annex annex(List<Chart> charts, List<Section> further) {
        List<DataTable> tables =
                charts.stream().map(Chart::table).flatMap(Optional::stream).toList();
        return new Annex(
                new QualityMaker(issue).sections(),
                tables,
                Spread.of(List.of(), JoinedTables.of(issue, charts), NARROW),
                watchList(),
                notEvaluable(),
                reserve(),
                new OverrideMaker(issue, cards).table(),
                further);
    }

    private TextTable watchList() {
        List<List<String>> rows = new ArrayList<>();
        for (Outcome outcome : cards.placed(
                issue.figures(), Outcome.Placement.WATCH_LIST, issue.key().level())) {
            rows.add(List.of(outcome.rule().id(), title(outcome), evidence(outcome)));
        }
        return TextTable.of(
                "watch",
                issue.text("watch.table"),
                List.of(issue.text("column.rule"), issue.text("column.action"), issue.text("column.evidence")),
                rows);
    }

    /** What a reviewer wrote, marked, in front of the generated sentence. */
    private String evidence(Outcome outcome) {
        String reworded = cards.reworded(outcome);
        String generated = cards.evidence(outcome);
        return reworded.isEmpty() ? generated : beside(reworded, generated);
    }

    private String title(Outcome outcome) {
        String printed = cards.printed(outcome).title();
        String generated = cards.text(outcome.rule()).title();
        return printed.equals(generated) ? generated : beside(printed, generated);
    }

    private String beside(String reworded, String generated) {
        return issue.text("override.beside", "text", reworded, "generated", generated);
    }

    /** Recommendations that hold and have no place: beyond the number of cards, or displaced by another one. */
    private String reserve() {
        List<String> rules = cards
                .placed(issue.figures(), Outcome.Placement.RESERVE, issue.key().level())
                .stream()
                .map(outcome -> outcome.rule().id())
                .toList();
        return switch (rules.size()) {
            case 0 -> "";
            case 1 -> issue.text("reserve.one", "rule", rules.getFirst());
            default ->
                issue.text("reserve.many", "n", issue.numbers().whole(rules.size()), "rules", String.join(", ", rules));
        };
    }

    private TextTable notEvaluable() {
        List<List<String>> rows = new ArrayList<>();
        for (Outcome outcome : cards.placed(
                issue.figures(),
                Outcome.Placement.NOT_EVALUABLE_LIST,
                issue.key().level())) {
            rows.add(List.of(outcome.rule().id(), cards.text(outcome.rule()).title(), reason(outcome)));
        }
        return TextTable.of(
                "notevaluable",
                issue.text("notevaluable.table"),
                List.of(issue.text("column.rule"), issue.text("column.action"), issue.text("column.reason")),
                rows);
    }

    /** Why a rule could not be evaluated; of a rule that counts regions how many of them, and what is known of the share. */
    private String reason(Outcome outcome) {
        return outcome.count()
                .filter(count -> count.unknown() > 0)
                .map(count -> cards.untold("reason.regions", count))
                .orElseGet(() -> {
                    String reason = reason(outcome.reason());
                    List<String> names = unknown(outcome);
                    return names.isEmpty()
                            ? reason
                            : issue.text("named.aside", "name", reason, "aside", issue.list(names));
                });
    }

    /** Names of the indicators whose figures lack for the reason that the outcome tells. */
    private List<String> unknown(Outcome outcome) {
        return outcome.conditions().stream()
                .filter(result -> result.onPoint() == Truth.UNKNOWN
                        && (result.reason() == Reason.VALUE
                                || result.reason().name().equals(outcome.reason())))
                .map(result -> result.condition().indicator())
                .filter(code -> issue.tree().indicator(code).isPresent())
                .map(issue::name)
                .distinct()
                .toList();
    }

    private String reason(String code) {
        String key = "reason." + code;
        return issue.texts().has(key) ? issue.text(key) : code;
    }

    /** All rules with their conditions, for the EU report. */
    Section rulebook() {
        List<List<String>> rows = new ArrayList<>();
        for (Rule rule : issue.recommendations().rulebook().rules().values()) {
            rows.add(List.of(
                    rule.id(),
                    issue.text("level." + rule.level().name()),
                    cards.text(rule).title(),
                    String.join(
                            issue.between(),
                            rule.conditions().stream().map(ConditionText::of).toList())));
        }
        return Section.tables(
                "annex-rulebook",
                issue.text("rulebook.heading"),
                List.of(issue.text(
                        "rulebook.intro",
                        "version",
                        issue.recommendations().rulebook().version())),
                List.of(TextTable.of(
                        "rulebook",
                        issue.text("rulebook.table"),
                        List.of(
                                issue.text("column.rule"),
                                issue.text("column.level"),
                                issue.text("column.action"),
                                issue.text("column.conditions")),
                        rows)));
    }

    /** Words the reports use, for the EU report. */
    Section glossary() {
        List<List<String>> rows = new ArrayList<>();
        for (String key : issue.texts().keys()) {
            if (key.startsWith("glossary.term.")) {
                String word = key.substring("glossary.term.".length());
                rows.add(List.of(issue.text(key), issue.surveyed("glossary.meaning." + word)));
            }
        }
        return Section.tables(
                "annex-glossary",
                issue.text("glossary.heading"),
                List.of(),
                List.of(TextTable.of(
                        "glossary",
                        issue.text("glossary.table"),
                        List.of(issue.text("column.term"), issue.text("column.meaning")),
                        rows)));
    }

    /** Questions of the surveys, for the regional report. */
    Section questionnaires() {
        List<TextTable> tables = new ArrayList<>();
        issue.sources()
                .questionnaires()
                .forEach((survey, questionnaire) -> tables.add(TextTable.of(
                        "questions-" + survey.id(),
                        issue.names().of(questionnaire),
                        List.of(issue.text("column.code"), issue.text("column.question")),
                        questionnaire.items().stream()
                                .filter(item -> !item.block().startsWith("design"))
                                .map(item -> List.of(item.code(), issue.names().of(item)))
                                .toList())));
        return new Section(
                "annex-questions",
                issue.surveyed("questions.heading"),
                List.of(issue.text("questions.intro")),
                List.of(),
                List.of(),
                tables,
                Spread.notes(tables));
    }
}
