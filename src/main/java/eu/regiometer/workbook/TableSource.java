package eu.regiometer.workbook;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds tables in a folder: each may be a CSV file of its own or a sheet of a workbook.
 *
 * @param folder the folder
 */
public record TableSource(Path folder) {

    /** The table {@code name.csv}, or else the sheet {@code name} of {@code name.xlsx}. */
    public Table read(String name, Defects defects) {
        return read(name, name, defects);
    }

    /**
     * The table {@code table.csv}, or else the sheet {@code table} of {@code workbook.xlsx}.
     *
     * @param workbook name of the workbook without its ending
     * @param table name of the CSV file without its ending, and of the sheet
     */
    public Table read(String workbook, String table, Defects defects) {
        return find(workbook, table, defects).orElseGet(() -> {
            defects.add(
                    CellAddress.file(Table.name(folder.resolve(table + ".csv"))),
                    "no such file, and no workbook " + workbook + ".xlsx with a sheet \"" + table + "\"",
                    "a table \"" + table + "\"",
                    "add one of the two");
            return Table.unreadable(Table.name(folder.resolve(table + ".csv")), "", defects);
        });
    }

    /** The same for a table that may be missing. */
    public Optional<Table> find(String workbook, String table, Defects defects) {
        Path csv = folder.resolve(table + ".csv");
        Path book = folder.resolve(workbook + ".xlsx");
        boolean inBook = Files.exists(book)
                && Table.sheets(book, defects).stream()
                        .anyMatch(sheet -> sheet.strip().equalsIgnoreCase(table));
        if (Files.exists(csv)) {
            if (inBook) {
                defects.add(
                        CellAddress.sheet(Table.name(book), table),
                        "the table a second time, besides " + Table.name(csv),
                        "the table in one place",
                        "delete the sheet or the CSV file");
            }
            return Optional.of(Table.read(csv, "", defects));
        }
        return inBook ? Optional.of(Table.read(book, table, defects)) : Optional.empty();
    }
}
