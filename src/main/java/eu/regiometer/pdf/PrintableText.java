package eu.regiometer.pdf;

import eu.regiometer.drawing.TrueTypeMetrics;
import java.text.Normalizer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the texts of one document printable and writes down what they lost by it. */
final class PrintableText {

    static final String SQUARE = "\u25A1";

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int LINE_BREAK = 0x200B; // the space without width, after which a line may end
    private static final int FIRST_COMBINING = 0x300;

    /** Characters of the text on either side of a missing one that are told with it. */
    private static final int AROUND = 30;

    private final TrueTypeMetrics metrics;
    private final SortedMap<Integer, MissingGlyph> missing = new TreeMap<>();

    PrintableText(TrueTypeMetrics metrics) {
        this.metrics = metrics;
    }

    /** Characters replaced so far, by code point, each with the text it was met in first. */
    List<MissingGlyph> missing() {
        return List.copyOf(missing.values());
    }

    /**
     * The text with composed letters, without invisible marks, and with a square for each character without a glyph.
     */
    String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (metrics.covers(composed) && composed.codePoints().noneMatch(PrintableText::isInvisible)) {
            return composed;
        }
        StringBuilder printable = new StringBuilder(composed.length());
        int length = 0;
        for (int i = 0; i < composed.length(); i += length) {
            int codePoint = composed.codePointAt(i);
            length = Character.charCount(codePoint);
            if (isInvisible(codePoint)) {
                continue;
            }
            if (codePoint == PrintedText.NO_BREAK) {
                printable.appendCodePoint(codePoint);
                continue;
            }
            if (metrics.covers(composed.substring(i, i + length))) {
                printable.appendCodePoint(codePoint);
            } else {
                printable.append(SQUARE);
                String around = around(composed, i);
                missing.computeIfAbsent(codePoint, c -> new MissingGlyph(c, around));
            }
        }
        return printable.toString();
    }

    /** Whether there is nothing to look at: letters of Latin scripts that are composed, and all have a glyph. */
    private boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return false;
            }
        }
        return metrics.covers(text);
    }

    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                        && codePoint != SOFT_HYPHEN
                        && codePoint != LINE_BREAK
                        && codePoint != PrintedText.NO_BREAK
                || codePoint >= 0xFE00 && codePoint <= 0xFE0F; // choose between looks of the character before
    }

    private static String around(String text, int index) {
        int from = Math.max(0, index - AROUND);
        int to = Math.min(text.length(), index + AROUND + 1);
        return PrintedText.withoutSoftHyphens(text.substring(safe(text, from), safe(text, to)))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The index, or the one before it when it lies inside a pair of surrogates. */
    private static int safe(String text, int index) {
        boolean inside = index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
        return inside ? index - 1 : index;
    }
}
