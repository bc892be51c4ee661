package eu.regiometer.recommendation.rulebook;

import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.PlainTable;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Table;
import eu.regiometer.workbook.TableSource;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All sheets of a rulebook as plain tables in canonical order: the sheets as listed in {@link RulebookTable}, then others
 * by name, rows by their keys. The drop-down lists are left out, as they follow from the rest.
 */
final class RulebookTables {

    static final String LISTS = "lists";

    private RulebookTables() {}

    /**
     * Reads the workbook, or the CSV files in place of its sheets.
     *
     * @param defects takes missing sheets and columns, and cells with formulas
     */
    static List<PlainTable> read(Path programmeFolder, Defects defects) {
        var source = new TableSource(programmeFolder);
        List<PlainTable> tables = new ArrayList<>();
        for (RulebookTable kind : RulebookTable.values()) {
            var sheet = RulebookSheet.read(source, kind, defects);
            tables.add(plain(kind.sheet(), sheet.table(), sheet.rows()));
        }
        Path workbook = programmeFolder.resolve(RulebookSheet.WORKBOOK + ".xlsx");
        if (Files.exists(workbook)) {
            Table.sheets(workbook, defects).stream()
                    .filter(name -> !name.equalsIgnoreCase(LISTS))
                    .filter(name -> RulebookTable.sheets().stream().noneMatch(name.strip()::equalsIgnoreCase))
                    .sorted()
                    .forEach(name -> {
                        Table table = Table.read(workbook, name, defects);
                        tables.add(plain(name, table, table.rows()));
                    });
        }
        return inOrder(tables);
    }

    /** The same tables with sheets and rows in canonical order. */
    static List<PlainTable> inOrder(List<PlainTable> tables) {
        return tables.stream()
                .sorted(Comparator.comparingInt((PlainTable t) -> RulebookTable.of(t.name())
                                .map(RulebookTable::ordinal)
                                .orElse(Integer.MAX_VALUE))
                        .thenComparing(PlainTable::name))
                .map(table -> RulebookTable.of(table.name())
                        .map(kind -> sorted(table, kind))
                        .orElse(table))
                .toList();
    }

    private static PlainTable plain(String name, Table table, List<Row> rows) {
        List<String> columns =
                table.header().stream().filter(title -> !title.isEmpty()).toList();
        return new PlainTable(
                name, columns, rows.stream().map(row -> cells(row, columns)).toList());
    }

    private static SortedMap<String, String> cells(Row row, List<String> columns) {
        var cells = new TreeMap<String, String>();
        for (String column : columns) {
            if (row.has(column)) {
                cells.put(column, row.text(column));
            }
        }
        return cells;
    }

    private static PlainTable sorted(PlainTable table, RulebookTable kind) {
        Comparator<SortedMap<String, String>> order = (a, b) -> 0;
        for (String key : kind.key()) {
            boolean number = kind.column(key).filter(Column::number).isPresent();
            Comparator<SortedMap<String, String>> byKey = Comparator.comparing(row -> row.getOrDefault(key, ""));
            order = order.thenComparing(
                    number
                            ? Comparator.<SortedMap<String, String>, BigDecimal>comparing(r -> number(r, key))
                                    .thenComparing(byKey)
                            : byKey);
        }
        return new PlainTable(
                table.name(),
                table.columns(),
                table.rows().stream().sorted(order).toList());
    }

    /** Zero stands for what is no number; the lint tells it. */
    private static BigDecimal number(SortedMap<String, String> row, String column) {
        try {
            return new BigDecimal(row.getOrDefault(column, "0"));
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }
}
