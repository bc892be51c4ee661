package eu.regiometer.publication;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.Severity;
import eu.regiometer.workbook.CellLook;
import eu.regiometer.workbook.SheetWriter;
import java.util.List;
import java.util.Optional;

/** The first sheet of a returned workbook: one line per problem, each with a jump to its cell. */
final class ProblemsSheet {

    /** Row of the titles of the columns; the lines follow below. */
    static final int TITLES = 4;

    private static final int NUMBER = 1;
    private static final int SEVERITY = 2;
    private static final int SHEET = 3;
    private static final int CELL = 4;
    private static final int LONGEST_VARIABLE = 60;
    private static final int MOST_TEXT_LINES = 8;
    private static final int[] WIDTHS = {6, 17, 13, 10, 14, 32, 18, 48, 36, 16, 20};
    private static final List<String> COLUMNS = List.of(
            "no", "severity", "sheet", "cell", "respondent", "variable", "value", "text", "fix", "effect", "code");

    private final SheetWriter sheet;
    private final Wording wording;
    private final List<CopiedSheet> copies;

    /**
     * A sheet to be filled.
     *
     * @param copies sheets that the lines jump to
     */
    ProblemsSheet(SheetWriter sheet, Wording wording, List<CopiedSheet> copies) {
        this.sheet = sheet;
        this.wording = wording;
        this.copies = copies;
    }

    /**
     * Writes the sheet.
     *
     * @param title first row: file, verdict, date, counts
     * @param next what to do next, one sentence
     * @param note note on the translation; empty when it was reviewed
     * @param more what stands below the lines when there are more of them
     */
    void write(String title, String next, String note, List<ProblemLine> lines, List<String> more) {
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.width(i + 1, WIDTHS[i]);
        }
        sheet.text(1, 1, title, CellLook.TITLE);
        sheet.height(1, 2);
        sheet.text(2, 1, next, CellLook.PLAIN);
        if (!note.isEmpty()) {
            sheet.text(3, 1, note);
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.text(TITLES, i + 1, wording.label("column." + COLUMNS.get(i)), CellLook.HEADER);
        }
        sheet.height(TITLES, 2);
        for (int i = 0; i < lines.size(); i++) {
            line(TITLES + 1 + i, lines.get(i));
        }
        for (int i = 0; i < more.size(); i++) {
            sheet.text(TITLES + 1 + lines.size() + i, 1, more.get(i));
        }
        sheet.freeze(TITLES, 2);
        sheet.filter(TITLES, Math.max(TITLES + lines.size(), TITLES + 1), 1, COLUMNS.size());
        sheet.landscape(TITLES);
    }

    private void line(int row, ProblemLine line) {
        Finding finding = line.finding();
        Optional<CopiedSheet> copy = CopiedSheet.of(finding.at(), copies);
        List<String> texts = List.of(
                Integer.toString(line.number()),
                sign(finding.severity()) + " " + wording.label("severity." + finding.severity()),
                copy.map(CopiedSheet::name).orElse(finding.at().sheet()),
                line.reference(),
                line.unit(),
                wording.variable(finding, LONGEST_VARIABLE),
                line.value(),
                line.text(),
                wording.fix(finding),
                wording.label("effect." + finding.effect()),
                finding.code());
        int height = 1;
        for (int column = SEVERITY; column <= texts.size(); column++) {
            String text = texts.get(column - 1);
            sheet.text(row, column, text, column == SEVERITY ? look(finding.severity()) : CellLook.LISTED);
            height = Math.max(height, TextLines.of(text, WIDTHS[column - 1]));
        }
        sheet.number(row, NUMBER, line.number(), CellLook.LISTED);
        copy.ifPresent(to -> {
            if (line.reference().isEmpty()) {
                sheet.link(row, SHEET, to.name(), to.name(), "A1");
            } else {
                sheet.link(row, CELL, line.reference(), to.name(), line.reference());
            }
        });
        sheet.height(row, Math.min(height, MOST_TEXT_LINES));
    }

    private static CellLook look(Severity severity) {
        return switch (severity) {
            case BLOCKING -> CellLook.LISTED_PROBLEM;
            case WARNING -> CellLook.LISTED_WARNING;
            case NOTE -> CellLook.LISTED;
        };
    }

    /** A sign beside the word, so that neither colour nor language alone carries the meaning. */
    private static String sign(Severity severity) {
        return switch (severity) {
            case BLOCKING -> "✖";
            case WARNING -> "▲";
            case NOTE -> "●";
        };
    }
}
