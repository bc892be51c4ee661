package eu.regiometer.drawing;

import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Measures with the advance widths of the font files that are embedded in the PDF. Immutable. */
public final class TrueTypeMetrics implements FontMetrics {

    private static final int SOFT_HYPHEN = 0xAD;

    private final Map<Face, TrueTypeFont> fonts;

    /** Code points that every face has a glyph for; never changed. */
    private final BitSet printable;

    private TrueTypeMetrics(Map<Face, TrueTypeFont> fonts) {
        this.fonts = fonts;
        this.printable = new BitSet();
        printable.set(0, Character.MAX_CODE_POINT + 1);
        fonts.values().forEach(font -> printable.and(font.covered()));
    }

    /**
     * Reads the four faces.
     *
     * @throws FontException if a file is missing or no sound TrueType font
     */
    public static TrueTypeMetrics read(FontSource source) {
        Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            try {
                fonts.put(face, TrueTypeFont.parse(source.bytes(face)));
            } catch (IllegalArgumentException e) {
                throw FontException.of(face, String.valueOf(e.getMessage()), e);
            } catch (IndexOutOfBoundsException e) {
                throw FontException.of(face, "is damaged", e);
            }
        }
        return new TrueTypeMetrics(Collections.unmodifiableMap(fonts));
    }

    @Override
    public double width(String text, Face face, double size) {
        TrueTypeFont font = font(face);
        long units = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            if (codePoint != SOFT_HYPHEN) {
                units += font.advance(codePoint);
            }
        }
        return units * size / font.unitsPerEm();
    }

    @Override
    public double capHeight(Face face, double size) {
        TrueTypeFont font = font(face);
        return font.capHeight() * size / font.unitsPerEm();
    }

    /**
     * Characters of a text that some face has no glyph for, so that they cannot be printed. Control characters, soft
     * hyphens and line ends are not printed and never missing.
     *
     * @return Unicode code points, sorted
     */
    public SortedSet<Integer> missing(String text) {
        SortedSet<Integer> missing = new TreeSet<>();
        text.codePoints().filter(codePoint -> !isPrintable(codePoint)).forEach(missing::add);
        return missing;
    }

    /** Whether every face has all glyphs of a text, so that {@link #missing} is empty. */
    public boolean covers(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                return text.codePoints().allMatch(this::isPrintable);
            }
            if (!isPrintable(c)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPrintable(int codePoint) {
        return printable.get(codePoint) || codePoint == SOFT_HYPHEN || Character.isISOControl(codePoint);
    }

    private TrueTypeFont font(Face face) {
        TrueTypeFont font = fonts.get(face);
        if (font == null) {
            throw new IllegalArgumentException("no such face: " + face);
        }
        return font;
    }
}
