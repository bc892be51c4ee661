package eu.regiometer.drawing;

/** Measures text as it will be printed. */
@FunctionalInterface
public interface FontMetrics {

    /**
     * Width of one line of text.
     *
     * @param size font size in points
     * @return sum of the glyphs' advances in points, without kerning, as the PDF prints it; soft hyphens have no width
     */
    double width(String text, Face face, double size);

    /**
     * Height of capitals above the baseline in points, to centre text on a mark.
     *
     * @param size font size in points
     */
    default double capHeight(Face face, double size) {
        return 0.66 * size;
    }
}
