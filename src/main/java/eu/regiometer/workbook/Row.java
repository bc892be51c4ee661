package eu.regiometer.workbook;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.Table.SourceRow;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One row of a {@link Table}. Blank cells and columns that do not exist read as empty; a value of the wrong type reads
 * as empty too and becomes a defect.
 */
public final class Row {

    private static final int LONGEST_SHOWN = 40;

    private final Table table;
    private final SourceRow source;

    Row(Table table, SourceRow source) {
        this.table = table;
        this.source = source;
    }

    /** Row of the sheet or line of the file, from 1. */
    public int number() {
        return source.number();
    }

    /** Columns up to the last one that holds anything. */
    public int width() {
        return source.texts().size();
    }

    /** Text of a column, stripped; empty when blank or absent. Numbers are canonical, dates ISO, booleans true or false. */
    public String text(String column) {
        return table.column(column).map(this::text).orElse("");
    }

    /** Text of a column by its number from 1, stripped; empty when blank. */
    public String text(int column) {
        return column <= width() ? source.texts().get(column - 1).strip() : "";
    }

    /** Text of a column that must not be blank; empty with a defect when it is. */
    public String requiredText(String column, Defects defects) {
        String text = text(column);
        if (text.isEmpty() && table.has(column)) {
            defects.add(at(column), "nothing", "a value in column \"" + column + "\"", "fill the cell");
        }
        return text;
    }

    /** Whether the column holds anything in this row. */
    public boolean has(String column) {
        return !text(column).isEmpty();
    }

    /** Where a column of this row stands; the row's first cell for a column that does not exist. */
    public CellAddress at(String column) {
        return at(table.column(column).orElse(1));
    }

    /** Place of a column by its number from 1. */
    public CellAddress at(int column) {
        return table.address(source.number(), column);
    }

    /** Whether the cell holds a formula, whose stored result is its text; never in CSV. */
    public boolean formula(String column) {
        return table.column(column).map(this::formula).orElse(false);
    }

    /** Whether the cell of a column, by its number from 1, holds a formula. */
    public boolean formula(int column) {
        return source.formulas().contains(column);
    }

    /** A number with a point as decimal sign. */
    public OptionalDouble number(String column, Defects defects) {
        String text = text(column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(Decimals.canonical(text)));
        } catch (NumberFormatException e) {
            wrong(column, text, "a number such as 12.5", "write digits with a point, without spaces or units", defects);
            return OptionalDouble.empty();
        }
    }

    /** A whole number. */
    public OptionalInt integer(String column, Defects defects) {
        String text = text(column);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(Decimals.canonical(text)));
        } catch (NumberFormatException e) {
            wrong(column, text, "a whole number", "write digits only", defects);
            return OptionalInt.empty();
        }
    }

    /** An ISO date or a date cell. */
    public Optional<LocalDate> date(String column, Defects defects) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            wrong(column, text, "a date such as 2026-06-05", "write year-month-day", defects);
            return Optional.empty();
        }
    }

    /** {@code yes}, {@code true}, {@code true()}, {@code 1} or {@code no}, {@code false}, {@code false()}, {@code 0}. */
    public Optional<Boolean> bool(String column, Defects defects) {
        String text = text(column);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "" -> Optional.empty();
            case "yes", "true", "true()", "1" -> Optional.of(true);
            case "no", "false", "false()", "0" -> Optional.of(false);
            default -> {
                wrong(column, text, "yes or no", "write yes or no", defects);
                yield Optional.empty();
            }
        };
    }

    /** Parts separated by {@code ;}, stripped, blank ones left out. */
    public List<String> list(String column) {
        return Stream.of(text(column).split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** One of the constants of an enumeration, written in any case, with {@code -} or space for {@code _}. */
    public <E extends Enum<E>> Optional<E> constant(String column, Class<E> type, Defects defects) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        Optional<E> found = Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            String allowed = String.join(
                    ", ", Stream.of(type.getEnumConstants()).map(Enum::name).toList());
            wrong(column, text, "one of " + allowed, "choose one of them", defects);
        }
        return found;
    }

    /** Adds a defect about the value of a column. */
    public void wrong(String column, String expected, String remedy, Defects defects) {
        wrong(column, text(column), expected, remedy, defects);
    }

    private void wrong(String column, String text, String expected, String remedy, Defects defects) {
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        defects.add(at(column), text.isEmpty() ? "nothing" : "\"" + shown + "\"", expected, remedy);
    }
}
