package eu.regiometer.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What tests look at: the cells of a sheet, or the code by which a file is refused. */
final class Sheets {

    private Sheets() {}

    static List<RawRow> rows(byte[] content, String sheet) {
        List<RawRow> rows = new ArrayList<>();
        try (var book = WorkbookFile.open(content, "a.xlsx", ReadLimits.defaults())) {
            book.read(sheet, rows::add);
        }
        return rows;
    }

    /** Types and texts of the first row of the first sheet, for example {@code TEXT hello | NUMBER 3}. */
    static String firstRow(byte[] content) {
        return rows(content, "S1").stream()
                .limit(1)
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.type() + " " + cell.text() + (cell.formula() ? " (formula)" : ""))
                .collect(Collectors.joining(" | "));
    }

    /** Code of the refusal, or {@code READABLE}; every sheet is read to its end. */
    static String verdict(byte[] content) {
        return verdict(content, ReadLimits.defaults());
    }

    static String verdict(byte[] content, ReadLimits limits) {
        try (var book = WorkbookFile.open(content, "a.xlsx", limits)) {
            book.checkUnread();
            return "READABLE";
        } catch (UnreadableWorkbookException e) {
            return e.finding().code();
        }
    }

    /** The same for a dropped file of any kind. */
    static String dropped(byte[] content, String name, ReadLimits limits) {
        try (var delivery = DroppedFile.open(content, name, limits)) {
            delivery.members().forEach(member -> member.file().checkUnread());
            return "READABLE";
        } catch (UnreadableWorkbookException e) {
            return e.finding().code();
        }
    }
}
