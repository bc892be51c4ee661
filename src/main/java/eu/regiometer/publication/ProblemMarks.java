package eu.regiometer.publication;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells that are marked in a copy: by the name of the copied sheet, row and column. */
final class ProblemMarks {

    private static final Pattern RANGE = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}:([A-Z]{1,3}[0-9]{1,7})");
    private static final int MOST_CELLS = 500;

    private final Map<String, SortedMap<Integer, SortedMap<Integer, Mark>>> marks = new TreeMap<>();

    /**
     * What a cell of the copy gets.
     *
     * @param blocking whether it must be mended
     * @param reference cell of the Problems sheet to jump to
     */
    record Mark(boolean blocking, String reference) {}

    /**
     * Marks the cells of some lines; of two problems of one cell the first counts.
     *
     * @param firstRow row of the first line on the Problems sheet
     */
    ProblemMarks(List<ProblemLine> lines, List<CopiedSheet> sheets, int firstRow) {
        for (int i = 0; i < lines.size(); i++) {
            ProblemLine line = lines.get(i);
            Mark mark = new Mark(line.finding().severity() == Severity.BLOCKING, "A" + (firstRow + i));
            for (CellAddress cell : line.cells()) {
                CopiedSheet.of(cell, sheets).ifPresent(sheet -> mark(sheet.name(), cell, mark));
            }
        }
    }

    /** Marks of a copied sheet. */
    SortedMap<Integer, SortedMap<Integer, Mark>> of(CopiedSheet sheet) {
        return marks.getOrDefault(sheet.name(), new TreeMap<>());
    }

    private void mark(String sheet, CellAddress cell, Mark mark) {
        if (cell.row() == 0 || cell.column() == 0) {
            return;
        }
        CellAddress last = last(cell).orElse(cell);
        long size = (last.row() - cell.row() + 1L) * (last.column() - cell.column() + 1L);
        boolean whole = size > 0 && size <= MOST_CELLS;
        for (int row = cell.row(); row <= (whole ? last.row() : cell.row()); row++) {
            for (int column = cell.column(); column <= (whole ? last.column() : cell.column()); column++) {
                marks.computeIfAbsent(sheet, s -> new TreeMap<>())
                        .computeIfAbsent(row, r -> new TreeMap<>())
                        .putIfAbsent(column, mark);
            }
        }
    }

    private static Optional<CellAddress> last(CellAddress range) {
        Matcher parts = RANGE.matcher(range.reference());
        return parts.matches()
                ? Optional.of(new CellAddress(range.file(), range.sheet(), parts.group(1)))
                : Optional.empty();
    }
}
