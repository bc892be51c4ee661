package eu.regiometer.workbook;

import java.util.regex.Pattern;

/** Texts as a cell of a workbook can hold them. */
final class CellText {

    private static final int LONGEST = 32_767;
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern CARRIAGE_RETURNS = Pattern.compile("\r\n?");

    private CellText() {}

    /** The text with signs that XML cannot hold as U+FFFD, cut to the length of a cell. */
    static String storable(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : CARRIAGE_RETURNS.matcher(text).replaceAll("\n");
        String escaped = lines.contains("_x") ? LOOKS_ESCAPED.matcher(lines).replaceAll("_x005F_") : lines;
        var clean = new StringBuilder(escaped.length());
        escaped.codePoints().forEach(c -> clean.appendCodePoint(isXml(c) ? c : '\uFFFD'));
        return cut(clean.toString(), LONGEST);
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
