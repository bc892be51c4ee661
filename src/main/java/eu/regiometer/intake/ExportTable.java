package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.RawRow;
import eu.regiometer.workbook.RowHandler;
import eu.regiometer.workbook.WorkbookFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One table of rows as a survey tool exported it, over one or more sheets. Sheets that continue each other hold further
 * columns of the same rows and are joined by row number; parts hold further rows of the same columns and are joined by
 * the order of the columns.
 *
 * <p>The first sheet of a part streams. Of continuation sheets only the cells below the columns in use are kept while
 * the part is read: they cannot be read at the same time, and surveys that need them are rare.
 */
final class ExportTable {

    /** Room for the columns of one sheet within {@link Heading#column}. */
    private static final int WIDTH = 1 << 10;

    /** Room for the rows of one part within {@link ExportRow#number}. */
    private static final int HEIGHT = 10_000_000;

    /**
     * One sheet of a part.
     *
     * @param file the file that holds it
     * @param sheet its address
     * @param header row number of the titles; the rows behind it hold answers
     */
    record Piece(WorkbookFile file, CellAddress sheet, int header) {}

    private final List<List<Piece>> parts;
    private final List<Heading> headings;
    private final Map<Integer, ValueMap> values;

    private ExportTable(List<List<Piece>> parts) {
        this.parts = parts.stream().map(List::copyOf).toList();
        this.headings = headings(this.parts.getFirst());
        this.values = Map.of();
    }

    private ExportTable(ExportTable table, Map<Integer, ValueMap> values) {
        this.parts = table.parts;
        this.headings = table.headings;
        this.values = Map.copyOf(values);
    }

    /** A table on a single sheet. */
    static ExportTable of(Piece piece) {
        return new ExportTable(List.of(List.of(piece)));
    }

    /**
     * A table of parts, each of which has a sheet and perhaps continuation sheets.
     *
     * @param parts at least one, each with at least one sheet
     */
    static ExportTable of(List<List<Piece>> parts) {
        return new ExportTable(parts);
    }

    /** The same table, its cells read as these maps say, by {@link Heading#column}. */
    ExportTable read(Map<Integer, ValueMap> maps) {
        return new ExportTable(this, maps);
    }

    /** A title for a column of the first sheet that has none, by the column's number from 1. */
    Heading untitled(int column) {
        Piece first = parts.getFirst().getFirst();
        return new Heading(column - 1, "", first.sheet().at(first.header(), column));
    }

    /** The titles that are not blank, from left to right over all sheets of the first part. */
    List<Heading> headings() {
        return headings;
    }

    /** Address of the first sheet. */
    CellAddress sheet() {
        return parts.getFirst().getFirst().sheet();
    }

    /** The first sheet of a part whose titles differ from those of the first part; none when all agree. */
    Optional<CellAddress> strange() {
        List<String> expected = titles(headings);
        return parts.stream()
                .filter(part -> !titles(headings(part)).equals(expected))
                .map(part -> part.getFirst().sheet())
                .findFirst();
    }

    /** Where a cell of a row stands, by {@link ExportRow#number} and {@link Heading#column}. */
    CellAddress at(int number, int column) {
        return parts.get(number / HEIGHT).get(column / WIDTH).sheet().at(number % HEIGHT, column % WIDTH + 1);
    }

    /** Address of the sheet that a row begins on. */
    CellAddress sheet(int number) {
        return parts.get(number / HEIGHT).getFirst().sheet();
    }

    /**
     * Hands over all rows behind the titles, in order.
     *
     * @param columns columns in use; others may read as blank
     */
    void forEach(Set<Integer> columns, Consumer<ExportRow> use) {
        forEach(columns, use, range -> {});
    }

    /**
     * The same, with the ranges of merged cells that hide cells below the columns in use, after the rows of each part.
     */
    void forEach(Set<Integer> columns, Consumer<ExportRow> use, Consumer<CellAddress> merged) {
        for (int part = 0; part < parts.size(); part++) {
            new PartReading(part, columns, use, merged).run();
        }
    }

