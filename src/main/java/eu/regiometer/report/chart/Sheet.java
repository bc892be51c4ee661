package eu.regiometer.report.chart;

import eu.regiometer.drawing.Anchor;
import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Face;
import eu.regiometer.drawing.Shape;
import eu.regiometer.drawing.Shape.Circle;
import eu.regiometer.drawing.Shape.Line;
import eu.regiometer.drawing.Shape.Rectangle;
import eu.regiometer.drawing.Shape.Text;
import eu.regiometer.drawing.Stroke;
import eu.regiometer.drawing.TextFit;
import eu.regiometer.report.language.Passage;
import java.util.ArrayList;
import java.util.List;

/** Collects the shapes of one chart. */
final class Sheet {

    /** Size of ordinary labels in points. */
    static final double LABEL = 8.4;

    /** Size of legends, scales and remarks: no letter of a chart is smaller. */
    static final double SMALL = 7.5;

    /** Distance of two lines of a label by its size. */
    static final double LEADING = 1.18;

    /** Room between the labels of two rows, so that lines of one label stand nearer to each other. */
    private static final double BETWEEN_ROWS = 3.5;

    private final ChartStyle style;
    private final List<Shape> shapes = new ArrayList<>();

    Sheet(ChartStyle style) {
        this.style = style;
    }

    ChartStyle style() {
        return style;
    }

    double width() {
        return style.width();
    }

    Drawing drawing(double height, Caption caption) {
        return new Drawing(
                style.width(), height, shapes, Passage.plain(caption.title()), Passage.plain(caption.description()));
    }

    TextFit fit(Face face, double size) {
        return new TextFit(style.metrics(), face, size);
    }

    double textWidth(String text, Face face, double size) {
        return style.metrics().width(text, face, size);
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    void line(double x1, double y1, double x2, double y2, Colour colour, double width) {
        shapes.add(new Line(x1, y1, x2, y2, Stroke.of(colour, width)));
    }

    void box(double x, double y, double width, double height, double radius, Colour fill) {
        shapes.add(Rectangle.rounded(x, y, Math.max(0, width), height, radius, fill));
    }

    void disc(double x, double y, double radius, Colour fill) {
        shapes.add(Circle.filled(x, y, radius, fill));
    }

    void ring(double x, double y, double radius, Colour colour) {
        shapes.add(Circle.ringed(x, y, radius, Colour.WHITE, Stroke.of(colour, 1.4)));
    }

    /** One line, centred on {@code y} by the height of its capitals. */
    void text(double x, double y, Anchor anchor, String text, Face face, double size, Colour colour) {
        if (!text.isBlank()) {
            double cap = style.metrics().capHeight(face, size);
            shapes.add(new Text(x, y + cap / 2, anchor, Passage.plain(text), face, size, colour));
        }
    }

    /** Lines of a label, centred together on {@code y}. */
    void lines(double x, double y, Anchor anchor, List<String> lines, Face face, double size, Colour colour) {
        double leading = size * LEADING;
        double first = y - leading * (lines.size() - 1) / 2;
        for (int i = 0; i < lines.size(); i++) {
            text(x, first + i * leading, anchor, lines.get(i), face, size, colour);
        }
    }

    /** Height of a row: more than usual where its label has lines that would else touch those of the next row. */
    static double rowHeight(double usual, List<String> label, double size) {
        return label.size() == 1 ? usual : Math.max(usual, label.size() * size * LEADING + BETWEEN_ROWS);
    }

    /** Grid lines with their values below. */
    void grid(Axis axis, double top, double bottom, boolean percent) {
        for (double tick : axis.ticks()) {
            double x = axis.at(tick);
            line(x, top, x, bottom, Palette.GRID, 0.6);
            String label = percent
                    ? style.numbers().percent(Math.abs(tick))
                    : style.numbers().whole(tick);
            text(x, bottom + 8, Anchor.MIDDLE, label, Face.REGULAR, SMALL, Palette.MUTE);
        }
    }

    /** An interval with end caps. */
    void whisker(Reading reading, Axis axis, double y, Colour colour) {
        if (reading.hasInterval()) {
            double from = axis.at(reading.lower().getAsDouble());
            double to = axis.at(reading.upper().getAsDouble());
            line(from, y, to, y, colour, 1.3);
            line(from, y - 2.2, from, y + 2.2, colour, 1.0);
            line(to, y - 2.2, to, y + 2.2, colour, 1.0);
        }
    }
}
