package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.PART_MACRO;
import static eu.regiometer.findings.FindingCode.PART_OBJECT;
import static eu.regiometer.findings.FindingCode.TYPE_ENCRYPTED;
import static eu.regiometer.findings.FindingCode.TYPE_OLD_XLS;
import static eu.regiometer.findings.FindingCode.TYPE_UNKNOWN;
import static eu.regiometer.findings.FindingCode.ZIP_TRUNCATED;

import eu.regiometer.findings.FindingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Gates 2 and 3 for a compound file: complete to its last sector, a workbook, without macros and objects. */
final class CompoundFile {

    private static final String WORKBOOK = "Workbook";
    private static final Set<String> ENCRYPTED = Set.of("encryptedpackage", "encryptioninfo", "\tdrmcontent");
    private static final Set<String> MACROS = Set.of("_vba_project_cur", "macros", "vba");

    private final byte[] content;
    private final Refusal refusal;

    private CompoundFile(byte[] content, Refusal refusal) {
        this.content = content;
        this.refusal = refusal;
    }

    /** The stream that holds the workbook. */
    static byte[] workbook(byte[] content, Refusal refusal) {
        CompoundSectors.check(content, refusal);
        return new CompoundFile(content, refusal).workbook();
    }

    private byte[] workbook() {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            checkKind(root);
            for (Entry entry : root) {
                checkEntry(entry);
            }
            return read(root);
        } catch (IOException e) {
            throw found(TYPE_OLD_XLS, "XLS");
        }
    }

    private void checkKind(DirectoryNode root) {
        var names = new TreeSet<String>();
        root.getEntryNames().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        if (names.stream().anyMatch(ENCRYPTED::contains)) {
            throw refusal.of(TYPE_ENCRYPTED);
        }
        if (!root.hasEntryCaseInsensitive(WORKBOOK)) {
            throw names.contains("worddocument")
                    ? found(TYPE_UNKNOWN, "DOC")
                    : names.contains("powerpoint document")
                            ? found(TYPE_UNKNOWN, "PPT")
                            : found(TYPE_OLD_XLS, "Excel 5 / 95");
        }
    }

    /** Spreadsheet programs keep embedded objects in folders {@code MBD...}, linked ones in {@code LNK...}. */
    private void checkEntry(Entry entry) {
        String name = entry.getName();
        if (MACROS.contains(name.toLowerCase(Locale.ROOT))) {
            throw refusal.of(PART_MACRO);
        }
        boolean object = entry.isDirectoryEntry() && (name.startsWith("MBD") || name.startsWith("LNK"));
        if (object || name.equals("Ctls")) {
            throw refusal.with(PART_OBJECT, "target", name);
        }
    }

    private byte[] read(DirectoryNode root) throws IOException {
        Entry entry = root.getEntryCaseInsensitive(WORKBOOK);
        if (!(entry instanceof DocumentEntry document)) {
            throw found(TYPE_OLD_XLS, "XLS");
        }
        if (document.getSize() < 0 || document.getSize() > content.length) {
            throw refusal.of(ZIP_TRUNCATED, WORKBOOK);
        }
        try (InputStream in = root.createDocumentInputStream(document)) {
            byte[] stream = in.readNBytes(document.getSize());
            if (stream.length < document.getSize()) {
                throw refusal.of(ZIP_TRUNCATED, WORKBOOK);
            }
            return stream;
        }
    }

    private UnreadableWorkbookException found(FindingCode code, String kind) {
        return refusal.with(code, "found", kind);
    }
}
