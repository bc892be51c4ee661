package eu.regiometer.workbook;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A table that the secretariat edits: a CSV file, or a sheet of an {@code .xlsx} or {@code .xls} workbook. The first row
 * that holds anything is the header; column names are compared without regard to case and surrounding space. Blank rows
 * are left out. What is wrong is collected as defects; a table that cannot be read has no columns and no rows.
 */
public final class Table {

    private final String file;
    private final String sheet;
    private final boolean readable;
    private final int headerRow;
    private final List<String> header;
    private final Map<String, Integer> columns = new TreeMap<>();
    private final List<Row> rows = new ArrayList<>();

    private Table(String file, String sheet, boolean readable, List<SourceRow> source, Defects defects) {
        this.file = file;
        this.sheet = sheet;
        this.readable = readable;
        this.headerRow = source.isEmpty() ? 1 : source.getFirst().number();
        this.header = source.isEmpty()
                ? List.of()
                : source.getFirst().texts().stream().map(String::strip).toList();
        for (int i = 0; i < header.size(); i++) {
            Integer first = header.get(i).isEmpty() ? null : columns.putIfAbsent(key(header.get(i)), i + 1);
            if (first != null) {
                defects.add(
                        address(headerRow, i + 1),
                        "column \"" + header.get(i) + "\" for the second time, in " + CellAddress.columnName(i + 1)
                                + " after " + CellAddress.columnName(first),
                        "each column once",
                        "delete or rename one of the two columns");
            }
        }
        source.stream().skip(1).forEach(row -> rows.add(new Row(this, row)));
    }

    /**
     * Reads a table.
     *
     * @param path a {@code .csv} file, or an {@code .xlsx} or {@code .xls} workbook
     * @param sheet name of the sheet, compared without regard to case; ignored for CSV
     * @param defects takes what is wrong
     */
    public static Table read(Path path, String sheet, Defects defects) {
        String file = name(path);
        if (!Files.isRegularFile(path)) {
            defects.add(CellAddress.file(file), "no such file", "a table", "add the file, or correct its name");
            return unreadable(file, sheet, defects);
        }
        return isWorkbook(path) ? fromWorkbook(path, file, sheet, defects) : fromCsv(path, file, defects);
    }

    /** Names of the sheets of a workbook, hidden ones included; empty with a defect when it cannot be read. */
    public static List<String> sheets(Path workbook, Defects defects) {
        try (var book = WorkbookFile.open(workbook, name(workbook), ReadLimits.defaults())) {
            return book.sheets().stream().map(SheetInfo::name).toList();
        } catch (UnreadableWorkbookException e) {
            refused(e, name(workbook), defects);
            return List.of();
        }
    }

    /** Whether the source was found and read; if not, a defect says why. */
    public boolean readable() {
        return readable;
    }

    /** File name as given, with its folders. */
    public String file() {
        return file;
    }

    /** Column titles as found, stripped; blank where a column has none. */
    public List<String> header() {
        return header;
    }

    /** Where the title of a column stands; the first cell of the header for a column that does not exist. */
    public CellAddress headerAt(String column) {
        return address(headerRow, column(column).orElse(1));
    }

    /** Place of the title of a column by its number from 1. */
    public CellAddress headerAt(int column) {
        return address(headerRow, column);
    }

    /** The rows below the header that hold anything. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Whether there is a column of this name. */
    public boolean has(String column) {
        return column(column).isPresent();
    }

    /**
     * Checks that columns exist; each missing one becomes a defect that names the nearest existing column.
     *
     * @return whether all exist
     */
    public boolean require(List<String> wanted, Defects defects) {
        if (!readable) {
            return false;
        }
        boolean complete = true;
        for (String column : wanted) {
            if (!has(column)) {
                complete = false;
                Optional<String> near = NearestName.of(
                        column,
                        header.stream().filter(name -> !wanted.contains(name)).toList());
                defects.add(
                        address(headerRow, 1),
                        near.map(name -> "column \"" + name + "\"").orElse("no column \"" + column + "\""),
                        "a column \"" + column + "\"",
                        near.isPresent() ? "rename the column" : "add the column");
            }
        }
        return complete;
    }

