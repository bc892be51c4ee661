package eu.regiometer.workbook;

import eu.regiometer.findings.CellAddress;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/** A workbook of Excel 97 to 2003 (BIFF8). The workbook stream is held in memory, sheets are not. */
final class XlsFile extends StreamedFile {

    private final XlsGlobals globals;
    private final CellFormats formats;
    private final ReadLimits limits;
    private final Refusal refusal;

    private XlsFile(XlsGlobals globals, ReadLimits limits, Refusal refusal) {
        super(globals.sheets(), refusal);
        this.globals = globals;
        this.formats = globals.formats();
        this.limits = limits;
        this.refusal = refusal;
    }

    /** Opens the content of a compound file. */
    static XlsFile open(byte[] content, ReadLimits limits, Refusal refusal) {
        return refusal.guard(() -> {
            XlsGlobals globals = XlsGlobals.read(CompoundFile.workbook(content, refusal), limits, refusal);
            return new XlsFile(globals, limits, refusal);
        });
    }

    @Override
    public FileFormat format() {
        return FileFormat.XLS;
    }

    @Override
    public List<SheetInfo> sheets() {
        return globals.sheets();
    }

    @Override
    public SortedMap<String, CellAddress> definedNames() {
        return Collections.emptySortedMap();
    }

    @Override
    RowSource rows(String sheet) {
        return new XlsSheetReader(sheet, globals, formats, limits, refusal);
    }
}
