package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;

/**
 * A title of an {@link ExportTable} and where it stands.
 *
 * @param column column of the table, counted over all its sheets; only for use with the same table
 * @param text title as found, without outer spaces
 * @param at the title's cell
 */
record Heading(int column, String text, CellAddress at) {

    private static final int LONGEST_SHOWN = 40;

    /** The title for messages, cut to 40 signs. */
    String shown() {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) : text;
    }

    /** Letter of its column on its own sheet. */
    String letter() {
        return CellAddress.columnName(at.column());
    }
}
