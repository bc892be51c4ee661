package eu.regiometer.validation;

import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Survey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/**
 * The checked answers of one submission: one row per unit, one column per column of the questionnaire that the file
 * brought. Rows and columns count from 0. Lives in memory only.
 */
public final class Responses {

    /** Units of the last digit in one whole: numbers are kept in millionths. */
    public static final long MICRO = 1_000_000;

    private final Survey survey;
    private final List<String> columns;
    private final Map<String, Integer> index;
    private final String[] units;
    private final long[][] values;
    private final List<Optional<List<String>>> texts;

    /**
     * Creates the table from its columns; the arrays are taken over.
     *
     * @param units key of each row
     * @param values one array per column, coded by {@link Coded}
     * @param texts for each column the texts that its values number; none for columns of numbers
     */
    Responses(
            Survey survey, List<String> columns, String[] units, long[][] values, List<Optional<List<String>>> texts) {
        this.survey = survey;
        this.columns = List.copyOf(columns);
        this.units = units;
        this.values = values;
        this.texts = List.copyOf(texts);
        this.index = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            index.put(columns.get(i), i);
        }
    }

    public Survey survey() {
        return survey;
    }

    /** Names of the columns that were collected, in the order of the questionnaire. */
    public List<String> columns() {
        return columns;
    }

    /** Number of rows. */
    public int size() {
        return units.length;
    }

    /** Position of a column; -1 when the file did not bring it. */
    public int column(String name) {
        return index.getOrDefault(name, -1);
    }

    /** Key of the unit; never to be published or logged. */
    public String unit(int row) {
        return units[row];
    }

    /** Whether there is a substantive answer. */
    public boolean present(int row, int column) {
        return !Coded.missing(values[column][row]);
    }

    /**
     * Why there is no substantive answer.
     *
     * @throws IllegalArgumentException if there is one
     */
    public Missing missing(int row, int column) {
        long value = values[column][row];
        if (!Coded.missing(value)) {
            throw new IllegalArgumentException("row " + row + " has an answer in " + columns.get(column));
        }
        return Coded.kind(value);
    }

    /**
     * A number or numeric code in millionths; of a date the day number since 1970-01-01 in millionths.
     *
     * @throws IllegalArgumentException if there is no substantive answer, or the column holds text
     */
    public long micro(int row, int column) {
        if (texts.get(column).isPresent()) {
            throw new IllegalArgumentException("column holds text: " + columns.get(column));
        }
        return answer(row, column);
    }

    /**
     * The answers to a column, each as one number by row, for reading many fast: twice the millionths, or twice the
     * ordinal of the kind of missing answer plus one.
     *
     * @throws IllegalArgumentException if the column holds text
     */
    public IntToLongFunction keys(int column) {
        if (texts.get(column).isPresent()) {
            throw new IllegalArgumentException("column holds text: " + columns.get(column));
        }
        long[] coded = values[column];
        return row -> {
            long value = coded[row];
            return Coded.missing(value) ? 2L * Coded.kind(value).ordinal() + 1 : 2 * value;
        };
    }

    /**
     * A text or code of a register.
     *
     * @throws IllegalArgumentException if there is no substantive answer, or the column holds numbers
     */
    public String text(int row, int column) {
        long number = answer(row, column);
        if (texts.get(column).isEmpty()) {
            throw new IllegalArgumentException("column holds numbers: " + columns.get(column));
        }
        return texts.get(column).get().get((int) number);
    }

    /**
     * A date.
     *
     * @throws IllegalArgumentException as {@link #micro}
     */
    public LocalDate date(int row, int column) {
        return LocalDate.ofEpochDay(micro(row, column) / MICRO);
    }

    /**
     * Answers that differ from those that the same units gave in an earlier submission of the same survey; units that are
     * in one of both only are not counted.
     */
    public long changedSince(Responses earlier) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < earlier.size(); row++) {
            rows.put(earlier.unit(row), row);
        }
        long changed = 0;
        for (int row = 0; row < size(); row++) {
            Integer before = rows.get(units[row]);
            for (int column = 0; before != null && column < columns.size(); column++) {
                int there = earlier.column(columns.get(column));
                changed += there >= 0 && !same(row, column, earlier, before, there) ? 1 : 0;
            }
        }
        return changed;
    }

    private boolean same(int row, int column, Responses other, int otherRow, int otherColumn) {
        long value = values[column][row];
        long there = other.values[otherColumn][otherRow];
        boolean texts = this.texts.get(column).isPresent() && !Coded.missing(value) && !Coded.missing(there);
        return texts ? text(row, column).equals(other.text(otherRow, otherColumn)) : value == there;
    }

    private long answer(int row, int column) {
        long value = values[column][row];
        if (Coded.missing(value)) {
            throw new IllegalArgumentException("row " + row + " has no answer in " + columns.get(column));
        }
        return value;
    }

    /** Without any answer. */
    @Override
    public String toString() {
        return survey.id() + ": " + units.length + " rows, " + columns.size() + " columns";
    }
}
