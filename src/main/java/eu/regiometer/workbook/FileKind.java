package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.FILE_EMPTY;
import static eu.regiometer.findings.FindingCode.TYPE_HTML;
import static eu.regiometer.findings.FindingCode.TYPE_MISMATCH;
import static eu.regiometer.findings.FindingCode.TYPE_OLD_XLS;
import static eu.regiometer.findings.FindingCode.TYPE_UNKNOWN;

import eu.regiometer.findings.FindingCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Gate 1: tells by the first bytes which reader a file needs; its name does not count. */
enum FileKind {
    /** A zip: a workbook, a set of files, or something else in one. */
    ZIP,
    /** A compound file: an old workbook, or the envelope of an encrypted one. */
    COMPOUND,
    /** Plain text. */
    TEXT;

    private static final int LOOK_AT = 4096;
    private static final Map<String, String> KNOWN = new TreeMap<>(Map.of(
            "255044462d", "PDF",
            "7b5c727466", "RTF",
            "89504e47", "PNG",
            "ffd8ff", "JPEG",
            "1f8b", "GZIP",
            "377abcaf271c", "7-Zip",
            "526172211a07", "RAR",
            "504b0506", "ZIP"));

    /** The kind of a file that can be read; everything else is refused by its own code. */
    static FileKind of(byte[] content, Refusal refusal) {
        if (content.length == 0) {
            throw refusal.of(FILE_EMPTY);
        }
        byte[] head = Arrays.copyOf(content, Math.min(content.length, LOOK_AT));
        String hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, 8));
        if (hex.startsWith("504b0304")) {
            return ZIP;
        }
        if (hex.equals("d0cf11e0a1b11ae1")) {
            return COMPOUND;
        }
        for (var known : KNOWN.entrySet()) {
            if (hex.startsWith(known.getKey())) {
                throw found(refusal, TYPE_UNKNOWN, known.getValue());
            }
        }
        if (hex.matches("09(00|02|04|08)..00.*")) {
            throw found(refusal, TYPE_OLD_XLS, "Excel 2 - 5");
        }
        checkText(head, refusal);
        return TEXT;
    }

    /** A plain text where a workbook is expected. */
    static UnreadableWorkbookException textInsteadOfWorkbook(Refusal refusal) {
        return found(refusal, TYPE_MISMATCH, "CSV / TXT");
    }

    private static void checkText(byte[] head, Refusal refusal) {
        String hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, 2));
        boolean utf16 = hex.equals("fffe") || hex.equals("feff");
        String text = new String(head, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        String start = text.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.matches("(?s)<(html|head|body|table|meta|div)\\b.*")) {
            throw found(refusal, TYPE_HTML, "HTML");
        }
        if (start.startsWith("<?xml")) {
            throw start.contains("<html")
                    ? found(refusal, TYPE_HTML, "HTML")
                    : found(refusal, TYPE_MISMATCH, start.contains("excel.sheet") ? "XML Spreadsheet 2003" : "XML");
        }
        if (text.chars().anyMatch(c -> c < ' ' && "\t\n\r\f\u000B".indexOf(c) < 0)) {
            throw found(refusal, TYPE_UNKNOWN, "?");
        }
    }

    private static UnreadableWorkbookException found(Refusal refusal, FindingCode code, String kind) {
        return refusal.with(code, "found", kind);
    }
}
