package eu.regiometer.aggregation.analysis;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.workbook.CellType;
import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.FileFormat;
import eu.regiometer.workbook.NearestName;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.RawRow;
import eu.regiometer.workbook.SheetInfo;
import eu.regiometer.workbook.WorkbookFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A sheet or delimited text whose first row holds the names of the columns. Of the rows below only the columns that
 * were asked for are kept.
 */
public final class DataTable {

    private final WorkbookFile workbook;
    private final String file;
    private final String sheet;
    private final int headerRow;
    private final List<String> header;

    private DataTable(WorkbookFile workbook, String file, String sheet, RawRow first) {
        this.workbook = workbook;
        this.file = file;
        this.sheet = sheet;
        this.headerRow = first.number();
        this.header = first.cells().stream()
                .map(RawCell::column)
                .max(Integer::compare)
                .map(last ->
                        IntStream.rangeClosed(1, last).mapToObj(first::text).toList())
                .orElse(List.of());
    }

    /**
     * Reads the header; the rows follow when an analysis asks for them, so the delivery must stay open.
     *
     * @param asked name of the sheet, empty for the only one
     * @throws WrongOptionException if the sheet is unknown, or needed and not named
     * @throws UnusableDataException if there is no table in the file
     */
    public static DataTable of(Delivery delivery, Optional<String> asked) {
        Delivery.Member member = delivery.members().getFirst();
        if (delivery.set()) {
            throw new UnusableDataException(
                    CellAddress.file(member.name()),
                    "a set of files in a zip",
                    "one workbook or CSV file",
                    "unpack it and name one of its files");
        }
        String sheet = sheet(member.file(), member.name(), asked);
        List<RawRow> first = member.file().firstRows(sheet, 1);
        if (first.isEmpty()) {
            throw new UnusableDataException(
                    place(member.file(), member.name(), sheet),
                    "no rows",
                    "a first row with the names of the columns, and rows below it",
                    "fill the table, or name another sheet");
        }
        return new DataTable(
                member.file(),
                member.name(),
                member.file().format() == FileFormat.DELIMITED ? "" : sheet,
                first.getFirst());
    }

    /**
     * Names of columns from an option: one name, or several separated by commas.
     *
     * @throws WrongOptionException if there is no such column
     */
    List<String> columns(String option, String value) {
        List<String> names = header.contains(value.strip())
                ? List.of(value.strip())
                : Arrays.stream(value.split(",", -1)).map(String::strip).toList();
        for (String name : names) {
            require(option, name);
        }
        return names;
    }

    /** One name of a column, as {@link #columns}. */
    String column(String option, String value) {
        require(option, value.strip());
        return value.strip();
    }

    boolean has(String name) {
        return header.contains(name);
    }

    /** The table as a whole. */
    CellAddress place() {
        return sheet.isEmpty() ? CellAddress.file(file) : CellAddress.sheet(file, sheet);
    }

    /**
     * Reads the rows.
     *
     * @param names columns to keep, all of which exist
     * @throws UnusableDataException if there is no row, a name stands twice, or a cell has no value that could be read
     */
    Map<String, Column> read(List<String> names) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (String name : names) {
            int first = header.indexOf(name) + 1;
            int last = header.lastIndexOf(name) + 1;
            if (first != last) {
                throw new UnusableDataException(
                        address(headerRow, last),
                        "column " + RefusedCells.quoted(name) + " for the second time, in "
                                + CellAddress.columnName(last) + " after " + CellAddress.columnName(first),
                        "each column once",
                        "rename one of the two columns");
            }
            positions.put(name, first);
        }
        List<Integer> numbers = new ArrayList<>();
        Map<String, List<String>> cells = new LinkedHashMap<>();
        names.forEach(name -> cells.put(name, new ArrayList<>()));
        var unread = new RefusedCells(place(), "a value", "replace the formula or error mark by its value");
        workbook.read(sheetToRead(), row -> {
            if (row.number() > headerRow
                    && row.cells().stream().anyMatch(c -> !c.text().isBlank())) {
                numbers.add(row.number());
                positions.forEach((name, column) ->
                        cells.getOrDefault(name, new ArrayList<>()).add(text(row, column, unread)));
            }
        });
        unread.refuse();
        if (numbers.isEmpty()) {
            throw new UnusableDataException(
                    place(), "no rows below the header", "at least one row", "fill the table, or name another one");
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        cells.forEach((name, texts) ->
                columns.put(name, new Column(this, name, positions.getOrDefault(name, 0), numbers, texts)));
        return columns;
    }

    CellAddress address(int row, int column) {
        return sheet.isEmpty()
                ? CellAddress.line(file, row, "column " + header.get(column - 1))
                : CellAddress.cell(file, sheet, row, column);
    }

    private String text(RawRow row, int column, RefusedCells unread) {
        RawCell cell = row.cell(column);
        if (cell == null) {
            return "";
        }
        if (cell.type() == CellType.ERROR || cell.type() == CellType.FORMULA_WITHOUT_VALUE) {
            unread.add(
                    address(row.number(), column),
                    cell.type() == CellType.ERROR ? "an error mark" : "a formula without a stored result");
        }
        return cell.text().strip();
    }

    private String sheetToRead() {
        return sheet.isEmpty() ? workbook.sheets().getFirst().name() : sheet;
    }

    private void require(String option, String name) {
        if (!header.contains(name)) {
            String near = NearestName.of(
                            name, header.stream().filter(h -> !h.isEmpty()).toList())
                    .map(found -> "; did you mean " + RefusedCells.quoted(found) + "?")
                    .orElse("; its columns are "
                            + String.join(", ", header.stream().limit(30).toList()));
            throw new WrongOptionException(
                    option + ": there is no column " + RefusedCells.quoted(name) + " in " + place() + near);
        }
    }

    private static String sheet(WorkbookFile workbook, String file, Optional<String> asked) {
        List<String> names = workbook.sheets().stream().map(SheetInfo::name).toList();
        if (workbook.format() == FileFormat.DELIMITED) {
            return names.getFirst();
        }
        List<String> visible = workbook.sheets().stream()
                .filter(info -> !info.hidden())
                .map(SheetInfo::name)
                .toList();
        if (asked.isEmpty()) {
            if (visible.size() != 1) {
                throw new WrongOptionException(
                        "--sheet: needed, because " + file + " has the sheets " + String.join(", ", visible));
            }
            return visible.getFirst();
        }
        if (!names.contains(asked.get())) {
            throw new WrongOptionException("--sheet: there is no sheet " + RefusedCells.quoted(asked.get()) + " in "
                    + file
                    + NearestName.of(asked.get(), names)
                            .map(near -> "; did you mean " + RefusedCells.quoted(near) + "?")
                            .orElse("; its sheets are " + String.join(", ", names)));
        }
        return asked.get();
    }

    private static CellAddress place(WorkbookFile workbook, String file, String sheet) {
        return workbook.format() == FileFormat.DELIMITED ? CellAddress.file(file) : CellAddress.sheet(file, sheet);
    }
}
