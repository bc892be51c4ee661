package eu.regiometer.workbook;

/**
 * One cell as stored, unchecked.
 *
 * @param column column number from 1, so that 1 is {@code A}
 * @param type what the cell holds
 * @param text the stored value in the form that {@code type} says; never a display format, never stripped
 * @param formula whether the value is the stored result of a formula
 * @param percent whether a number is shown as a percentage, so that 0.5 reads 50 %
 */
public record RawCell(int column, CellType type, String text, boolean formula, boolean percent) {

    /** A text typed in. */
    public static RawCell text(int column, String text) {
        return new RawCell(column, CellType.TEXT, text, false, false);
    }

    /** A number typed in, in canonical form. */
    public static RawCell number(int column, String text) {
        return new RawCell(column, CellType.NUMBER, text, false, false);
    }
}
