package eu.regiometer.report;

import eu.regiometer.recommendation.Framework;
import eu.regiometer.recommendation.Wording;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the section on the law of procurement in a country. */
final class FrameworkMaker {

    private static final String ID = "framework";
    private static final String ENGLISH = "en";

    private final Issue issue;

    FrameworkMaker(Issue issue) {
        this.issue = issue;
    }

    /** The national frame; where none is registered the law of the Union, in English and marked so. */
    Section section(Optional<Framework> frame) {
        return frame.map(this::registered).orElseGet(this::missing);
    }

    private Section missing() {
        return section(
                List.of(issue.text("framework.missing")),
                List.of(List.of(
                        issue.text("column.law"),
                        new RegisterWords(issue).marked(new Wording(issue.text("framework.union"), ENGLISH)))));
    }

    private Section registered(Framework frame) {
        String language = issue.language();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("column.law", law(frame, language)));
        rows.add(row("column.thresholds", new RegisterWords(issue).marked(frame.thresholds(language))));
        rows.add(row("column.body", new RegisterWords(issue).own(frame.body(), frame.language())));
        rows.add(row("column.portal", frame.portal()));
        rows.add(row("column.inforce", period(frame)));
        if (!frame.remark().isEmpty()) {
            rows.add(row("framework.remark", new RegisterWords(issue).marked(new Wording(frame.remark(), ENGLISH))));
        }
        return section(validity(frame), rows);
    }

    private Section section(List<String> notes, List<List<String>> rows) {
        return Section.tables(
                ID,
                issue.text("framework.heading"),
                notes,
                List.of(TextTable.of(
                        ID,
                        issue.text("framework.table"),
                        List.of(issue.text("framework.part"), issue.text("framework.rule")),
                        rows)));
    }

    private List<String> row(String label, String value) {
        return List.of(issue.text(label), value);
    }

    /** Official title, with a translation where the report is in another language and there is one. */
    private String law(Framework frame, String language) {
        RegisterWords words = new RegisterWords(issue);
        Optional<Wording> title = frame.language().equals(language) ? Optional.empty() : frame.title(language);
        return title.filter(t -> !t.text().equals(frame.law()))
                .map(t -> issue.text(
                        "named.aside", "name", words.own(frame.law(), frame.language()), "aside", words.marked(t)))
                .orElse(words.own(frame.law(), frame.language()));
    }

    private String period(Framework frame) {
        String from = frame.validFrom().toString();
        return frame.validTo()
                .map(to -> issue.text("framework.period", "from", from, "to", to.toString()))
                .orElseGet(() -> issue.text("framework.since", "from", from));
    }

    private List<String> validity(Framework frame) {
        LocalDate day = issue.sources().date();
        if (frame.inForce(day)) {
            return List.of();
        }
        return List.of(
                day.isBefore(frame.validFrom())
                        ? issue.text("framework.early", "from", issue.numbers().date(frame.validFrom()))
                        : issue.text(
                                "framework.ended",
                                "to",
                                issue.numbers().date(frame.validTo().orElse(day))));
    }
}
