package eu.regiometer.workbook;


import eu.regiometer.findings.CellAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An {@code .xlsx} workbook. The packed file is held in memory, sheets are not. */
final class XlsxFile implements WorkbookFile {

    private final ReadLimits limits;
    private final Refusal refusal;
    private final ZipPackage zip;
    private final WorkbookPart workbook;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final TreeSet<String> unread = new TreeSet<>();

    private XlsxFile(byte[] content, ReadLimits limits, Refusal refusal) {
        this.limits = limits;
        this.refusal = refusal;
        FileKind.requireZip(content, refusal);
        zip = ZipPackage.scan(content, limits, refusal);
        PackageParts parts = PackageParts.read(zip, limits, refusal);
        workbook = WorkbookPart.read(zip, parts, limits, refusal);
        String styles = parts.target(workbook.part(), "styles");
        formats = styles == null ? CellFormats.none() : CellFormats.read(part(styles), limits);
        String texts = parts.target(workbook.part(), "sharedStrings");
        strings = texts == null ? SharedStrings.none() : SharedStrings.read(part(texts), limits, refusal);
        workbook.sheets().forEach(sheet -> unread.add(sheet.name()));
    }

    /** Opens the content of a file. */
    static XlsxFile open(byte[] content, ReadLimits limits, Refusal refusal) {
        return refusal.guard(() -> new XlsxFile(content, limits, refusal));
    }

    @Override
    public FileFormat format() {
        return FileFormat.XLSX;
    }

    @Override
    public List<SheetInfo> sheets() {
        return workbook.sheets();
    }

    @Override
    public SortedMap<String, CellAddress> definedNames() {
        return Collections.unmodifiableSortedMap(workbook.names());
    }

    @Override
    public void read(String sheet, RowHandler handler) {
        SheetReader reader = reader(sheet);
        for (RawRow row = next(reader); row != null; row = next(reader)) {
            handler.row(row);
        }
        unread.remove(sheet);
        reader.merges().forEach(handler::merged);
    }

    @Override
    public List<RawRow> firstRows(String sheet, int most) {
        SheetReader reader = reader(sheet);
        List<RawRow> rows = new ArrayList<>();
        while (rows.size() < most) {
            RawRow row = next(reader);
            if (row == null) {
                unread.remove(sheet);
                break;
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void checkUnread() {
        for (String sheet : List.copyOf(unread)) {
            read(sheet, row -> {});
        }
    }

    @Override
    public void close() {
        // the content lives in memory only
    }

    private SheetReader reader(String sheet) {
        String name = workbook.sheetPart(sheet);
        return refusal.guard(() -> new SheetReader(
                part(name),
                sheet,
                new CellReader(sheet, strings, formats, workbook.since1904(), limits, refusal),
                limits,
                refusal));
    }

    private @Nullable RawRow next(SheetReader reader) {
        return refusal.<@Nullable RawRow>guard(reader::next);
    }

    private XmlPart part(String name) {
        return new XmlPart(zip, name, limits, refusal);
    }
}
