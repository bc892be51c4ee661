package eu.regiometer.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Point;
import eu.regiometer.drawing.Shape;
import eu.regiometer.drawing.Shape.Circle;
import eu.regiometer.drawing.Shape.Line;
import eu.regiometer.drawing.Shape.Polygon;
import eu.regiometer.drawing.Shape.Polyline;
import eu.regiometer.drawing.Shape.Rectangle;
import eu.regiometer.drawing.Shape.Text;
import eu.regiometer.drawing.Stroke;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Marks that carry a figure stand out from what is behind them, 3:1 (WCAG 2.1, 1.4.11). A cell that prints its figure
 * need not: its colour repeats it.
 */
final class MarkChecks {

    private static final double MARK_CONTRAST = 3;

    private final Drawing drawing;

    MarkChecks(Drawing drawing) {
        this.drawing = drawing;
    }

    void check() {
        List<Shape> shapes = drawing.shapes();
        for (int i = 0; i < shapes.size(); i++) {
            List<Shape> below = shapes.subList(0, i);
            switch (shapes.get(i)) {
                case Line l -> {
                    stands(l, l.stroke(), below, l.x1(), l.y1());
                    stands(l, l.stroke(), below, (l.x1() + l.x2()) / 2, (l.y1() + l.y2()) / 2);
                    stands(l, l.stroke(), below, l.x2(), l.y2());
                }
                case Polyline p -> p.points().forEach(point -> stands(p, p.stroke(), below, point.x(), point.y()));
                case Circle c -> area(c, c.fill(), c.stroke(), below, c.x(), c.y());
                case Rectangle r -> {
                    if (!printsItsFigure(r)) {
                        area(r, r.fill(), r.stroke(), below, r.x() + r.width() / 2, r.y() + r.height() / 2);
                    }
                }
                case Polygon p -> {
                    Point corner = p.points().getFirst();
                    area(p, p.fill(), p.stroke(), below, corner.x(), corner.y());
                }
                case Text t -> {}
            }
        }
    }

    private static void stands(Shape mark, Stroke stroke, List<Shape> below, double x, double y) {
        if (!Palette.DECORATION.contains(stroke.colour())) {
            Colour ground = ground(below, x, y);
            assertThat(stroke.colour().contrast(ground))
                    .as("contrast of %s on %s", mark, ground)
                    .isGreaterThanOrEqualTo(MARK_CONTRAST);
        }
    }

    private static void area(
            Shape mark, Optional<Colour> fill, Optional<Stroke> stroke, List<Shape> below, double x, double y) {
        List<Colour> colours = Stream.concat(fill.stream(), stroke.map(Stroke::colour).stream())
                .toList();
        if (!Palette.DECORATION.containsAll(colours)) {
            Colour ground = ground(below, x, y);
            assertThat(colours)
                    .as("%s on %s", mark, ground)
                    .anyMatch(colour -> colour.contrast(ground) >= MARK_CONTRAST);
        }
    }

    private boolean printsItsFigure(Rectangle cell) {
        return drawing.shapes().stream()
                .anyMatch(shape -> shape instanceof Text text
                        && text.x() >= cell.x()
                        && text.x() <= cell.x() + cell.width()
                        && text.baseline() >= cell.y()
                        && text.baseline() <= cell.y() + cell.height());
    }

    /** Colour of the area painted last at a place, white where none was; a white line clears the ground for a mark. */
    static Colour ground(List<Shape> below, double x, double y) {
        Colour ground = Colour.WHITE;
        for (Shape shape : below) {
            ground = switch (shape) {
                case Rectangle r
                when r.fill().isPresent()
                        && x >= r.x()
                        && x <= r.x() + r.width()
                        && y >= r.y()
                        && y <= r.y() + r.height() -> r.fill().get();
                case Line l
                when l.stroke().colour().equals(Colour.WHITE)
                        && distance(l, x, y) <= l.stroke().width() / 2 -> Colour.WHITE;
                default -> ground;
            };
        }
        return ground;
    }

    private static double distance(Line line, double x, double y) {
        double dx = line.x2() - line.x1();
        double dy = line.y2() - line.y1();
        double square = dx * dx + dy * dy;
        double share = square == 0 ? 0 : Math.clamp(((x - line.x1()) * dx + (y - line.y1()) * dy) / square, 0, 1);
        return Math.hypot(x - line.x1() - share * dx, y - line.y1() - share * dy);
    }
}