    /** Cells below a heading in the first rows of the first part; blank ones are left out. */
    List<RawCell> sample(Heading heading, int most) {
        Piece piece = parts.getFirst().get(heading.column() / WIDTH);
        List<RawCell> cells = new ArrayList<>();
        for (RawRow row : piece.file().firstRows(piece.sheet().sheet(), piece.header() + most)) {
            RawCell cell = row.number() > piece.header() ? row.cell(heading.column() % WIDTH + 1) : null;
            if (cell != null && !LabelText.blank(cell.text())) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static List<Heading> headings(List<Piece> part) {
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            Piece piece = part.get(i);
            int base = i * WIDTH;
            piece.file().firstRows(piece.sheet().sheet(), piece.header()).stream()
                    .filter(row -> row.number() == piece.header())
                    .forEach(row -> headings.addAll(headings(piece, row, base)));
        }
        return List.copyOf(headings);
    }

    /** The titles in a row of a sheet that is a table by itself. */
    static List<Heading> headings(Piece piece, RawRow row) {
        return headings(piece, row, 0);
    }

    private static List<Heading> headings(Piece piece, RawRow row, int base) {
        return row.cells().stream()
                .filter(cell -> !LabelText.blank(cell.text()))
                .map(cell -> new Heading(
                        base + cell.column() - 1,
                        LabelText.strip(SheetHead.cut(cell.text())),
                        piece.sheet().at(row.number(), cell.column())))
                .toList();
    }

    private static List<String> titles(List<Heading> headings) {
        return headings.stream().map(Heading::text).map(LabelText::normalise).toList();
    }

    /** One part on its way by, with the kept cells of its continuation sheets by row. */
    private final class PartReading implements ExportRow {

        private final int part;
        private final List<Piece> pieces;
        private final Set<Integer> columns;
        private final Consumer<ExportRow> use;
        private final Consumer<CellAddress> merged;
        private final NavigableMap<Integer, @Nullable RawRow[]> continued = new TreeMap<>();
        private @Nullable RawRow[] current;
        private int row;

        PartReading(int part, Set<Integer> columns, Consumer<ExportRow> use, Consumer<CellAddress> merged) {
            this.merged = merged;
            this.part = part;
            this.pieces = parts.get(part);
            this.columns = columns;
            this.use = use;
            this.current = new RawRow[pieces.size()];
        }

        void run() {
            for (int i = 1; i < pieces.size(); i++) {
                keep(i);
            }
            Piece first = pieces.getFirst();
            first.file().read(first.sheet().sheet(), new RowHandler() {
                @Override
                public void row(RawRow found) {
                    if (found.number() > first.header()) {
                        rest(found.number());
                        show(found.number(), found);
                    }
                }

                @Override
                public void merged(String range) {
                    hidden(first, range);
                }
            });
            rest(Integer.MAX_VALUE);
        }

        private void hidden(Piece piece, String range) {
            CellAddress from =
                    new CellAddress(piece.sheet().file(), piece.sheet().sheet(), range);
            int last = new CellAddress("", "", range.substring(range.indexOf(':') + 1)).column();
            boolean used = columns.stream()
                    .anyMatch(c -> c < WIDTH && c + 1 >= from.column() && c + 1 <= Math.max(last, from.column()));
            if (from.row() > piece.header() && used) {
                merged.accept(from);
            }
        }

        private void keep(int index) {
            Piece piece = pieces.get(index);
            piece.file().read(piece.sheet().sheet(), found -> {
                if (found.number() <= piece.header()) {
                    return;
                }
                List<RawCell> used = found.cells().stream()
                        .filter(cell -> columns.contains(index * WIDTH + cell.column() - 1))
                        .toList();
                if (!used.isEmpty()) {
                    @Nullable
                    RawRow[] rows = continued.computeIfAbsent(found.number(), n -> new @Nullable RawRow[pieces.size()]);
                    rows[index] = new RawRow(found.number(), used);
                }
            });
        }

        /** Rows that only continuation sheets hold. */
        private void rest(int before) {
            while (!continued.isEmpty() && continued.firstKey() < before) {
                show(continued.firstKey(), null);
            }
        }

        private void show(int number, @Nullable RawRow first) {
            @Nullable RawRow[] kept = continued.remove(number);
            current = kept == null ? new @Nullable RawRow[pieces.size()] : kept;
            current[0] = first;
            row = number;
            use.accept(this);
        }

        @Override
        public int number() {
            return part * HEIGHT + row;
        }

        @Override
        public @Nullable RawCell cell(int column) {
            RawRow found = current[column / WIDTH];
            RawCell cell = found == null ? null : found.cell(column % WIDTH + 1);
            ValueMap map = cell == null ? null : values.get(column);
            return cell == null || map == null ? cell : map.read(cell);
        }

        @Override
        public CellAddress at(int column) {
            return pieces.get(column / WIDTH).sheet().at(row, column % WIDTH + 1);
        }
    }
}
