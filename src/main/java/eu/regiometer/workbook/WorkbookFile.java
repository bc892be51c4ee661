package eu.regiometer.workbook;

import eu.regiometer.findings.CellAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An untrusted workbook, or delimited text that is read like a workbook with one sheet, as a stream behind the gates for
 * files from outside.
 *
 * <p>Opening checks the container; reading a sheet checks the sheet. No formula is evaluated, no link followed, no
 * entity resolved. Whatever goes wrong is an {@link UnreadableWorkbookException} with its reason. Not for use by several
 * threads.
 */
public interface WorkbookFile extends AutoCloseable {

    /**
     * Opens an {@code .xlsx} or {@code .xls} file; the content decides which.
     *
     * @param file a regular file; links are refused
     * @param displayName name for findings, normally the file name
     * @throws UnreadableWorkbookException if a gate refuses it
     */
    static WorkbookFile open(Path file, String displayName, ReadLimits limits) {
        return open(Container.content(file, limits, new Refusal(displayName)), displayName, limits);
    }

    /**
     * Opens the content of an {@code .xlsx} or {@code .xls} file.
     *
     * @param displayName name for findings
     * @throws UnreadableWorkbookException if a gate refuses it
     */
    static WorkbookFile open(byte[] content, String displayName, ReadLimits limits) {
        var refusal = new Refusal(displayName);
        Container.checkSize(content.length, limits, refusal);
        if (FileKind.of(content, refusal) == FileKind.TEXT) {
            throw FileKind.textInsteadOfWorkbook(refusal);
        }
        return DroppedFile.single(content, limits, refusal);
    }

    /** What kind of file it is. */
    FileFormat format();

    /** How a delimited text was read; empty for workbooks. */
    Optional<Delimiters> delimiters();

    /** All worksheets in the order of the tabs, hidden ones included. */
    List<SheetInfo> sheets();

    /** Whether there is a worksheet of exactly this name. */
    default boolean has(String sheet) {
        return sheets().stream().anyMatch(candidate -> candidate.name().equals(sheet));
    }

    /**
     * Defined names and where they point. A name that points to no cell, for example because it was turned into
     * {@code #REF!}, has an empty sheet and its text as reference. Only {@code .xlsx} has any.
     */
    SortedMap<String, CellAddress> definedNames();

    /**
     * Streams a sheet to a handler, whose own exceptions pass unchanged. May be called again for the same sheet, but the
     * handler must not read this file: where it is read by another process, one conversation goes on at a time.
     *
     * @param sheet name of a worksheet
     * @throws UnreadableWorkbookException if the sheet is refused; rows handed over before then must be forgotten
     */
    void read(String sheet, RowHandler handler);

    /**
     * The first rows of a sheet that hold something; the rest of the sheet stays unread.
     *
     * @param sheet name of a worksheet
     * @param most number of rows at most
     * @throws UnreadableWorkbookException if the sheet is refused, also when these rows hold millions of characters
     */
    List<RawRow> firstRows(String sheet, int most);

    /**
     * Checks every sheet that was not read to its end, hidden ones too, so that the verdict covers the whole file.
     *
     * @throws UnreadableWorkbookException if one of them is refused
     */
    void checkUnread();

    /** Releases what the file holds; nothing of it may be read afterwards. */
    @Override
    void close();
}
