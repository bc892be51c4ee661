package eu.regiometer.publication;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.RawRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Columns of copied sheets that keep their title and nothing below it: what tells who answered, and in exports what no
 * question explains. Where several files hold parts of one export, a title stands for its column in all of them.
 */
final class DroppedColumns {

    private final Map<String, SortedMap<Integer, Integer>> columns = new TreeMap<>();

    /**
     * Finds the columns.
     *
     * @param titles cells of their titles
     */
    DroppedColumns(List<CellAddress> titles, List<CopiedSheet> sheets) {
        for (CellAddress title : titles) {
            Optional<CopiedSheet> home = CopiedSheet.of(title, sheets);
            home.ifPresent(sheet -> {
                add(sheet, title.column(), title.row());
                String text = row(sheet, title.row())
                        .map(row -> row.text(title.column()))
                        .orElse("");
                sheets.stream()
                        .filter(part -> !text.isEmpty() && !part.member().equals(sheet.member()))
                        .forEach(part -> row(part, title.row()).stream()
                                .flatMap(row -> row.cells().stream())
                                .filter(cell -> cell.text().strip().equals(text))
                                .map(RawCell::column)
                                .forEach(column -> add(part, column, title.row())));
            });
        }
    }

    /** Columns of a sheet with the row of their title. */
    SortedMap<Integer, Integer> of(CopiedSheet sheet) {
        return columns.getOrDefault(sheet.name(), new TreeMap<>());
    }

    private void add(CopiedSheet sheet, int column, int row) {
        columns.computeIfAbsent(sheet.name(), s -> new TreeMap<>()).put(column, row);
    }

    private static Optional<RawRow> row(CopiedSheet sheet, int number) {
        return sheet.workbook().firstRows(sheet.sheet(), number).stream()
                .filter(row -> row.number() == number)
                .findFirst();
    }
}
