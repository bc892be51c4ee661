package eu.regiometer.report;

import eu.regiometer.report.ReportDocument.Attached;
import eu.regiometer.report.language.Passage;
import eu.regiometer.report.part.Annex;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.Figure;
import java.math.BigDecimal;
import java.util.OptionalDouble;

/** The figures of a report's charts as CSV: comma, decimal point, full precision; withheld cells keep their flag. */
final class FiguresCsv {

    private FiguresCsv() {}

    static Attached of(Issue issue, Annex annex) {
        StringBuilder csv = new StringBuilder("chart,row,series,value,lower,upper,unit,flag\n");
        for (DataTable table : annex.tables()) {
            for (DataTable.Row row : table.rows()) {
                for (int i = 0; i < row.figures().size(); i++) {
                    Figure figure = row.figures().get(i);
                    csv.append(quoted(table.id()))
                            .append(',')
                            .append(quoted(Passage.plain(row.label())))
                            .append(',')
                            .append(quoted(Passage.plain(table.columns().get(i))))
                            .append(',')
                            .append(number(figure.value()))
                            .append(',')
                            .append(number(figure.lower()))
                            .append(',')
                            .append(number(figure.upper()))
                            .append(',')
                            .append(figure.unit())
                            .append(',')
                            .append(figure.flag())
                            .append('\n');
                }
            }
        }
        return new Attached(
                issue.key().documentId() + "-figures.csv",
                issue.text("attachment.figures"),
                "text/csv",
                csv.toString());
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? BigDecimal.valueOf(value.getAsDouble()).toPlainString() : "";
    }

    /** A text that a spreadsheet program could take for a formula begins with an apostrophe (OWASP ASVS 1.2.10). */
    private static String quoted(String label) {
        String text = !label.isEmpty() && "=+-@".indexOf(label.charAt(0)) >= 0 ? "'" + label : label;
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
