package eu.regiometer.publication;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.publication.ProblemsWorkbook.Mark;
import eu.regiometer.workbook.CellLook;
import eu.regiometer.workbook.CellType;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.RawRow;
import eu.regiometer.workbook.SheetWriter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Copies a sheet row by row; cells with a problem get a fill, a border and a jump to the line that tells it. */
final class SheetCopy {

    private static final String DATA = "Data";
    private static final int NARROW = 13;
    private static final int WIDE = 34;
    private static final int COVER_COLUMNS = 3;

    private final SheetWriter sheet;
    private final String problems;
    private final TreeMap<Integer, SortedMap<Integer, Mark>> marks = new TreeMap<>();
    private final boolean data;
    private int widest;

    SheetCopy(SheetWriter sheet, String problems, Map<CellAddress, Mark> marks) {
        this.sheet = sheet;
        this.problems = problems;
        this.data = sheet.name().equals(DATA);
        marks.forEach((cell, mark) ->
                this.marks.computeIfAbsent(cell.row(), r -> new TreeMap<>()).put(cell.column(), mark));
        if (data) {
            sheet.freeze(2, 1);
        }
    }

    /** The next row; rows rise. */
    void row(RawRow row) {
        marksBefore(row.number());
        var left = new TreeMap<>(marks.getOrDefault(row.number(), new TreeMap<>()));
        marks.remove(row.number());
        for (RawCell cell : row.cells()) {
            while (!left.isEmpty() && left.firstKey() < cell.column()) {
                blank(row.number(), left.pollFirstEntry());
            }
            Mark mark = left.remove(cell.column());
            sheet.raw(row.number(), cell, mark == null ? look(row.number(), cell) : mark.look());
            if (mark != null) {
                sheet.linkTo(row.number(), cell.column(), problems, "A" + mark.line());
            }
            width(cell.column());
        }
        left.entrySet().forEach(mark -> blank(row.number(), mark));
    }

    /** Marks of rows that hold nothing. */
    void end() {
        marksBefore(Integer.MAX_VALUE);
    }

    void hide() {
        sheet.hide();
    }

    private void marksBefore(int row) {
        while (!marks.isEmpty() && marks.firstKey() < row) {
            Map.Entry<Integer, SortedMap<Integer, Mark>> first = marks.pollFirstEntry();
            first.getValue().entrySet().forEach(mark -> blank(first.getKey(), mark));
        }
    }

    private void blank(int row, Map.Entry<Integer, Mark> mark) {
        sheet.look(row, mark.getKey(), mark.getValue().look());
        sheet.linkTo(row, mark.getKey(), problems, "A" + mark.getValue().line());
        width(mark.getKey());
    }

    private CellLook look(int row, RawCell cell) {
        if (!data) {
            return CellLook.PLAIN;
        }
        if (row <= 2) {
            return row == 1 ? CellLook.HEADER : CellLook.QUESTION;
        }
        return cell.type() == CellType.TEXT ? CellLook.TEXT_ANSWERS : CellLook.ANSWERS;
    }

    private void width(int column) {
        for (; widest < column; widest++) {
            sheet.width(widest + 1, !data && widest < COVER_COLUMNS ? WIDE : NARROW);
        }
    }
}
