package eu.regiometer.publication;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.Severity;
import eu.regiometer.workbook.CellLook;
import eu.regiometer.workbook.SheetInfo;
import eu.regiometer.workbook.SheetWriter;
import eu.regiometer.workbook.WorkbookFile;
import eu.regiometer.workbook.WorkbookWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A copy of a workbook, written from its read content, with a first sheet that lists what is wrong. Formulas, macros,
 * links, comments, pictures, properties and hidden sheets other than ours do not come along.
 */
final class ProblemsWorkbook {

    /** Defined name that marks the sheet as ours. */
    static final String MARK = "rm_problems";

    private static final String OURS = "rm_";
    private static final String LISTS = "Lists";
    private static final int MOST_LINES = 2_000;
    private static final int TITLES = 4;
    private static final int LONGEST_VARIABLE = 60;
    private static final int LONGEST_NAME = 31;
    private static final int MOST_TEXT_LINES = 8;
    private static final int[] WIDTHS = {6, 24, 12, 12, 16, 40, 22, 60, 52, 26, 24};

    private final FeedbackFile file;
    private final Wording wording;
    private final String title;
    private final String next;
    private final String csvName;

    /**
     * Prepares the copy.
     *
     * @param title first row: file, verdict, date, counts
     * @param next what to do next, one sentence
     * @param csvName name of the CSV that lists all findings
     */
    ProblemsWorkbook(FeedbackFile file, Wording wording, String title, String next, String csvName) {
        this.file = file;
        this.wording = wording;
        this.title = title;
        this.next = next;
        this.csvName = csvName;
    }

    /**
     * The workbook.
     *
     * @param original the content as read
     * @param automatic note on the translation; empty when it was reviewed
     * @param scratch private folder for rows on their way
     */
    byte[] bytes(WorkbookFile original, String automatic, Path scratch) {
        List<ProblemLine> lines = ProblemLine.of(file.findings(), wording);
        SortedMap<String, CellAddress> names = original.definedNames();
        CellAddress ours = names.get(MARK);
        List<SheetInfo> sheets = original.sheets().stream()
                .filter(sheet -> !sheet.hidden() || sheet.name().equals(LISTS))
                .filter(sheet -> ours == null || !ours.sheet().equals(sheet.name()))
                .toList();
        String problems = unique(wording.label("problems.sheet"), sheets);
        try (var workbook = WorkbookWriter.streaming(scratch)) {
            write(workbook.sheet(problems), lines, sheets, automatic);
            Map<String, SortedMap<CellAddress, Mark>> marks = marks(lines);
            for (SheetInfo sheet : sheets) {
                var copy = new SheetCopy(
                        workbook.sheet(sheet.name()), problems, marks.getOrDefault(sheet.name(), new TreeMap<>()));
                original.read(sheet.name(), copy::row);
                copy.end();
                if (sheet.hidden()) {
                    copy.hide();
                }
            }
            workbook.define(MARK, problems, 1, 1);
            names.forEach((name, place) -> {
                boolean copied = sheets.stream().anyMatch(s -> s.name().equals(place.sheet()));
                if (name.startsWith(OURS) && !name.equals(MARK) && copied && place.row() > 0 && place.column() > 0) {
                    workbook.define(name, place.sheet(), place.row(), place.column());
                }
            });
            return workbook.bytes();
        }
    }

    /**
     * What a cell of the copy gets.
     *
     * @param look fill and border
     * @param line row of the Problems sheet to jump to
     */
    record Mark(CellLook look, int line) {}

    private static Map<String, SortedMap<CellAddress, Mark>> marks(List<ProblemLine> lines) {
        Map<String, SortedMap<CellAddress, Mark>> marks = new TreeMap<>();
        for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
            ProblemLine line = lines.get(i);
            CellLook look = line.finding().severity() == Severity.BLOCKING ? CellLook.PROBLEM : CellLook.WARNING;
            for (CellAddress cell : line.cells()) {
                if (cell.row() > 0 && cell.column() > 0) {
                    CellAddress single = cell.at(cell.row(), cell.column());
                    marks.computeIfAbsent(cell.sheet(), s -> new TreeMap<>())
                            .putIfAbsent(single, new Mark(look, TITLES + 1 + i));
                }
            }
        }
        return marks;
    }

    private void write(SheetWriter sheet, List<ProblemLine> lines, List<SheetInfo> sheets, String automatic) {
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.width(i + 1, WIDTHS[i]);
        }
        sheet.text(1, 1, title, CellLook.TITLE);
        sheet.text(2, 1, next, CellLook.PLAIN);
        if (!automatic.isEmpty()) {
            sheet.text(3, 1, automatic);
        }
        List<String> columns = List.of(
                "no", "severity", "sheet", "cell", "respondent", "variable", "value", "text", "fix", "effect", "code");
        for (int i = 0; i < columns.size(); i++) {
            sheet.text(TITLES, i + 1, wording.label("column." + columns.get(i)), CellLook.HEADER);
        }
        int shown = Math.min(lines.size(), MOST_LINES);
        for (int i = 0; i < shown; i++) {
            line(sheet, TITLES + 1 + i, lines.get(i), sheets);
        }
        int listed = file.findings().size();
        int told = file.counts().findingsByCode().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int more = lines.size() - shown + Math.max(0, told - listed);
        if (more > 0) {
            sheet.text(
                    TITLES + 1 + shown,
                    1,
                    wording.label("problems.more", "count", Integer.toString(more), "file", csvName));
        }
        sheet.freeze(TITLES, 2);
        sheet.filter(TITLES, Math.max(TITLES + shown, TITLES + 1), 1, columns.size());
        sheet.landscape(TITLES);
    }

    private void line(SheetWriter sheet, int row, ProblemLine line, List<SheetInfo> sheets) {
        Finding finding = line.finding();
        CellAddress at = finding.at();
        List<String> texts = List.of(
                Integer.toString(line.number()),
                sign(finding.severity()) + " " + wording.label("severity." + finding.severity()),
                at.sheet(),
                at.reference(),
                line.many() ? "" : finding.unit(),
                wording.variable(finding, LONGEST_VARIABLE),
                wording.value(finding),
                line.text(),
                wording.fix(finding),
                wording.label("effect." + finding.effect()),
                finding.code());
        sheet.number(row, 1, line.number(), CellLook.WRAPPED);
        int height = 1;
        for (int column = 2; column <= texts.size(); column++) {
            String text = texts.get(column - 1);
            sheet.text(row, column, text, CellLook.WRAPPED);
            height = Math.max(height, text.length() / WIDTHS[column - 1] + 1);
        }
        boolean there = sheets.stream().anyMatch(s -> s.name().equals(at.sheet()) && !s.hidden());
        if (there && !at.reference().isEmpty()) {
            sheet.link(row, 4, at.reference(), at.sheet(), at.reference());
        }
        sheet.height(row, Math.min(height, MOST_TEXT_LINES));
    }

    /** A sign beside the word, so that neither colour nor language alone carries the meaning. */
    static String sign(Severity severity) {
        return switch (severity) {
            case BLOCKING -> "✖";
            case WARNING -> "▲";
            case NOTE -> "●";
        };
    }

    private static String unique(String name, List<SheetInfo> sheets) {
        List<String> taken =
                sheets.stream().map(s -> s.name().toLowerCase(Locale.ROOT)).toList();
        String free = cut(name, LONGEST_NAME);
        for (int i = 2; taken.contains(free.toLowerCase(Locale.ROOT)); i++) {
            String end = " " + i;
            free = cut(name, LONGEST_NAME - end.length()) + end;
        }
        return free;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
