package eu.regiometer.report.chart;

import eu.regiometer.drawing.Anchor;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Face;
import eu.regiometer.drawing.Point;
import eu.regiometer.drawing.Shape.Polygon;
import eu.regiometer.drawing.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A profile against the partner mean; it stands beside a dot plot, never alone.
 *
 * @param caption what the chart says
 * @param ownLegend what the filled shape is
 * @param partnerLegend what the dashed line is
 * @param spokes three to eight
 */
public record Radar(Caption caption, String ownLegend, String partnerLegend, List<Spoke> spokes) {

    /**
     * One direction.
     *
     * @param label name of the indicator
     * @param own 0 to 100; empty when withheld
     * @param partner mean of the partners
     */
    public record Spoke(String label, OptionalDouble own, OptionalDouble partner) {}

    private static final double LABEL = Sheet.SMALL;

    /** Half the distance of two lines of a label. */
    private static final double HALF_LINE = LABEL * 0.59;

    public Radar {
        spokes = List.copyOf(spokes);
        if (spokes.size() < 3 || spokes.size() > 8) {
            throw new IllegalArgumentException("a radar has three to eight spokes: " + spokes.size());
        }
    }

    /** The chart; as high as it is wide, up to 170 points. */
    public Drawing draw(ChartStyle style) {
        Sheet sheet = new Sheet(style);
        double legend = new Legend()
                .disc(Palette.TEAL, ownLegend)
                .tick(Palette.ORANGE, partnerLegend)
                .draw(sheet, 0, 0, style.width());
        double room = Math.min(80, style.width() * 0.25);
        double radius = Math.min(style.width() / 2 - room - 8, 31);
        double centreX = style.width() / 2;
        double centreY = legend + 10 + 2 * HALF_LINE * lines(sheet, 0, room).size() + radius;
        for (int ring = 1; ring <= 4; ring++) {
            double share = ring / 4.0;
            sheet.add(new Polygon(
                    corners(centreX, centreY, spoke -> radius * share),
                    Optional.empty(),
                    Optional.of(Stroke.of(Palette.GRID, 0.6))));
        }
        for (int i = 0; i < spokes.size(); i++) {
            Point end = place(centreX, centreY, i, radius);
            sheet.line(centreX, centreY, end.x(), end.y(), Palette.GRID, 0.6);
            label(sheet, i, place(centreX, centreY, i, radius + 7), room);
        }
        outline(sheet, centreX, centreY, radius, Spoke::partner, Stroke.dashed(Palette.ORANGE, 1.3, 3));
        outline(sheet, centreX, centreY, radius, Spoke::own, Stroke.of(Palette.TEAL, 1.8));
        for (int i = 0; i < spokes.size(); i++) {
            int spoke = i;
            spokes.get(i).own().ifPresent(value -> {
                Point point = place(centreX, centreY, spoke, radius * Math.clamp(value, 0, 100) / 100);
                sheet.disc(point.x(), point.y(), 2.6, Palette.TEAL);
            });
        }
        return sheet.drawing(centreY + below(sheet, radius, room) + 2, caption);
    }

    /** How far down the labels and the outermost ring reach below the centre. */
    private double below(Sheet sheet, double radius, double room) {
        double lowest = radius;
        for (int i = 0; i < spokes.size(); i++) {
            double sine = StrictMath.sin(angle(i));
            int lines = lines(sheet, i, room).size();
            double shift = isUpright(i) ? sine * ((lines - 1) * HALF_LINE + 5.5) : 0;
            lowest = Math.max(lowest, (radius + 7) * sine + shift + lines * HALF_LINE + 1);
        }
        return lowest;
    }

    /** Whether a spoke goes up or down, so that its label stands in its middle. */
    private boolean isUpright(int i) {
        return Math.abs(StrictMath.cos(angle(i))) < 0.2;
    }

    private List<String> lines(Sheet sheet, int i, double room) {
        return sheet.fit(Face.REGULAR, LABEL).wrap(spokes.get(i).label(), isUpright(i) ? room * 1.5 : room, 3);
    }

    /** Closed when all values are known, else only the stretches between known neighbours. */
    private void outline(
            Sheet sheet, double x, double y, double radius, Function<Spoke, OptionalDouble> value, Stroke stroke) {
        if (spokes.stream().allMatch(spoke -> value.apply(spoke).isPresent())) {
            sheet.add(new Polygon(
                    corners(
                            x,
                            y,
                            spoke -> radius * Math.clamp(value.apply(spoke).getAsDouble(), 0, 100) / 100),
                    Optional.empty(),
                    Optional.of(stroke)));
            return;
        }
        for (int i = 0; i < spokes.size(); i++) {
            int next = (i + 1) % spokes.size();
            OptionalDouble from = value.apply(spokes.get(i));
            OptionalDouble to = value.apply(spokes.get(next));
            if (from.isPresent() && to.isPresent()) {
                Point a = place(x, y, i, radius * Math.clamp(from.getAsDouble(), 0, 100) / 100);
                Point b = place(x, y, next, radius * Math.clamp(to.getAsDouble(), 0, 100) / 100);
                sheet.add(new eu.regiometer.drawing.Shape.Line(a.x(), a.y(), b.x(), b.y(), stroke));
            }
        }
    }

    private void label(Sheet sheet, int i, Point at, double room) {
        double sine = StrictMath.sin(angle(i));
        double cosine = StrictMath.cos(angle(i));
        Anchor anchor = isUpright(i) ? Anchor.MIDDLE : cosine > 0 ? Anchor.START : Anchor.END;
        List<String> lines = lines(sheet, i, room);
        double shift = isUpright(i) ? sine * ((lines.size() - 1) * HALF_LINE + 5.5) : 0;
        sheet.lines(at.x(), at.y() + shift, anchor, lines, Face.REGULAR, LABEL, Palette.INK);
    }

    private List<Point> corners(double x, double y, Function<Spoke, Double> radius) {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < spokes.size(); i++) {
            corners.add(place(x, y, i, radius.apply(spokes.get(i))));
        }
        return corners;
    }

    private Point place(double x, double y, int spoke, double radius) {
        return new Point(x + radius * StrictMath.cos(angle(spoke)), y + radius * StrictMath.sin(angle(spoke)));
    }

    private double angle(int spoke) {
        return -Math.PI / 2 + 2 * Math.PI * spoke / spokes.size();
    }
}
