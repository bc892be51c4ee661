package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.TYPE_UNKNOWN;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;

/** Opens the content of a dropped file with the reader that its first bytes ask for. */
final class DroppedFile {

    private static final List<String> NEVER_TEXT = List.of(".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".zip");

    private DroppedFile() {}

    /**
     * Opens a workbook, a delimited text or a set.
     *
     * @param displayName name for findings; its ending only serves to tell a mismatch
     * @throws UnreadableWorkbookException if the file, or a member of a set, is refused
     */
    static Delivery open(byte[] content, String displayName, ReadLimits limits) {
        var refusal = new Refusal(displayName);
        Container.checkSize(content.length, limits, refusal);
        if (FileKind.of(content, refusal) == FileKind.ZIP) {
            ZipPackage zip = refusal.guard(() -> ZipPackage.scan(content, limits, refusal));
            return FileSet.is(zip)
                    ? FileSet.open(zip, displayName, limits)
                    : single(displayName, XlsxFile.open(zip, limits, refusal));
        }
        return single(displayName, single(content, limits, refusal));
    }

    /** Opens a file that may be no set. */
    static WorkbookFile single(byte[] content, ReadLimits limits, Refusal refusal) {
        return switch (FileKind.of(content, refusal)) {
            case ZIP -> {
                ZipPackage zip = refusal.guard(() -> ZipPackage.scan(content, limits, refusal));
                if (FileSet.is(zip)) {
                    throw refusal.with(TYPE_UNKNOWN, "found", "ZIP");
                }
                yield XlsxFile.open(zip, limits, refusal);
            }
            case COMPOUND -> XlsFile.open(content, limits, refusal);
            case TEXT -> text(() -> new ByteArrayInputStream(content), limits, refusal);
        };
    }

    /** Opens a delimited text, unless its name says that it should be something else. */
    static WorkbookFile text(DelimitedFile.Content content, ReadLimits limits, Refusal refusal) {
        String name = refusal.file().toLowerCase(Locale.ROOT);
        if (NEVER_TEXT.stream().anyMatch(name::endsWith)) {
            throw FileKind.textInsteadOfWorkbook(refusal);
        }
        return DelimitedFile.open(content, limits, refusal);
    }

    private static Delivery single(String name, WorkbookFile file) {
        return new Gate.SingleFile(new Delivery.Member(name, file));
    }
}
