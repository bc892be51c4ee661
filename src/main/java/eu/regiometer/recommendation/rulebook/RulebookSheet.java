package eu.regiometer.recommendation.rulebook;

import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.NearestName;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Table;
import eu.regiometer.workbook.TableSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A sheet of the rulebook, with the checks that cells of several sheets share. */
final class RulebookSheet {

    static final String WORKBOOK = "recommendations";
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final int LONGEST_LIST = 12;

    private final Table table;
    private final List<Row> rows;
    private final Defects defects;

    private RulebookSheet(Table table, List<Row> rows, Defects defects) {
        this.table = table;
        this.rows = rows;
        this.defects = defects;
    }

    /** Reads a sheet; cells with formulas become defects. Without one of its columns a sheet has no rows. */
    static RulebookSheet read(TableSource source, RulebookTable kind, Defects defects) {
        String name = kind.sheet();
        Path workbook = source.folder().resolve(WORKBOOK + ".xlsx");
        boolean inBook = Files.exists(workbook) && !Files.exists(source.folder().resolve(name + ".csv"));
        return of(
                inBook ? Table.read(workbook, name, defects) : source.read(WORKBOOK, name, defects),
                defects,
                kind.columns());
    }

    /** The same for a table that was read. */
    static RulebookSheet of(Table table, Defects defects, List<String> columns) {
        if (!table.require(columns, defects)) {
            return new RulebookSheet(table, List.of(), defects);
        }
        for (Row row : table.rows()) {
            for (int column = 1; column <= row.width(); column++) {
                if (row.formula(column)) {
                    defects.add(
                            row.at(column),
                            "a formula",
                            "a text or a number that anybody can read",
                            "replace the formula by its result (paste as values)");
                }
            }
        }
        return new RulebookSheet(table, table.rows(), defects);
    }

    Table table() {
        return table;
    }

    List<Row> rows() {
        return rows;
    }

    Defects defects() {
        return defects;
    }

    /** Rows whose key is there and stands in this column for the first time. */
    List<Row> rowsWithKey(String column) {
        return rowsWithKey(List.of(column));
    }

    /** The same for a key of several columns. */
    List<Row> rowsWithKey(List<String> columns) {
        Set<List<String>> seen = new HashSet<>();
        List<Row> kept = new ArrayList<>();
        for (Row row : rows) {
            List<String> key =
                    columns.stream().map(c -> row.requiredText(c, defects)).toList();
            if (key.stream().anyMatch(String::isEmpty)) {
                continue;
            }
            if (seen.add(key)) {
                kept.add(row);
            } else {
                wrong(
                        row,
                        columns.getFirst(),
                        "\"" + String.join(" ", key) + "\" for the second time",
                        "each " + String.join(" with ", columns) + " once",
                        "delete the line or change its " + columns.getLast());
            }
        }
        return kept;
    }

    void wrong(Row row, String column, String found, String expected, String remedy) {
        defects.add(row.at(column), found, expected, remedy);
    }

    /** A code that must be one of the known ones, if there is any. */
    Optional<String> known(Row row, String column, Collection<String> codes, String what) {
        String text = row.text(column);
        return text.isEmpty() ? Optional.empty() : known(row, column, text, codes, what);
    }

    /** Codes separated by {@code ;}, those that are known. */
    List<String> knownList(Row row, String column, Collection<String> codes, String what) {
        return row.list(column).stream()
                .flatMap(code -> known(row, column, code, codes, what).stream())
                .toList();
    }

    /** The same for a part of what stands in a cell. */
    Optional<String> known(Row row, String column, String text, Collection<String> codes, String what) {
        if (codes.contains(text)) {
            return Optional.of(text);
        }
        String expected = codes.size() <= LONGEST_LIST ? "one of " + String.join(", ", codes) : what;
        wrong(
                row,
                column,
                "\"" + text + "\"",
                expected,
                NearestName.of(text, codes)
                        .map(near -> "write \"" + near + "\"")
                        .orElse("correct the code"));
        return Optional.empty();
    }

    /** As {@link #known}, for a cell that must not be blank. */
    Optional<String> requiredKnown(Row row, String column, Collection<String> codes, String what) {
        row.requiredText(column, defects);
        return known(row, column, codes, what);
    }

    /** One of the constants of an enumeration, as written there. */
    <E extends Enum<E>> Optional<E> constant(Row row, String column, Class<E> type) {
        return row.constant(column, type, defects);
    }

    /** As {@link #constant}, for a cell that must not be blank. */
    <E extends Enum<E>> Optional<E> requiredConstant(Row row, String column, Class<E> type) {
        row.requiredText(column, defects);
        return constant(row, column, type);
    }

    /** A month such as 2026-10; empty when blank or wrong. */
    String month(Row row, String column) {
        return formed(row, column, MONTH, "a month such as 2026-10");
    }

    /** A year or month; empty when blank or wrong. */
    String yearOrMonth(Row row, String column) {
        return YEAR.matcher(row.text(column)).matches()
                ? row.text(column)
                : formed(row, column, MONTH, "a year or month such as 2026 or 2026-10");
    }

    /** A year; empty when blank or wrong. */
    String year(Row row, String column) {
        return formed(row, column, YEAR, "a year such as 2027");
    }

    /** Refuses an end before the start; both as year or month. */
    void inOrder(Row row, String start, String end) {
        int common = Math.min(row.text(start).length(), row.text(end).length());
        if (row.text(start).substring(0, common).compareTo(row.text(end).substring(0, common)) > 0) {
            wrong(row, end, "\"" + row.text(end) + "\"", "not before " + row.text(start), "correct start or end");
        }
    }

    private String formed(Row row, String column, Pattern form, String expected) {
        String text = row.text(column);
        if (text.isEmpty() || form.matcher(text).matches()) {
            return text;
        }
        wrong(row, column, "\"" + text + "\"", expected, "write it in that form");
        return "";
    }

    /** What stands in the columns {@code prefix} + language, by language. */
    SortedMap<String, String> byLanguage(Row row, String prefix) {
        var texts = new TreeMap<String, String>();
        table.header().stream()
                .filter(column -> column.startsWith(prefix) && row.has(column))
                .forEach(column -> texts.put(column.substring(prefix.length()), row.text(column)));
        return texts;
    }

    /** First and last day of something that lasts; a last day before the first is a defect. */
    Optional<Lasting> lasting(Row row, boolean withEnd) {
        row.requiredText("valid_from", defects);
        if (withEnd) {
            row.requiredText("valid_to", defects);
        }
        Optional<LocalDate> from = row.date("valid_from", defects);
        Optional<LocalDate> to = row.date("valid_to", defects);
        if (from.isPresent() && to.filter(end -> end.isBefore(from.get())).isPresent()) {
            row.wrong("valid_to", "a day not before " + from.get(), "correct one of the two days", defects);
            return Optional.empty();
        }
        boolean ended = to.isPresent() || !withEnd && !row.has("valid_to");
        return from.filter(day -> ended).map(day -> new Lasting(day, to));
    }

    /**
     * Days on which something holds.
     *
     * @param from first day
     * @param to last day; empty without an end
     */
    record Lasting(LocalDate from, Optional<LocalDate> to) {}

    static TreeSet<String> sorted(Collection<String> texts) {
        return new TreeSet<>(texts);
    }
}
