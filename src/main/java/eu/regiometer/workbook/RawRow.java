package eu.regiometer.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of an untrusted sheet as stored, unchecked.
 *
 * @param number row number from 1, as a spreadsheet shows it
 * @param cells cells that hold something, by rising column; never empty
 */
public record RawRow(int number, List<RawCell> cells) {

    public RawRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, counted from 1; null when it is blank. */
    public @Nullable RawCell cell(int column) {
        int low = 0;
        int high = cells.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = cells.get(middle).column();
            if (found == column) {
                return cells.get(middle);
            }
            if (found < column) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /** Text of the cell of a column, counted from 1, stripped; empty when it is blank. */
    public String text(int column) {
        RawCell cell = cell(column);
        return cell == null ? "" : cell.text().strip();
    }
}
