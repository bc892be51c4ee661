package eu.regiometer.workbook;

import eu.regiometer.findings.CellAddress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.transform.TransformerFactory;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Builds one {@code .xlsx} workbook. The same calls give the same bytes on the same Java platform: entry times and
 * document properties are fixed. Rows and columns count from 1. No formula is ever written.
 */
public final class WorkbookWriter implements AutoCloseable {

    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Date PROPERTY_TIME = new Date(0);
    private static final String CREATOR = "Regiometer";
    private static final int ROWS_IN_MEMORY = 100;

    static {
        // the library asks for a transformer for every part; not told which, the platform searches all jars each time
        System.setProperty(
                TransformerFactory.class.getName(),
                TransformerFactory.newDefaultInstance().getClass().getName());
    }

    private final XSSFWorkbook core;
    private final Workbook book;
    private final CellStyles styles;
    private final Optional<Path> scratch;

    private WorkbookWriter(Optional<Path> scratch) {
        this.scratch = scratch;
        this.core = new XSSFWorkbook();
        this.book = scratch.isPresent() ? streamed(core) : core;
        this.styles = new CellStyles(core);
        POIXMLProperties.CoreProperties properties = core.getProperties().getCoreProperties();
        properties.setCreator(CREATOR);
        properties.setLastModifiedByUser(CREATOR);
        properties.setCreated(Optional.of(PROPERTY_TIME));
        properties.setModified(Optional.of(PROPERTY_TIME));
    }

    /** A workbook held in memory: cells may be written in any order. For up to some 100,000 cells. */
    public static WorkbookWriter create() {
        return new WorkbookWriter(Optional.empty());
    }

    /**
     * A workbook whose rows leave the memory as they are written: each sheet from its first row to its last.
     *
     * @param scratch private folder for the rows on their way; they are deleted on {@link #close()}
     */
    public static WorkbookWriter streaming(Path scratch) {
        return new WorkbookWriter(Optional.of(scratch));
    }

    /**
     * Adds a sheet behind the others.
     *
     * @param name at most 31 characters without {@code \ / ? * [ ] :}
     */
    public SheetWriter sheet(String name) {
        return new SheetWriter(withScratch(() -> book.createSheet(name)), styles);
    }

    private static SXSSFWorkbook streamed(XSSFWorkbook core) {
        var streamed = new SXSSFWorkbook(core, ROWS_IN_MEMORY);
        streamed.setZip64Mode(Zip64Mode.Never);
        return streamed;
    }

    /** Gives a cell a name that holds in the whole workbook. */
    public void define(String name, String sheet, int row, int column) {
        define(name, sheet, row, column, row, column);
    }

    /** Gives a range a name that holds in the whole workbook. */
    public void define(String name, String sheet, int firstRow, int firstColumn, int lastRow, int lastColumn) {
        Name defined = book.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(SheetWriter.range(sheet, firstRow, firstColumn, lastRow, lastColumn));
    }

    /** Chooses the sheet that is shown when the workbook is opened; otherwise the first. */
    public void show(String sheet) {
        int index = book.getSheetIndex(sheet);
        book.setActiveSheet(index);
        book.setSelectedTab(index);
    }

    /** The workbook as bytes. To be called once, after everything was written. */
    public byte[] bytes() {
        var raw = new ByteArrayOutputStream();
        withScratch(() -> {
            writeCore(raw);
            return raw;
        });
        try {
            return withFixedTimes(raw.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the workbook to a file as {@link OutputFiles} does.
     *
     * @throws UnwritableOutputException if the file cannot be written
     */
    public void writeTo(Path target) {
        OutputFiles.write(target, bytes());
    }

    /** Drops the workbook and the rows of a streaming one. */
    @Override
    public void close() {
        try {
            // a package that is merely closed is written once more, to nowhere
            core.getPackage().revert();
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Letters and row of a cell, for example {@code H17}. */
    public static String reference(int row, int column) {
        return CellAddress.columnName(column) + row;
    }

    /** Lets the rows of a streaming workbook go to its own scratch folder and nowhere else. */
    private <T> T withScratch(Supplier<T> work) {
        return scratch.isEmpty() ? work.get() : TempFile.withStrategy(new ScratchFiles(scratch.get()), work);
    }

    private void writeCore(ByteArrayOutputStream out) {
        try {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withFixedTimes(byte[] raw) throws IOException {
        var out = new ByteArrayOutputStream(raw.length);
        try (var from = new ZipInputStream(new ByteArrayInputStream(raw));
                var to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(ENTRY_TIME);
                to.putNextEntry(fixed);
                from.transferTo(to);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
