package eu.regiometer.publication;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.SheetWriter;
import eu.regiometer.workbook.WorkbookWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A copy of what was sent, written from its read content, with a first sheet that lists what is wrong. Formulas, macros,
 * links, comments, pictures, properties and hidden sheets other than ours do not come along, nor does what intake
 * dropped on arrival.
 */
final class ProblemsWorkbook {

    /** Defined name that marks the sheet as ours. */
    static final String MARK = "rm_problems";

    private static final String OURS = "rm_";
    private static final int MOST_LINES = 2_000;

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
     * @param dropped header cells of the columns that are not handed back
     * @param questionnaire questionnaire of the file, where known
     * @param note note on the translation; empty when it was reviewed
     * @param scratch private folder for rows on their way
     */
    byte[] bytes(
            Delivery original,
            List<CellAddress> dropped,
            Optional<Questionnaire> questionnaire,
            String note,
            Path scratch) {
        Optional<TemplateCopy> template = original.set()
                ? Optional.empty()
                : TemplateCopy.of(original.members().getFirst().file(), file.cover(), questionnaire);
        List<CopiedSheet> sheets = CopiedSheet.of(original, MARK).stream()
                .filter(sheet -> template.isEmpty() || !sheet.sheet().equalsIgnoreCase(TemplateLists.SHEET))
                .toList();
        List<ProblemLine> lines = ProblemLine.of(file.findings(), wording);
        List<ProblemLine> shown = lines.subList(0, Math.min(lines.size(), MOST_LINES));
        try (var workbook = WorkbookWriter.streaming(scratch)) {
            String problems = problemsName(sheets);
            SheetWriter first = workbook.sheet(problems);
            Map<CopiedSheet, SheetWriter> copies = new LinkedHashMap<>();
            sheets.forEach(sheet -> copies.put(sheet, workbook.sheet(sheet.name())));
            Optional<TemplateLists> lists = template.map(t -> t.lists(workbook.sheet(TemplateLists.SHEET)));
            new ProblemsSheet(first, wording, sheets)
                    .write(title, next, note, shown, more(lines.size() - shown.size()));
            List<CellAddress> titles = new ArrayList<>(dropped);
            titles.addAll(unexplained(original));
            var left = new DroppedColumns(titles, sheets);
            var marks = new ProblemMarks(shown, sheets, ProblemsSheet.TITLES + 1);
            copies.forEach((sheet, writer) -> {
                SheetLooks looks = template.isPresent() && lists.isPresent()
                        ? template.get().looks(sheet.sheet(), lists.get())
                        : SheetLooks.plain();
                var copy = new SheetCopy(writer, looks, problems, marks.of(sheet), left.of(sheet));
                sheet.workbook().read(sheet.sheet(), copy::row);
                copy.end();
                if (sheet.hidden()) {
                    writer.hide();
                }
            });
            names(workbook, original, sheets);
            workbook.define(MARK, problems, 1, 1);
            return workbook.bytes();
        }
    }

    private String problemsName(List<CopiedSheet> sheets) {
        List<String> taken =
                new ArrayList<>(sheets.stream().map(CopiedSheet::name).toList());
        taken.add(TemplateLists.SHEET);
        return CopiedSheet.unique(wording.label("problems.sheet"), taken);
    }

    /** What stands below the lines: how many more there are in the CSV, and how many are listed nowhere. */
    private List<String> more(int lines) {
        List<String> more = new ArrayList<>();
        if (lines > 0) {
            more.add(wording.label("problems.more", "count", Integer.toString(lines), "file", csvName));
        }
        int told = file.counts().findingsByCode().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (told > file.findings().size()) {
            more.add(wording.number(told - file.findings().size()) + ": " + wording.label("receipt.unlisted"));
        }
        return more;
    }

    /** An export holds nothing but answers to our questions: columns that no question explains are left out too. */
    private List<CellAddress> unexplained(Delivery original) {
        boolean template =
                original.members().stream().anyMatch(member -> TemplateCopy.ours(member.file(), TemplateLists.SHEET));
        return template || !file.verdict().accepted()
                ? List.of()
                : file.findings().stream()
                        .filter(finding -> finding.is(FindingCode.HEADER_UNKNOWN))
                        .map(Finding::at)
                        .toList();
    }

    /** Our own names come along, so that the copy is recognised when it comes back. */
    private static void names(WorkbookWriter workbook, Delivery original, List<CopiedSheet> sheets) {
        if (original.set()) {
            return;
        }
        original.members().getFirst().file().definedNames().forEach((name, place) -> {
            boolean copied = CopiedSheet.of(place, sheets).isPresent();
            if (name.startsWith(OURS) && !name.equals(MARK) && copied && place.row() > 0 && place.column() > 0) {
                workbook.define(name, place.sheet(), place.row(), place.column());
            }
        });
    }
}
