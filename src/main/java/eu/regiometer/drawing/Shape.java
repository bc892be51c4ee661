package eu.regiometer.drawing;

import java.util.List;
import java.util.Optional;

/** One mark on a drawing. Lengths are points from the top left corner of the drawing; y grows downwards. */
public sealed interface Shape {

    /**
     * A rectangle, filled, outlined or both.
     *
     * @param x left edge
     * @param y top edge
     * @param width at least 0
     * @param height at least 0
     * @param radius radius of its corners, at least 0; at most half of the shorter side is used
     */
    record Rectangle(
            double x,
            double y,
            double width,
            double height,
            double radius,
            Optional<Colour> fill,
            Optional<Stroke> stroke)
            implements Shape {

        public Rectangle {
            finite(x, y, width, height, radius);
            if (width < 0 || height < 0 || radius < 0) {
                throw new IllegalArgumentException(
                        "a rectangle has no negative sides: " + width + " x " + height + ", radius " + radius);
            }
            radius = Math.min(radius, Math.min(width, height) / 2);
        }

        /** A filled rectangle with square corners. */
        public static Rectangle filled(double x, double y, double width, double height, Colour fill) {
            return rounded(x, y, width, height, 0, fill);
        }

        /** A filled rectangle with round corners. */
        public static Rectangle rounded(double x, double y, double width, double height, double radius, Colour fill) {
            return new Rectangle(x, y, width, height, radius, Optional.of(fill), Optional.empty());
        }

        /** The outline of a rectangle. */
        public static Rectangle outlined(double x, double y, double width, double height, Stroke stroke) {
            return new Rectangle(x, y, width, height, 0, Optional.empty(), Optional.of(stroke));
        }
    }

    /** A straight line from one point to another. */
    record Line(double x1, double y1, double x2, double y2, Stroke stroke) implements Shape {
        public Line {
            finite(x1, y1, x2, y2);
        }
    }

    /**
     * A disc, filled, outlined or both.
     *
     * @param x x of its centre
     * @param y y of its centre
     * @param radius at least 0
     */
    record Circle(double x, double y, double radius, Optional<Colour> fill, Optional<Stroke> stroke) implements Shape {

        public Circle {
            finite(x, y, radius);
            if (radius < 0) {
                throw new IllegalArgumentException("a circle has no negative radius: " + radius);
            }
        }

        /** A disc without an outline. */
        public static Circle filled(double x, double y, double radius, Colour fill) {
            return new Circle(x, y, radius, Optional.of(fill), Optional.empty());
        }

        /** A disc with an outline in another colour. */
        public static Circle ringed(double x, double y, double radius, Colour fill, Stroke stroke) {
            return new Circle(x, y, radius, Optional.of(fill), Optional.of(stroke));
        }
    }

    /** An open line through two or more points. */
    record Polyline(List<Point> points, Stroke stroke) implements Shape {
        public Polyline {
            points = atLeast(2, points);
        }
    }

    /** A closed area with three or more corners. */
    record Polygon(List<Point> points, Optional<Colour> fill, Optional<Stroke> stroke) implements Shape {
        public Polygon {
            points = atLeast(3, points);
        }

        /** A filled area without an outline. */
        public static Polygon filled(List<Point> points, Colour fill) {
            return new Polygon(points, Optional.of(fill), Optional.empty());
        }
    }

    /**
     * One line of text.
     *
     * @param x where its anchor stands
     * @param baseline y of its baseline
     * @param text the line; soft hyphens and signs that turn its direction are dropped, control characters
     *     become spaces
     * @param size font size in points, &gt; 0
     */
    record Text(double x, double baseline, Anchor anchor, String text, Face face, double size, Colour colour)
            implements Shape {

        public Text {
            finite(x, baseline, size);
            if (size <= 0) {
                throw new IllegalArgumentException("a font size is positive: " + size);
            }
            text = PrintableText.of(text);
        }
    }

    private static List<Point> atLeast(int count, List<Point> points) {
        if (points.size() < count) {
            throw new IllegalArgumentException("needs at least " + count + " points: " + points.size());
        }
        points.forEach(point -> finite(point.x(), point.y()));
        return List.copyOf(points);
    }

    private static void finite(double... values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a place or length on a drawing is finite: " + value);
            }
        }
    }
}
