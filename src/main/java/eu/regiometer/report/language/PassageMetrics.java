package eu.regiometer.report.language;

import eu.regiometer.drawing.Face;
import eu.regiometer.drawing.FontMetrics;

/**
 * Measures texts that may hold passages, whose signs are not printed.
 *
 * @param printed measures what is printed
 */
public record PassageMetrics(FontMetrics printed) implements FontMetrics {

    @Override
    public double width(String text, Face face, double size) {
        return printed.width(Passage.plain(text), face, size);
    }

    @Override
    public double capHeight(Face face, double size) {
        return printed.capHeight(face, size);
    }
}
