package eu.regiometer.workbook;

import eu.regiometer.findings.CellAddress;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/** An {@code .xlsx} workbook. The packed file is held in memory, sheets are not. */
final class XlsxFile extends StreamedFile {

    private final ReadLimits limits;
    private final Refusal refusal;
    private final ZipPackage zip;
    private final WorkbookPart workbook;
    private final SharedStrings strings;
    private final CellFormats formats;

    private XlsxFile(ZipPackage zip, PackageParts parts, WorkbookPart workbook, ReadLimits limits, Refusal refusal) {
        super(workbook.sheets(), refusal);
        this.limits = limits;
        this.refusal = refusal;
        this.zip = zip;
        this.workbook = workbook;
        String styles = parts.target(workbook.part(), "styles");
        formats = styles == null ? CellFormats.none() : CellFormats.read(part(styles), limits);
        String texts = parts.target(workbook.part(), "sharedStrings");
        strings = texts == null ? SharedStrings.none() : SharedStrings.read(part(texts), limits, refusal);
    }

    /** Opens a zip behind its gate. */
    static XlsxFile open(ZipPackage zip, ReadLimits limits, Refusal refusal) {
        return refusal.guard(() -> {
            PackageParts parts = PackageParts.read(zip, limits, refusal);
            WorkbookPart workbook = WorkbookPart.read(zip, parts, limits, refusal);
            return new XlsxFile(zip, parts, workbook, limits, refusal);
        });
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
    RowSource rows(String sheet) {
        return new SheetReader(
                part(workbook.sheetPart(sheet)),
                sheet,
                new CellReader(sheet, strings, formats, workbook.since1904(), limits, refusal),
                limits,
                refusal);
    }

    private XmlPart part(String name) {
        return new XmlPart(zip, name, limits, refusal);
    }
}
