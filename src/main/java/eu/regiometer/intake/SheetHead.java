package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.RawRow;
import eu.regiometer.workbook.SheetInfo;
import eu.regiometer.workbook.WorkbookFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first rows of a visible sheet that is not empty.
 *
 * @param member name of the file that holds it
 * @param file the file
 * @param sheet its address
 * @param rows its first rows that hold something
 */
record SheetHead(String member, WorkbookFile file, CellAddress sheet, List<RawRow> rows) {

    private static final int ROWS = 20;

    /** The heads of all visible sheets of a delivery, in the order of its files and tabs. */
    static List<SheetHead> of(Delivery delivery) {
        List<SheetHead> heads = new ArrayList<>();
        for (Delivery.Member member : delivery.members()) {
            for (SheetInfo sheet : member.file().sheets()) {
                List<RawRow> rows = sheet.hidden() ? List.of() : member.file().firstRows(sheet.name(), ROWS);
                if (!rows.isEmpty()) {
                    CellAddress address = CellAddress.sheet(member.name(), sheet.name());
                    heads.add(new SheetHead(member.name(), member.file(), address, rows));
                }
            }
        }
        return List.copyOf(heads);
    }

    /** A row by its number, from 1; empty when it holds nothing. */
    Optional<RawRow> row(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst();
    }

    /** Text of a cell of the first rows without outer spaces; empty when it is blank. */
    String text(int row, int column) {
        return row(row).map(r -> LabelText.strip(r.text(column))).orElse("");
    }

    /** Texts of a row from left to right, without blanks, {@link LabelText#normalise normalised}. */
    List<String> titles(int row) {
        return row(row).stream()
                .flatMap(r -> r.cells().stream())
                .map(cell -> LabelText.normalise(cell.text()))
                .filter(title -> !title.isEmpty())
                .toList();
    }

    /** The table with this sheet only, its titles in a row. */
    ExportTable.Piece piece(int header) {
        return new ExportTable.Piece(file, sheet, header);
    }
}
