package eu.regiometer.workbook;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What all formats have in common: sheets are pulled row by row, and whatever goes wrong meanwhile is a verdict. */
abstract class StreamedFile implements WorkbookFile {

    private final Refusal refusal;
    private final TreeSet<String> unread = new TreeSet<>();

    StreamedFile(List<SheetInfo> sheets, Refusal refusal) {
        this.refusal = refusal;
        sheets.forEach(sheet -> unread.add(sheet.name()));
    }

    /** Rows of a sheet from its beginning. */
    abstract RowSource rows(String sheet);

    @Override
    public Optional<Delimiters> delimiters() {
        return Optional.empty();
    }

    @Override
    public final void read(String sheet, RowHandler handler) {
        RowSource rows = open(sheet);
        for (RawRow row = next(rows); row != null; row = next(rows)) {
            handler.row(row);
        }
        unread.remove(sheet);
        rows.merges().forEach(handler::merged);
    }

    @Override
    public final List<RawRow> firstRows(String sheet, int most) {
        RowSource rows = open(sheet);
        var first = new FirstRows(refusal);
        while (first.size() < most) {
            RawRow row = next(rows);
            if (row == null) {
                unread.remove(sheet);
                break;
            }
            first.add(row);
        }
        return first.list();
    }

    @Override
    public final void checkUnread() {
        for (String sheet : List.copyOf(unread)) {
            read(sheet, row -> {});
        }
    }

    @Override
    public final void close() {
        // the content lives in memory only
    }

    private RowSource open(String sheet) {
        if (!has(sheet)) {
            throw new IllegalArgumentException("no such sheet: " + Refusal.plain(sheet));
        }
        return refusal.guard(() -> rows(sheet));
    }

    private @Nullable RawRow next(RowSource rows) {
        return refusal.<@Nullable RawRow>guard(rows::next);
    }
}
