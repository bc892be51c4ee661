package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.workbook.CellType;
import eu.regiometer.workbook.RawCell;
import org.jspecify.annotations.Nullable;

/** One row of an {@link ExportTable}; only valid while it is handed over. */
interface ExportRow {

    /** Number of the row, unique and rising within the table. */
    int number();

    /** The cell below a heading, by {@link Heading#column}; null when it is blank. */
    @Nullable
    RawCell cell(int column);

    /** Where the cell below a heading stands. */
    CellAddress at(int column);

    /** Text of a cell without outer spaces; empty when it is blank or holds no value. */
    default String text(int column) {
        RawCell cell = cell(column);
        return cell == null || cell.type() == CellType.ERROR || cell.type() == CellType.FORMULA_WITHOUT_VALUE
                ? ""
                : LabelText.strip(cell.text());
    }
}
