package eu.regiometer.report;

import eu.regiometer.report.method.MethodNotes;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.Spread;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.GovernanceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes how each figure is made: every step for a region or the EU, the figures it prints for a municipality. */
final class MethodMaker {

    private final Issue issue;
    private final MethodNotes notes;

    MethodMaker(Issue issue) {
        this.issue = issue;
        this.notes = new MethodNotes(issue.texts(), issue.sources().methods(), new MethodLabels(issue));
    }

    /** All steps; in the report of a region those behind its own figures. */
    Section full() {
        boolean wide = issue.key().level() == GovernanceLevel.EU;
        List<TextTable> tables = notes.parts().stream()
                .map(part -> table(
                        part.name().toLowerCase(Locale.ROOT),
                        notes.name(part),
                        wide ? notes.of(part) : notes.regional(part)))
                .toList();
        String lead = notes.text(
                "lead", "programme", issue.names().of(issue.sources().branding().survey()));
        return section(notes.text("heading"), wide ? List.of(lead) : List.of(lead, notes.text("wider")), tables);
    }

    Section brief() {
        return section(
                notes.text("heading.brief"),
                List.of(notes.text("more")),
                List.of(table(
                        "brief",
                        notes.text("table.brief"),
                        notes.brief(issue.previousWave().isPresent()))));
    }

    private static Section section(String heading, List<String> paragraphs, List<TextTable> tables) {
        return new Section("quality-methods", heading, paragraphs, List.of(), List.of(), tables, Spread.notes(tables));
    }

    private TextTable table(String id, String title, List<MethodNotes.Note> own) {
        List<List<String>> rows = new ArrayList<>();
        own.forEach(note -> rows.add(List.of(
                note.name(), note.source().isEmpty() ? note.text() : note.text() + " (" + note.source() + ")")));
        return TextTable.of("methods-" + id, title, List.of(notes.text("column.what"), notes.text("column.how")), rows);
    }
}
