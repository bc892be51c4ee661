package eu.regiometer.publication;

import eu.regiometer.workbook.CellLook;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.RawRow;
import eu.regiometer.workbook.SheetWriter;

/** How a copied sheet looks. */
interface SheetLooks {

    /** Widths, panes and print, before the first row. */
    void begin(SheetWriter sheet);

    /** Look of a cell without a problem. */
    CellLook of(int row, RawCell cell);

    /** Lines of text that a row is high; 0 for the height that its program gives it. */
    default int lines(RawRow row) {
        return 0;
    }

    /** Whether a column holds texts, such as keys with leading zeros. */
    default boolean texts(int column) {
        return false;
    }

    /** A sheet of which nothing is known. */
    static SheetLooks plain() {
        return new SheetLooks() {

            private static final int COLUMNS = 60;
            private static final int WIDTH = 16;

            @Override
            public void begin(SheetWriter sheet) {
                for (int column = 1; column <= COLUMNS; column++) {
                    sheet.width(column, WIDTH);
                }
                sheet.landscape(0, 1);
            }

            @Override
            public CellLook of(int row, RawCell cell) {
                return CellLook.PLAIN;
            }
        };
    }
}
