package eu.regiometer.findings;

import java.util.Comparator;

/**
 * Where something stands, so that a person can find and correct it.
 *
 * <p>Rows and columns count from 1, as a spreadsheet shows them: column 1 is {@code A}.
 *
 * @param file file name as the reader knows it
 * @param sheet sheet name; empty for the file as a whole and for text files
 * @param reference cell or range in A1 notation, for example {@code H17}, or a line of a text file, for example
 *     {@code line 7, column nuts}; empty for the file or sheet as a whole
 */
public record CellAddress(String file, String sheet, String reference) implements Comparable<CellAddress> {

    private static final int LAST_LETTERS = 3;
    private static final int ALPHABET = 26;
    private static final String LINE = "line ";
    private static final Comparator<CellAddress> ORDER = Comparator.comparing((CellAddress a) -> a.file)
            .thenComparing(a -> a.sheet)
            .thenComparingInt(CellAddress::row)
            .thenComparingInt(CellAddress::column)
            .thenComparing(a -> a.reference);

    /** The file as a whole. */
    public static CellAddress file(String file) {
        return new CellAddress(file, "", "");
    }

    /** One sheet as a whole. */
    public static CellAddress sheet(String file, String sheet) {
        return new CellAddress(file, sheet, "");
    }

    /**
     * One cell of a sheet.
     *
     * @param row row number from 1
     * @param column column number from 1
     */
    public static CellAddress cell(String file, String sheet, int row, int column) {
        return new CellAddress(file, sheet, columnName(column) + row);
    }

    /**
     * One field of a text file.
     *
     * @param line line number from 1
     * @param field name of the column or key
     */
    public static CellAddress line(String file, int line, String field) {
        return new CellAddress(file, "", LINE + line + (field.isEmpty() ? "" : ", " + field));
    }

    /**
     * Letters of a column.
     *
     * @param column column number from 1
     * @return for example {@code A} for 1 and {@code XFD} for 16384
     */
    public static String columnName(int column) {
        if (column < 1) {
            throw new IllegalArgumentException("columns count from 1: " + column);
        }
        var letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / ALPHABET) {
            letters.append((char) ('A' + (rest - 1) % ALPHABET));
        }
        return letters.reverse().toString();
    }

    /** The same sheet, another cell; row and column from 1. */
    public CellAddress at(int row, int column) {
        return cell(file, sheet, row, column);
    }

    /** Row of the (first) cell or number of the line, from 1; 0 for a sheet or file as a whole. */
    public int row() {
        int start = reference.startsWith(LINE) ? LINE.length() : letters();
        int row = 0;
        for (int i = start; i < reference.length() && Character.isDigit(reference.charAt(i)); i++) {
            row = row * 10 + (reference.charAt(i) - '0');
        }
        return row;
    }

    /** Column of the (first) cell, from 1; 0 when the reference names none. */
    public int column() {
        int column = 0;
        for (int i = 0; i < letters(); i++) {
            column = column * ALPHABET + (reference.charAt(i) - 'A' + 1);
        }
        return column;
    }

    private int letters() {
        int end = 0;
        while (end < reference.length() && reference.charAt(end) >= 'A' && reference.charAt(end) <= 'Z') {
            end++;
        }
        return end <= LAST_LETTERS ? end : 0;
    }

    @Override
    public int compareTo(CellAddress other) {
        return ORDER.compare(this, other);
    }

    /** For example {@code lubelskie-2026.xlsx [Data!H17]} or {@code regions.csv [line 7, column nuts]}. */
    @Override
    public String toString() {
        if (sheet.isEmpty() && reference.isEmpty()) {
            return file;
        }
        return file + " [" + sheet + (sheet.isEmpty() || reference.isEmpty() ? "" : "!") + reference + "]";
    }
}
