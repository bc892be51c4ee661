package eu.regiometer.drawing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What the first bytes of a file say it is, whatever its name says. */
public final class FileKind {

    private static final Charset LATIN = StandardCharsets.ISO_8859_1;

    private FileKind() {}

    /** The kind in words that fit behind "it is". */
    public static String of(byte[] content) {
        if (content.length == 0) {
            return "empty";
        }
        if (begins(content, "\u0089PNG\r\n\u001A\n")) {
            return "a PNG picture";
        }
        if (begins(content, "\u00FF\u00D8\u00FF")) {
            return "a JPEG picture";
        }
        if (begins(content, "GIF8")) {
            return "a GIF picture";
        }
        if (begins(content, "RIFF") && content.length > 12 && new String(content, 8, 4, LATIN).equals("WEBP")) {
            return "a WebP picture";
        }
        if (begins(content, "\0\1\0\0") || begins(content, "true")) {
            return "a TrueType font";
        }
        if (begins(content, "OTTO")) {
            return "an OpenType font with PostScript outlines";
        }
        if (begins(content, "wOFF") || begins(content, "wOF2")) {
            return "a web font (WOFF)";
        }
        if (begins(content, "ttcf")) {
            return "a collection of fonts (TTC)";
        }
        if (begins(content, "%PDF")) {
            return "a PDF";
        }
        if (begins(content, "PK\3\4")) {
            return "a ZIP archive or an office document";
        }
        if (!isText(content)) {
            return "of an unknown kind";
        }
        return isSvg(content) ? "an SVG picture" : "a text file";
    }

    private static boolean begins(byte[] content, String start) {
        return content.length >= start.length() && new String(content, 0, start.length(), LATIN).equals(start);
    }

    private static boolean isSvg(byte[] content) {
        return new String(content, 0, Math.min(content.length, 2000), LATIN).contains("<svg");
    }

    private static boolean isText(byte[] content) {
        for (int i = 0; i < Math.min(content.length, 2000); i++) {
            if (content[i] >= 0 && content[i] < ' ' && content[i] != '\n' && content[i] != '\r' && content[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
