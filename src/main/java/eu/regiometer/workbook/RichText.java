package eu.regiometer.workbook;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        String single = "";
        var several = new StringBuilder();
        while (xml.next() && xml.depth() >= open) {
            if (xml.starts("rPh")) {
                xml.text(0);
            } else if (xml.starts("t")) {
                String run = xml.text(longest);
                if (single.isEmpty() && several.isEmpty()) {
                    single = run;
                } else {
                    if (several.isEmpty()) {
                        several.append(single);
                    }
                    several.append(run, 0, Math.max(0, Math.min(run.length(), longest + 1 - several.length())));
                }
            }
        }
        return clean(several.isEmpty() ? single : several.toString());
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
