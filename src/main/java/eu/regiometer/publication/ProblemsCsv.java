package eu.regiometer.publication;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.workbook.CsvWriter;
import java.util.List;

/** All findings of a file as CSV for spreadsheet programs, one line each. */
final class ProblemsCsv {

    private static final String LAYOUT = "1";
    private static final int SHORT_HASH = 12;

    private ProblemsCsv() {}

    static String text(FeedbackFile file, Wording wording) {
        var out = new StringBuilder();
        CsvWriter csv = CsvWriter.feedback(out);
        csv.line(
                "layout",
                "submission",
                "file",
                "no",
                "severity",
                "effect",
                "code",
                "sheet",
                "cell",
                "row",
                "column",
                "unit",
                "variable",
                "option",
                "value",
                "text",
                "fix",
                "language");
        List<Finding> findings = file.findings();
        for (int i = 0; i < findings.size(); i++) {
            Finding f = findings.get(i);
            CellAddress at = f.at();
            csv.line(
                    LAYOUT,
                    file.hash().substring(0, Math.min(SHORT_HASH, file.hash().length())),
                    file.fileName(),
                    Integer.toString(i + 1),
                    f.severity().name(),
                    f.effect().name(),
                    f.code(),
                    at.sheet(),
                    at.reference(),
                    at.row() == 0 ? "" : Integer.toString(at.row()),
                    at.column() == 0 ? "" : CellAddress.columnName(at.column()),
                    f.unit(),
                    f.variable(),
                    f.option(),
                    wording.value(f),
                    wording.withUnlisted(wording.text(f), f),
                    wording.fix(f),
                    wording.language());
        }
        return out.toString();
    }
}
