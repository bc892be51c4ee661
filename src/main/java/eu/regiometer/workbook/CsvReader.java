package eu.regiometer.workbook;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated text after RFC 4180, in UTF-8; line ends may be LF or CRLF, a byte order mark is skipped. */
final class CsvReader {

    /**
     * One record.
     *
     * @param line number of its first line, from 1
     * @param fields its fields as written, quotes removed
     */
    record CsvRecord(int line, List<String> fields) {}

    private final String text;
    private final String file;
    private final Defects defects;
    private int at;
    private int line = 1;

    private CsvReader(String text, String file, Defects defects) {
        this.text = text;
        this.file = file;
        this.defects = defects;
    }

    /** All records but blank lines; what cannot be read is told as defects. */
    static List<CsvRecord> read(byte[] content, String file, Defects defects) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            defects.add(
                    CellAddress.file(file),
                    "bytes that are not UTF-8",
                    "a CSV file in UTF-8",
                    "save the table as \"CSV UTF-8 (comma separated)\"");
            return List.of();
        }
        return new CsvReader(text.startsWith("\uFEFF") ? text.substring(1) : text, file, defects).records();
    }

    private List<CsvRecord> records() {
        List<CsvRecord> records = new ArrayList<>();
        while (at < text.length()) {
            CsvRecord read = next();
            if (read.fields().size() > 1 || !read.fields().getFirst().isBlank()) {
                records.add(read);
            }
        }
        return records;
    }

    private CsvRecord next() {
        int start = line;
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            fields.add(field());
        }
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        return new CsvRecord(start, fields);
    }

    private String field() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        int opened = line;
        var field = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                if (at == text.length() || text.charAt(at) != '"') {
                    return field.append(afterQuote()).toString();
                }
            }
            if (c == '\n') {
                line++;
            }
            field.append(c);
        }
        defects.add(
                CellAddress.line(file, opened, ""),
                "a quote that is never closed",
                "a closing \" at the end of the field",
                "close the quote; write a quote inside a field twice");
        return field.toString();
    }

    /** What stands between a closing quote and the next separator belongs to nobody; it is told and kept. */
    private String afterQuote() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String rest = text.substring(start, at);
        if (!rest.isBlank()) {
            defects.add(
                    CellAddress.line(file, line, ""),
                    "text after a closing quote",
                    "a comma or the end of the line",
                    "write a quote inside a field twice and enclose the whole field in quotes");
        }
        return rest.isBlank() ? "" : rest;
    }
}
