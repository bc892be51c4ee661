package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.FILE_LINK;
import static eu.regiometer.findings.FindingCode.FILE_TOO_LARGE;
import static eu.regiometer.findings.FindingCode.READER_FAILED;

import eu.regiometer.findings.CellAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An untrusted {@code .xlsx} workbook, read as a stream behind the gates for files from outside.
 *
 * <p>Opening checks the first bytes, the zip, the parts and their relations; reading a sheet checks the sheet. No
 * formula is evaluated, no link followed, no entity resolved. Whatever goes wrong is an
 * {@link UnreadableWorkbookException} with its reason. The packed file is held in memory, sheets are not. Not for use
 * by several threads.
 */
public final class WorkbookFile implements AutoCloseable {

    private static final double MEGABYTE = 1e6;

    private final ReadLimits limits;
    private final Refusal refusal;
    private final ZipPackage zip;
    private final WorkbookPart workbook;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final TreeSet<String> unread = new TreeSet<>();

    private WorkbookFile(byte[] content, ReadLimits limits, Refusal refusal) {
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

    /**
     * Opens a file.
     *
     * @param file a regular file; links are refused
     * @param displayName name for findings, normally the file name
     * @throws UnreadableWorkbookException if a gate refuses it
     */
    public static WorkbookFile open(Path file, String displayName, ReadLimits limits) {
        var refusal = new Refusal(displayName);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw refusal.of(Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? FILE_LINK : READER_FAILED, "file");
        }
        try {
            checkSize(Files.size(file), limits, refusal);
            return open(Files.readAllBytes(file), displayName, limits);
        } catch (IOException e) {
            throw refusal.of(READER_FAILED, e.getClass().getSimpleName());
        }
    }

    /**
     * Opens the content of a file.
     *
     * @param displayName name for findings
     * @throws UnreadableWorkbookException if a gate refuses it
     */
    public static WorkbookFile open(byte[] content, String displayName, ReadLimits limits) {
        var refusal = new Refusal(displayName);
        checkSize(content.length, limits, refusal);
        return refusal.guard(() -> new WorkbookFile(content, limits, refusal));
    }

    /** All worksheets in the order of the tabs, hidden ones included. */
    public List<SheetInfo> sheets() {
        return workbook.sheets();
    }

    /** Whether there is a worksheet of exactly this name. */
    public boolean has(String sheet) {
        return sheets().stream().anyMatch(candidate -> candidate.name().equals(sheet));
    }

    /**
     * Defined names and where they point. A name that points to no cell, for example because it was turned into
     * {@code #REF!}, has an empty sheet and its text as reference.
     */
    public SortedMap<String, CellAddress> definedNames() {
        return Collections.unmodifiableSortedMap(workbook.names());
    }

    /**
     * Streams a sheet to a handler, whose own exceptions pass unchanged.
     *
     * @param sheet name of a worksheet
     * @throws UnreadableWorkbookException if the sheet is refused; rows handed over before then must be forgotten
     */
    public void read(String sheet, RowHandler handler) {
        SheetReader reader = reader(sheet);
        for (RawRow row = next(reader); row != null; row = next(reader)) {
            handler.row(row);
        }
        unread.remove(sheet);
        reader.merges().forEach(handler::merged);
    }

    /**
     * The first rows of a sheet that hold something; the rest of the sheet stays unread.
     *
     * @param sheet name of a worksheet
     * @param most number of rows at most
     */
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

    /**
     * Checks every sheet that was not read to its end, hidden ones too, so that the verdict covers the whole file.
     *
     * @throws UnreadableWorkbookException if one of them is refused
     */
    public void checkUnread() {
        for (String sheet : List.copyOf(unread)) {
            read(sheet, row -> {});
        }
    }

    /** Releases nothing at present; the child process of a later version will end here. */
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

    private static void checkSize(long size, ReadLimits limits, Refusal refusal) {
        if (size > limits.fileBytes()) {
            throw refusal.sizes(FILE_TOO_LARGE, megabytes(size), megabytes(limits.fileBytes()));
        }
    }

    private static String megabytes(long size) {
        return String.format(Locale.ROOT, "%.1f MB", size / MEGABYTE);
    }
}