    /** As {@link #require(List, Defects)}. */
    public boolean require(Defects defects, String... wanted) {
        return require(List.of(wanted), defects);
    }

    Optional<Integer> column(String name) {
        return Optional.ofNullable(columns.get(key(name)));
    }

    CellAddress address(int row, int column) {
        if (!sheet.isEmpty()) {
            return CellAddress.cell(file, sheet, row, column);
        }
        String title = column <= header.size() ? header.get(column - 1) : "";
        return CellAddress.line(file, row, title.isEmpty() ? "column " + column : "column " + title);
    }

    static Table unreadable(String file, String sheet, Defects defects) {
        return new Table(file, sheet, false, List.of(), defects);
    }

    static boolean isWorkbook(Path path) {
        String name = name(path).toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xls");
    }

    static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Table fromCsv(Path path, String file, Defects defects) {
        byte[] content;
        try {
            content = Files.readAllBytes(path);
        } catch (IOException e) {
            defects.add(
                    CellAddress.file(file), "a file that cannot be opened", "a CSV file", "check its access rights");
            return unreadable(file, "", defects);
        }
        List<SourceRow> rows = CsvReader.read(content, file, defects).stream()
                .map(found -> new SourceRow(found.line(), found.fields(), List.of()))
                .filter(row -> !row.blank())
                .toList();
        if (rows.isEmpty()) {
            defects.add(CellAddress.file(file), "no header", "a first line with column names", "add the header");
        }
        return new Table(file, "", !rows.isEmpty(), rows, defects);
    }

    private static Table fromWorkbook(Path path, String file, String sheet, Defects defects) {
        try (var book = WorkbookFile.open(path, file, ReadLimits.defaults())) {
            List<String> sheets = book.sheets().stream().map(SheetInfo::name).toList();
            Optional<String> found =
                    sheets.stream().filter(name -> key(name).equals(key(sheet))).findFirst();
            if (found.isEmpty()) {
                defects.add(
                        CellAddress.file(file),
                        "no sheet \"" + sheet + "\" among " + String.join(", ", sheets),
                        "a sheet \"" + sheet + "\"",
                        NearestName.of(sheet, sheets)
                                .map(near -> "rename the sheet \"" + near + "\"")
                                .orElse("add the sheet"));
                return unreadable(file, sheet, defects);
            }
            List<SourceRow> rows = new ArrayList<>();
            book.read(found.get(), row -> rows.add(SourceRow.of(row)));
            rows.removeIf(SourceRow::blank);
            return new Table(file, found.get(), true, rows, defects);
        } catch (UnreadableWorkbookException e) {
            refused(e, file, defects);
            return unreadable(file, sheet, defects);
        }
    }

    private static void refused(UnreadableWorkbookException e, String file, Defects defects) {
        var reason = e.finding();
        defects.add(
                new CellAddress(file, reason.at().sheet(), reason.at().reference()),
                "a workbook that cannot be read (" + reason.code()
                        + (reason.arguments().isEmpty() ? "" : " " + reason.arguments()) + ")",
                "an Excel workbook (.xlsx) without macros, links or password",
                "open it in a spreadsheet program and save it as Excel workbook (.xlsx)");
    }

    /**
     * A row before the columns are known.
     *
     * @param number row or line number from 1
     * @param texts text of each column from the first
     * @param formulas numbers of the columns, from 1, that hold formulas
     */
    record SourceRow(int number, List<String> texts, List<Integer> formulas) {

        static SourceRow of(RawRow row) {
            int last = row.cells().getLast().column();
            List<String> texts = IntStream.rangeClosed(1, last)
                    .mapToObj(column -> row.cell(column) instanceof RawCell cell ? cell.text() : "")
                    .toList();
            List<Integer> formulas = row.cells().stream()
                    .filter(RawCell::formula)
                    .map(RawCell::column)
                    .toList();
            return new SourceRow(row.number(), texts, formulas);
        }

        boolean blank() {
            return texts.stream().allMatch(String::isBlank);
        }
    }
}
