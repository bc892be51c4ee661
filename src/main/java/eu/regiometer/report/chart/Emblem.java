package eu.regiometer.report.chart;

import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Point;
import eu.regiometer.drawing.Shape;
import eu.regiometer.drawing.Shape.Polygon;
import eu.regiometer.drawing.Shape.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * The emblem of the European Union, after the graphical guide of the Interinstitutional Style Guide (annex A1): a field
 * of 3 to 2, twelve stars on a circle of a third of its height, each star in a circle of an eighteenth of the height.
 */
public final class Emblem {

    private static final Colour FIELD = Colour.of("#003399");
    private static final Colour STARS = Colour.of("#ffcc00");
    private static final double HEIGHT = 54;
    private static final int COUNT = 12;
    private static final int TIPS = 5;

    /** Inner by outer radius of a regular five-pointed star. */
    private static final double WAIST = 0.381966;

    private Emblem() {}

    /**
     * The emblem, 81 by 54 points.
     *
     * @param description what it is, in the language of the report
     */
    public static Drawing draw(String description) {
        double width = HEIGHT * 3 / 2;
        List<Shape> shapes = new ArrayList<>();
        shapes.add(Rectangle.filled(0, 0, width, HEIGHT, FIELD));
        for (int i = 0; i < COUNT; i++) {
            double angle = 2 * StrictMath.PI * i / COUNT;
            shapes.add(star(
                    width / 2 + HEIGHT / 3 * StrictMath.sin(angle),
                    HEIGHT / 2 - HEIGHT / 3 * StrictMath.cos(angle),
                    HEIGHT / 18));
        }
        return new Drawing(width, HEIGHT, shapes, description, description);
    }

    private static Polygon star(double x, double y, double radius) {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < 2 * TIPS; i++) {
            double angle = StrictMath.PI * i / TIPS;
            double r = i % 2 == 0 ? radius : radius * WAIST;
            corners.add(new Point(x + r * StrictMath.sin(angle), y - r * StrictMath.cos(angle)));
        }
        return Polygon.filled(corners, STARS);
    }
}
