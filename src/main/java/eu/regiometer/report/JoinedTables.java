package eu.regiometer.report;

import eu.regiometer.report.part.Chart;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Joins the tables of several charts for print: side by side when their rows are the same, else below each other. */
final class JoinedTables {

    private static final int MOST_COLUMNS = 6;

    /** A table under construction with the numbers of its charts. */
    private record Joined(DataTable table, List<String> numbers) {}

    private JoinedTables() {}

    /** The tables of the charts; tables of the same kind are joined into the first of them. */
    static List<DataTable> of(Issue issue, List<Chart> charts) {
        List<Joined> joined = new ArrayList<>();
        for (Chart chart : charts) {
            chart.table().ifPresent(table -> add(joined, table, chart.number()));
        }
        return joined.stream()
                .map(j -> j.numbers().size() == 1
                        ? j.table()
                        : titled(j.table(), issue.text("table.of.figures", "numbers", String.join(", ", j.numbers()))))
                .toList();
    }

    private static void add(List<Joined> joined, DataTable table, String number) {
        for (int i = 0; i < joined.size(); i++) {
            Joined other = joined.get(i);
            if (fits(other.table(), table)) {
                List<String> numbers = Stream.concat(other.numbers().stream(), Stream.of(number))
                        .toList();
                joined.set(i, new Joined(join(other.table(), table), numbers));
                return;
            }
        }
        joined.add(new Joined(table, List.of(number)));
    }

    private static boolean fits(DataTable first, DataTable second) {
        return first.rowHeader().equals(second.rowHeader())
                && (first.columns().equals(second.columns())
                        || labels(first).equals(labels(second))
                                && first.columns().size() + second.columns().size() <= MOST_COLUMNS);
    }

    private static List<String> labels(DataTable table) {
        return table.rows().stream().map(DataTable.Row::label).toList();
    }

    private static DataTable join(DataTable first, DataTable second) {
        List<DataTable.Row> rows = new ArrayList<>(first.rows());
        if (first.columns().equals(second.columns())) {
            second.rows().stream().filter(row -> !rows.contains(row)).forEach(rows::add);
            return new DataTable(first.id(), first.title(), first.rowHeader(), first.columns(), rows);
        }
        for (int i = 0; i < rows.size(); i++) {
            List<Figure> figures = new ArrayList<>(rows.get(i).figures());
            figures.addAll(second.rows().get(i).figures());
            rows.set(i, new DataTable.Row(rows.get(i).label(), figures));
        }
        List<String> columns = new ArrayList<>(first.columns());
        columns.addAll(second.columns());
        return new DataTable(first.id(), first.title(), first.rowHeader(), columns, rows);
    }

    private static DataTable titled(DataTable table, String title) {
        return new DataTable(table.id(), title, table.rowHeader(), table.columns(), table.rows());
    }
}
