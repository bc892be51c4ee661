package eu.regiometer.report.part;

import java.util.List;

/**
 * A table of figures.
 *
 * @param id stable id, the same in every language and issue
 * @param title what it shows
 * @param rowHeader heading of the first column
 * @param columns headings of the columns of figures
 * @param rows one line each
 */
public record DataTable(String id, String title, String rowHeader, List<String> columns, List<Row> rows) {

    /**
     * One line.
     *
     * @param label heading of the line
     * @param figures one per column
     */
    public record Row(String label, List<Figure> figures) {
        public Row {
            figures = List.copyOf(figures);
        }
    }

    public DataTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
