package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.RawRow;
import eu.regiometer.workbook.SheetInfo;
import eu.regiometer.workbook.UnreadableWorkbookException;
import eu.regiometer.workbook.WorkbookFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** No question is as long; what stands behind is of no use for telling titles apart. */
    private static final int LONGEST = 2_000;

    /** What the heads of all sheets of a delivery, which are in memory together, may hold. */
    private static final int MOST_CELLS = 250_000;

    private static final int MOST_CHARACTERS = 1 << 24;

    /**
     * The heads of all visible sheets of a delivery, in the order of its files and tabs; long texts are cut.
     *
     * @throws UnreadableWorkbookException if they hold more than the head of any survey does
     */
    static List<SheetHead> of(Delivery delivery) {
        List<SheetHead> heads = new ArrayList<>();
        long cells = 0;
        long characters = 0;
        for (Delivery.Member member : delivery.members()) {
            for (SheetInfo sheet : member.file().sheets()) {
                List<RawRow> rows = sheet.hidden() ? List.of() : member.file().firstRows(sheet.name(), ROWS);
                if (!rows.isEmpty()) {
                    CellAddress address = CellAddress.sheet(member.name(), sheet.name());
                    var head = new SheetHead(
                            member.name(),
                            member.file(),
                            address,
                            rows.stream().map(SheetHead::cut).toList());
                    cells += head.cells().count();
                    characters +=
                            head.cells().mapToLong(cell -> cell.text().length()).sum();
                    within(cells, MOST_CELLS, FindingCode.SHEET_CELLS, "cells", address);
                    within(characters, MOST_CHARACTERS, FindingCode.SHEET_TEXT, "characters", address);
                    heads.add(head);
                }
            }
        }
        return List.copyOf(heads);
    }

    private static void within(long found, int limit, FindingCode code, String unit, CellAddress at) {
        if (found > limit) {
            throw new UnreadableWorkbookException(
                    Finding.of(code, at).with("found", found).with("unit", unit).with("limit", limit));
        }
    }

    private static RawRow cut(RawRow row) {
        return new RawRow(
                row.number(),
                row.cells().stream()
                        .map(cell -> new RawCell(
                                cell.column(), cell.type(), cut(cell.text()), cell.formula(), cell.percent()))
                        .toList());
    }

    /** A text as far as titles are compared. */
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private Stream<RawCell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream());
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
