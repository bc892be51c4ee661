package eu.regiometer.territory;

import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.Row;

/**
 * Required values of one line of a register. A value that is missing or wrong becomes a defect and a stand-in.
 *
 * @param row the line
 * @param defects takes what is wrong
 */
record RegisterRow(Row row, Defects defects) {

    String text(String column) {
        return row.requiredText(column, defects);
    }

    /** A number from {@code low} to {@code high}; {@code low} stands in. */
    double number(String column, double low, double high) {
        if (text(column).isEmpty()) {
            return low;
        }
        var number = row.number(column, defects);
        if (number.isEmpty()) {
            return low;
        }
        if (!(number.getAsDouble() >= low && number.getAsDouble() <= high)) {
            wrong(column, "a number from " + plain(low) + " to " + plain(high), "correct the number");
            return low;
        }
        return number.getAsDouble();
    }

    /** A whole number from {@code low} to {@code high}; {@code low} stands in. */
    int integer(String column, int low, int high) {
        if (text(column).isEmpty()) {
            return low;
        }
        var number = row.integer(column, defects);
        if (number.isEmpty()) {
            return low;
        }
        if (number.getAsInt() < low || number.getAsInt() > high) {
            wrong(column, "a whole number from " + low + " to " + high, "correct the number");
            return low;
        }
        return number.getAsInt();
    }

    void wrong(String column, String expected, String remedy) {
        row.wrong(column, expected, remedy, defects);
    }

    private static String plain(double number) {
        return number == StrictMath.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
