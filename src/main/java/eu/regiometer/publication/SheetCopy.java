package eu.regiometer.publication;

import eu.regiometer.publication.ProblemMarks.Mark;
import eu.regiometer.workbook.CellLook;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.RawRow;
import eu.regiometer.workbook.SheetWriter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Copies a sheet row by row; cells with a problem get a fill, a border and a jump to the line that tells it. */
final class SheetCopy {

    private final SheetWriter sheet;
    private final SheetLooks looks;
    private final String problems;
    private final TreeMap<Integer, SortedMap<Integer, Mark>> marks;
    private final SortedMap<Integer, Integer> dropped;

    /**
     * A copy that begins.
     *
     * @param problems name of the sheet that lists what is wrong
     * @param marks cells with a problem, by row and column
     * @param dropped columns whose cells below a row are not copied, with that row
     */
    SheetCopy(
            SheetWriter sheet,
            SheetLooks looks,
            String problems,
            SortedMap<Integer, SortedMap<Integer, Mark>> marks,
            SortedMap<Integer, Integer> dropped) {
        this.sheet = sheet;
        this.looks = looks;
        this.problems = problems;
        this.marks = new TreeMap<>(marks);
        this.dropped = dropped;
        looks.begin(sheet);
    }

    /** The next row; rows rise. */
    void row(RawRow row) {
        marksBefore(row.number());
        SortedMap<Integer, Mark> found = marks.remove(row.number());
        var left = new TreeMap<Integer, Mark>();
        if (found != null) {
            left.putAll(found);
        }
        for (RawCell cell : row.cells()) {
            if (dropped(row.number(), cell.column())) {
                continue;
            }
            while (!left.isEmpty() && left.firstKey() < cell.column()) {
                blank(row.number(), left.pollFirstEntry());
            }
            Mark mark = left.remove(cell.column());
            sheet.raw(row.number(), cell, mark == null ? looks.of(row.number(), cell) : look(cell.column(), mark));
            if (mark != null) {
                sheet.linkTo(row.number(), cell.column(), problems, mark.reference());
            }
        }
        left.entrySet().forEach(mark -> blank(row.number(), mark));
        int lines = looks.lines(row);
        if (lines > 0) {
            sheet.height(row.number(), lines);
        }
    }

    /** Marks of rows that hold nothing. */
    void end() {
        marksBefore(Integer.MAX_VALUE);
    }

    private boolean dropped(int row, int column) {
        Integer header = dropped.get(column);
        return header != null && row > header;
    }

    private void marksBefore(int row) {
        while (!marks.isEmpty() && marks.firstKey() < row) {
            Map.Entry<Integer, SortedMap<Integer, Mark>> first = marks.pollFirstEntry();
            first.getValue().entrySet().forEach(mark -> blank(first.getKey(), mark));
        }
    }

    private void blank(int row, Map.Entry<Integer, Mark> mark) {
        sheet.look(row, mark.getKey(), look(mark.getKey(), mark.getValue()));
        sheet.linkTo(row, mark.getKey(), problems, mark.getValue().reference());
    }

    private CellLook look(int column, Mark mark) {
        if (looks.texts(column)) {
            return mark.blocking() ? CellLook.TEXT_PROBLEM : CellLook.TEXT_WARNING;
        }
        return mark.blocking() ? CellLook.PROBLEM : CellLook.WARNING;
    }
}
