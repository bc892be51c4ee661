package eu.regiometer.drawing;

import java.util.List;

/**
 * How a line is drawn.
 *
 * @param colour colour of the line
 * @param width width in points, &gt; 0
 * @param dash lengths of dashes and gaps in points, in turn; empty for a solid line
 */
public record Stroke(Colour colour, double width, List<Double> dash) {

    public Stroke {
        if (!(width > 0) || Double.isInfinite(width)) {
            throw new IllegalArgumentException("stroke width must be positive: " + width);
        }
        dash = List.copyOf(dash);
    }

    /** A solid line. */
    public static Stroke of(Colour colour, double width) {
        return new Stroke(colour, width, List.of());
    }

    /** A dashed line with gaps as long as its dashes. */
    public static Stroke dashed(Colour colour, double width, double dash) {
        return new Stroke(colour, width, List.of(dash, dash));
    }
}
