package eu.regiometer.report.part;

import java.util.List;

/**
 * A table of words.
 *
 * @param id stable id
 * @param title what it lists
 * @param columns headings
 * @param rows lines with one cell per column
 */
public record TextTable(String id, String title, List<String> columns, List<Line> rows) {

    /**
     * One line.
     *
     * @param cells one per column
     */
    public record Line(List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public TextTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A table of the given lines. */
    public static TextTable of(String id, String title, List<String> columns, List<List<String>> rows) {
        return new TextTable(id, title, columns, rows.stream().map(Line::new).toList());
    }
}
