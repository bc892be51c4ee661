package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.workbook.CellType;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.RawRow;
import eu.regiometer.workbook.RowHandler;
import eu.regiometer.workbook.UnreadableWorkbookException;
import eu.regiometer.workbook.WorkbookFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Streams the data rows of a template. A row counts when it holds at least one constant in an answer column; results of
 * formulas make no row.
 */
final class DataSheet implements Submission.AnswerStream {

    private static final int FIRST_ROW = 3;
    private static final int TEXT_ROW = 2;
    private static final Pattern TAG = Pattern.compile("#[a-z][a-z0-9_+]*");

    private final WorkbookFile workbook;
    private final CellAddress sheet;
    private final DataHeader header;
    private final String region;

    DataSheet(WorkbookFile workbook, CellAddress sheet, DataHeader header, String region) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.header = header;
        this.region = region;
    }

    @Override
    public List<Finding> forEach(AnswerVisitor visitor) {
        var handler = new Handler(visitor);
        try (workbook) {
            workbook.read(sheet.sheet(), handler);
            workbook.checkUnread();
        } catch (UnreadableWorkbookException e) {
            return List.of(e.finding());
        }
        return handler.findings();
    }

    @Override
    public void close() {
        workbook.close();
    }

    @Override
    public CellAddress at(int number, int column) {
        int place = header.place(column);
        return place > 0 ? sheet.at(number, place) : sheet;
    }

    private final class Handler implements RowHandler {

        private final AnswerVisitor visitor;
        private final SheetRow current = new SheetRow(header, sheet);
        private final TreeSet<Integer> untitled = new TreeSet<>();
        private final List<Finding> merged = new ArrayList<>();
        private int lookedAt;
        private int counted;

        Handler(AnswerVisitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public void row(RawRow row) {
            if (row.number() < TEXT_ROW) {
                return;
            }
            if (row.number() >= FIRST_ROW) {
                lookedAt++;
                for (RawCell cell : row.cells()) {
                    if (!header.titled(cell.column()) && constant(cell)) {
                        untitled.add(cell.column());
                    }
                }
            }
            if (!answers(row) || tags(row) || row.number() == TEXT_ROW && !answersInTextRow(row)) {
                return;
            }
            counted++;
            current.show(row);
            visitor.row(current);
        }

        private boolean answers(RawRow row) {
            for (RawCell cell : row.cells()) {
                if (header.columnAt(cell.column()) >= 0 && constant(cell)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void merged(String range) {
            CellAddress place = new CellAddress(sheet.file(), sheet.sheet(), range);
            if (place.row() >= FIRST_ROW && header.columnAt(place.column()) >= 0) {
                merged.add(Finding.of(FindingCode.CELL_MERGED, place).with("range", range));
            }
        }

        List<Finding> findings() {
            List<Finding> findings = new ArrayList<>(merged);
            if (!untitled.isEmpty()) {
                findings.add(Finding.of(FindingCode.HEADER_BLANK, sheet.at(1, untitled.first()))
                        .with("columns", DataHeader.letters(List.copyOf(untitled))));
            }
            if (counted == 0) {
                findings.add(Finding.of(FindingCode.LAYOUT_EMPTY, CellAddress.sheet(sheet.file(), sheet.sheet()))
                        .with("sheet", sheet.sheet())
                        .with("rows", lookedAt));
            }
            return findings;
        }
    }

    static boolean constant(RawCell cell) {
        return !cell.formula() && cell.type() != CellType.BLANK && !LabelText.blank(cell.text());
    }

    /** A row of tags such as {@code #adm1+code}, as humanitarian data exchanges put below the header. */
    private static boolean tags(RawRow row) {
        for (RawCell cell : row.cells()) {
            if (!LabelText.blank(cell.text()) && !tag(cell)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell holds such a tag. */
    static boolean tag(RawCell cell) {
        return cell.type() == CellType.TEXT
                && TAG.matcher(LabelText.strip(cell.text())).matches();
    }

    /** The row of question texts was deleted, so that the first answers moved up: key and region tell. */
    private boolean answersInTextRow(RawRow row) {
        Optional<String> key = text(row, Role.KEY);
        return text(row, Role.REGION).filter(region::equals).isPresent()
                && key.isPresent()
                && keyItem()
                        .flatMap(Item::pattern)
                        .map(p -> p.matcher(key.get()).matches())
                        .orElse(true);
    }

    private Optional<Item> keyItem() {
        return IntStream.range(0, header.columns())
                .mapToObj(i -> header.column(i).item())
                .filter(item -> item.role() == Role.KEY)
                .findFirst();
    }

    private Optional<String> text(RawRow row, Role role) {
        return IntStream.range(0, header.columns())
                .filter(i -> header.column(i).item().role() == role && header.place(i) > 0)
                .mapToObj(i -> row.text(header.place(i)))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
