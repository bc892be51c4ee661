package eu.regiometer.workbook;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table as plain texts.
 *
 * @param name name of the sheet
 * @param columns titles, in order
 * @param rows texts by column, blank cells left out
 */
public record PlainTable(String name, List<String> columns, List<SortedMap<String, String>> rows) {

    public PlainTable {
        columns = List.copyOf(columns);
        rows = rows.stream()
                .map(row -> Collections.unmodifiableSortedMap(new TreeMap<>(row)))
                .toList();
    }

    /** Text of a cell; empty when blank. */
    public String text(int row, String column) {
        return rows.get(row).getOrDefault(column, "");
    }
}
