package eu.regiometer.pdf;

import eu.regiometer.drawing.Face;
import eu.regiometer.drawing.FontException;
import eu.regiometer.drawing.FontSource;
import eu.regiometer.drawing.TrueTypeMetrics;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts that are embedded into PDFs, read once. Immutable and shared by all threads: the glyphs a document uses are
 * counted by its writer, and subsets are cut from a copy of the reader over the same bytes.
 */
public final class FontSet {

    private final Map<Face, BaseFont> fonts;
    private final TrueTypeMetrics metrics;

    private FontSet(Map<Face, BaseFont> fonts, TrueTypeMetrics metrics) {
        this.fonts = fonts;
        this.metrics = metrics;
    }

    /**
     * Reads the four faces.
     *
     * @throws FontException if a font file is missing or no sound TrueType font; the message names the file
     */
    public static FontSet read(FontSource source) {
        TrueTypeMetrics metrics = TrueTypeMetrics.read(source);
        Map<Face, BaseFont> fonts = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            fonts.put(face, baseFont(face, source));
        }
        return new FontSet(fonts, metrics);
    }

    private static BaseFont baseFont(Face face, FontSource source) {
        try {
            BaseFont font = BaseFont.createFont(
                    face.fileName(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, source.bytes(face), null);
            font.setIncludeCidSet(false); // PDF/A wants it complete or not at all, and OpenPDF's is not complete
            font.setSecureRandom(new SubsetPrefix(face.ordinal()));
            return font;
        } catch (IOException | RuntimeException e) {
            throw FontException.of(face, "cannot be embedded (" + e.getMessage() + ")", e);
        }
    }

    /** Measures text as these fonts print it. */
    public TrueTypeMetrics metrics() {
        return metrics;
    }

    BaseFont font(Face face) {
        BaseFont font = fonts.get(face);
        if (font == null) {
            throw new IllegalArgumentException("no such face: " + face);
        }
        return font;
    }

    /** Makes the six letters before the name of an embedded subset the same in every run: AAAAAA, BBBBBB, ... */
    private static final class SubsetPrefix extends SecureRandom {

        private final int letter;

        SubsetPrefix(int letter) {
            this.letter = letter;
        }

        @Override
        public double nextDouble() {
            return (letter + 0.5) / 26;
        }
    }
}
