package eu.regiometer.aggregation.analysis;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.workbook.Decimals;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One column of the rows below the header.
 *
 * @param number its number from 1
 * @param rowNumbers number of each row in the file
 * @param texts cell of each row, stripped, empty where blank
 */
record Column(DataTable table, String name, int number, List<Integer> rowNumbers, List<String> texts) {

    int rows() {
        return texts.size();
    }

    String text(int row) {
        return texts.get(row);
    }

    boolean blank(int row) {
        return texts.get(row).isEmpty();
    }

    /** The number of a row with the 15 digits that a spreadsheet keeps, so that a CSV file gives the same; or empty. */
    OptionalDouble number(int row) {
        return number(texts.get(row));
    }

    CellAddress at(int row) {
        return table.address(rowNumbers.get(row), number);
    }

    /** Whether a cell holds a value that was named in an option, as the same text or the same number. */
    boolean holds(int row, String value) {
        return same(texts.get(row), value);
    }

    /** Whether two texts are equal, or the same number. */
    static boolean same(String text, String value) {
        if (text.equals(value)) {
            return true;
        }
        OptionalDouble wanted = number(value);
        return wanted.isPresent() && wanted.equals(number(text));
    }

    static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(Decimals.canonical(text)));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
