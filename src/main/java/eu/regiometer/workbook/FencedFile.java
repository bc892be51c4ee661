package eu.regiometer.workbook;

import eu.regiometer.findings.CellAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A file that another process reads. */
final class FencedFile implements WorkbookFile {

    private final DeliveryWire.MemberOutline outline;
    private final int member;
    private final FenceChild child;
    private final Runnable whenClosed;
    private boolean closed;

    FencedFile(DeliveryWire.MemberOutline outline, int member, FenceChild child, Runnable whenClosed) {
        this.outline = outline;
        this.member = member;
        this.child = child;
        this.whenClosed = whenClosed;
    }

    String name() {
        return outline.name();
    }

    @Override
    public FileFormat format() {
        return outline.format();
    }

    @Override
    public Optional<Delimiters> delimiters() {
        return outline.delimiters();
    }

    @Override
    public List<SheetInfo> sheets() {
        return outline.sheets();
    }

    @Override
    public SortedMap<String, CellAddress> definedNames() {
        return Collections.unmodifiableSortedMap(outline.definedNames());
    }

    @Override
    public void read(String sheet, RowHandler handler) {
        read(sheet, 0, handler);
    }

    @Override
    public List<RawRow> firstRows(String sheet, int most) {
        var rows = new FirstRows(new Refusal(outline.name()));
        if (most > 0) {
            read(sheet, most, rows::add);
        }
        return rows.list();
    }

    @Override
    public void checkUnread() {
        requireOpen();
        child.rest(member);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            whenClosed.run();
        }
    }

    boolean closed() {
        return closed;
    }

    private void read(String sheet, int most, RowHandler handler) {
        requireOpen();
        int index = sheets().stream().map(SheetInfo::name).toList().indexOf(sheet);
        if (index < 0) {
            throw new IllegalArgumentException("no such sheet: " + Refusal.plain(sheet));
        }
        child.read(member, index, most, handler);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the file is closed");
        }
    }
}
