package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.RawRow;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The row of the data sheet that is being looked at, its cells in the order of the questionnaire. */
final class SheetRow implements AnswerRow {

    private final DataHeader header;
    private final CellAddress sheet;
    private final @Nullable RawCell[] cells;
    private int number;

    SheetRow(DataHeader header, CellAddress sheet) {
        this.header = header;
        this.sheet = sheet;
        this.cells = new RawCell[header.columns()];
    }

    void show(RawRow row) {
        number = row.number();
        Arrays.fill(cells, null);
        for (RawCell cell : row.cells()) {
            int index = header.columnAt(cell.column());
            if (index >= 0) {
                cells[index] = cell;
            }
        }
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public AnswerKind kind(int column) {
        return Placed.kind(cells[column]);
    }

    @Override
    public String text(int column) {
        RawCell cell = cells[column];
        return cell == null ? "" : LabelText.strip(cell.text());
    }

    @Override
    public boolean formula(int column) {
        RawCell cell = cells[column];
        return cell != null && cell.formula();
    }

    @Override
    public boolean percent(int column) {
        RawCell cell = cells[column];
        return cell != null && cell.percent();
    }

    @Override
    public CellAddress at(int column) {
        int place = header.place(column);
        return place > 0 ? sheet.at(number, place) : sheet;
    }
}
