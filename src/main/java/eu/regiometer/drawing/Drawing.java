package eu.regiometer.drawing;

import java.util.List;

/**
 * A picture of vector shapes, painted in their order, first at the bottom. Its texts are without signs that cannot be
 * printed.
 *
 * @param width width in points, &gt; 0
 * @param height height in points, &gt; 0
 * @param shapes what is painted
 * @param title what the picture shows, one line
 * @param description what the picture says to those who cannot see it: finding, axes, smallest and largest value
 */
public record Drawing(double width, double height, List<Shape> shapes, String title, String description) {

    public Drawing {
        if (!(width > 0 && height > 0) || Double.isInfinite(width) || Double.isInfinite(height)) {
            throw new IllegalArgumentException("a drawing has a positive size: " + width + " x " + height);
        }
        shapes = List.copyOf(shapes);
        title = PrintableText.of(title);
        description = PrintableText.of(description);
    }
}
