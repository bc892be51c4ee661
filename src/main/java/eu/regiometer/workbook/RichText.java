package eu.regiometer.workbook;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a text item: its runs joined as seen on screen, reading aids left out. */
final class RichText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final char FIRST_COMBINING = '\u0300';

    private RichText() {}

    /**
     * Reads from the start of an element {@code si} or {@code is} to its end.
     *
     * @param longest longer texts are cut one character above
     */
    static String read(XmlPart xml, int longest) {
        int open = xml.depth();
        @Nullable String whole = null;
        @Nullable StringBuilder runs = null;
        while (xml.next() && xml.depth() >= open) {
            if (xml.starts("t")) {
                if (whole != null) {
                    throw xml.misplaced();
                }
                whole = xml.text(longest);
            } else if (xml.starts("r")) {
                runs = runs == null ? new StringBuilder() : runs;
                String run = run(xml, longest);
                runs.append(run, 0, Math.max(0, Math.min(run.length(), longest + 1 - runs.length())));
            } else if (xml.starts("rPh") || xml.starts("phoneticPr")) {
                xml.skip();
            } else if (xml.starts()) {
                throw xml.misplaced();
            }
        }
        if (runs == null) {
            return whole == null ? "" : clean(whole);
        }
        if (whole != null && !whole.isEmpty()) {
            throw xml.misplaced(); // some readers show the runs alone, others all of it
        }
        return clean(runs.toString());
    }

    private static String run(XmlPart xml, int longest) {
        int open = xml.depth();
        @Nullable String text = null;
        while (xml.next() && xml.depth() >= open) {
            if (xml.starts("t") && text == null) {
                text = xml.text(longest);
            } else if (xml.starts("rPr")) {
                xml.skip();
            } else if (xml.starts()) {
                throw xml.misplaced();
            }
        }
        if (text == null) {
            throw xml.misplaced(); // some readers show the word null
        }
        return text;
    }

    /** Resolves the escapes of OOXML ({@code _x000D_}) and brings letters into normal form C. */
    static String clean(String stored) {
        String text = stored;
        if (text.contains("_x")) {
            text = ESCAPED.matcher(text)
                    .replaceAll(found ->
                            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        }
        return composed(text);
    }

    /** Brings letters into normal form C. */
    static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }
}
