package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.FILE_EMPTY;
import static eu.regiometer.findings.FindingCode.TYPE_ENCRYPTED;
import static eu.regiometer.findings.FindingCode.TYPE_HTML;
import static eu.regiometer.findings.FindingCode.TYPE_MISMATCH;
import static eu.regiometer.findings.FindingCode.TYPE_OLD_XLS;
import static eu.regiometer.findings.FindingCode.TYPE_UNKNOWN;
import static eu.regiometer.findings.FindingCode.TYPE_XLS;

import eu.regiometer.findings.FindingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Gate 1: tells by the first bytes what a file is; its name does not count. */
final class FileKind {

    private static final int LOOK_AT = 4096;
    private static final int FILEPASS = 0x2F;
    private static final String COMPOUND = "d0cf11e0a1b11ae1";
    private static final Map<String, String> KNOWN = new TreeMap<>(Map.of(
            "255044462d", "PDF",
            "7b5c727466", "RTF",
            "89504e47", "PNG",
            "ffd8ff", "JPEG",
            "1f8b", "GZIP",
            "377abcaf271c", "7-Zip",
            "526172211a07", "RAR",
            "504b0506", "ZIP"));

    private FileKind() {}

    /** Lets a zip pass and refuses everything else by its own code. */
    static void requireZip(byte[] content, Refusal refusal) {
        if (content.length == 0) {
            throw refusal.of(FILE_EMPTY);
        }
        byte[] head = Arrays.copyOf(content, Math.min(content.length, LOOK_AT));
        String hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, 8));
        if (hex.startsWith("504b0304")) {
            return;
        }
        if (hex.equals(COMPOUND)) {
            throw compound(content, refusal);
        }
        for (var known : KNOWN.entrySet()) {
            if (hex.startsWith(known.getKey())) {
                throw found(refusal, TYPE_UNKNOWN, known.getValue());
            }
        }
        if (hex.matches("09(00|02|04|08)..00.*")) {
            throw found(refusal, TYPE_OLD_XLS, "Excel 2 - 5");
        }
        throw text(head, refusal);
    }

    private static UnreadableWorkbookException text(byte[] head, Refusal refusal) {
        String hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, 2));
        boolean utf16 = hex.equals("fffe") || hex.equals("feff");
        String text = new String(head, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        String start = text.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.matches("(?s)<(html|head|body|table|meta|div)\\b.*")) {
            return found(refusal, TYPE_HTML, "HTML");
        }
        if (start.startsWith("<?xml")) {
            return start.contains("<html")
                    ? found(refusal, TYPE_HTML, "HTML")
                    : found(refusal, TYPE_MISMATCH, start.contains("excel.sheet") ? "XML Spreadsheet 2003" : "XML");
        }
        boolean shows = text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
        return shows ? found(refusal, TYPE_MISMATCH, "CSV / TXT") : found(refusal, TYPE_UNKNOWN, "?");
    }

    /** A compound file is an old workbook, or the envelope of an encrypted one. */
    private static UnreadableWorkbookException compound(byte[] content, Refusal refusal) {
        return refusal.guard(() -> {
            try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
                DirectoryNode root = files.getRoot();
                if (root.hasEntryCaseInsensitive("EncryptedPackage")
                        || root.hasEntryCaseInsensitive("EncryptionInfo")) {
                    return refusal.of(TYPE_ENCRYPTED);
                }
                if (root.hasEntryCaseInsensitive("Workbook")) {
                    return hasPassword(root) ? refusal.of(TYPE_ENCRYPTED) : found(refusal, TYPE_XLS, "XLS");
                }
                if (root.hasEntryCaseInsensitive("WordDocument")) {
                    return found(refusal, TYPE_UNKNOWN, "DOC");
                }
                if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                    return found(refusal, TYPE_UNKNOWN, "PPT");
                }
                return found(refusal, TYPE_OLD_XLS, "Excel 5 / 95");
            } catch (IOException | RuntimeException e) {
                return found(refusal, TYPE_OLD_XLS, "XLS");
            }
        });
    }

    /** Looks for the record FILEPASS among the first records of a BIFF8 stream. */
    private static boolean hasPassword(DirectoryNode root) throws IOException {
        try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"))) {
            byte[] start = in.readNBytes(LOOK_AT);
            for (int at = 0; at + 4 <= start.length; ) {
                int record = (start[at] & 0xFF) | (start[at + 1] & 0xFF) << 8;
                if (record == FILEPASS) {
                    return true;
                }
                at += 4 + ((start[at + 2] & 0xFF) | (start[at + 3] & 0xFF) << 8);
            }
            return false;
        }
    }

    private static UnreadableWorkbookException found(Refusal refusal, FindingCode code, String kind) {
        return refusal.with(code, "found", kind);
    }
}
