package eu.regiometer.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Writes separated text, line by line, to any {@link Appendable}; the receiver encodes it as UTF-8. */
public final class CsvWriter {

    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Appendable out;
    private final char separator;
    private final String between;
    private final String lineEnd;
    private final boolean forSpreadsheets;

    private CsvWriter(Appendable out, char separator, String lineEnd, boolean forSpreadsheets) {
        this.out = out;
        this.separator = separator;
        this.between = String.valueOf(separator);
        this.lineEnd = lineEnd;
        this.forSpreadsheets = forSpreadsheets;
    }

    /** Data after RFC 4180: comma, quotes where needed, lines end with {@code \n}. */
    public static CsvWriter data(Appendable out) {
        return new CsvWriter(out, ',', "\n", false);
    }

    /**
     * For people who open it in a spreadsheet program: byte order mark, semicolon, every field quoted, lines end with
     * {@code \r\n}, texts that look like formulas begin with an apostrophe (OWASP ASVS 1.2.10).
     */
    public static CsvWriter feedback(Appendable out) {
        var writer = new CsvWriter(out, ';', "\r\n", true);
        writer.append(BYTE_ORDER_MARK);
        return writer;
    }

    /** Data as bytes. */
    public static byte[] data(List<String> header, List<List<String>> lines) {
        var text = new StringBuilder();
        var csv = data(text);
        csv.line(header);
        lines.forEach(csv::line);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes one line. */
    public void line(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                append(between);
            }
            append(field(fields.get(i)));
        }
        append(lineEnd);
    }

    /** Writes one line. */
    public void line(String... fields) {
        line(List.of(fields));
    }

    private String field(String text) {
        String safe = forSpreadsheets ? harmless(text) : text;
        boolean quote = forSpreadsheets
                || safe.indexOf(separator) >= 0
                || safe.indexOf('"') >= 0
                || safe.indexOf('\n') >= 0
                || safe.indexOf('\r') >= 0;
        return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** A text that no spreadsheet program takes for a formula, without signs that some of them stop at. */
    private static String harmless(String text) {
        String shown = CONTROLS.matcher(text).replaceAll("\uFFFD");
        return FormulaLike.matches(text) ? "'" + shown : shown;
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
