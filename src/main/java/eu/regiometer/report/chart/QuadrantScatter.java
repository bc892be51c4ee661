package eu.regiometer.report.chart;

import eu.regiometer.drawing.Anchor;
import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Face;
import eu.regiometer.drawing.Shape.Rectangle;
import eu.regiometer.drawing.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Points in four quadrants with intervals in both directions.
 *
 * @param caption what the chart says
 * @param horizontal name of the horizontal scale, 0 to 100
 * @param vertical name of the vertical scale, 0 to 100
 * @param quadrants names of the quadrants: upper left, upper right, lower left, lower right
 * @param points points; those without both values are left out
 */
public record QuadrantScatter(
        Caption caption, String horizontal, String vertical, List<String> quadrants, List<Spot> points) {

    /**
     * One point.
     *
     * @param label short name
     * @param x horizontal value
     * @param y vertical value
     * @param emphasis whether it is the one the report is about
     */
    public record Spot(String label, Reading x, Reading y, boolean emphasis) {
        boolean isDrawn() {
            return x.value().isPresent() && y.value().isPresent();
        }
    }

    /** A space already taken, in points. */
    private record Block(double left, double top, double right, double bottom) {
        boolean meets(Block other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private static final double HEIGHT = 270;
    private static final double RADIUS = 3.6;

    /** Height of a line of the name of a quadrant. */
    private static final double NAME = 9.2;

    public QuadrantScatter {
        quadrants = List.copyOf(quadrants);
        points = List.copyOf(points);
        if (quadrants.size() != 4) {
            throw new IllegalArgumentException("four quadrants have four names: " + quadrants);
        }
    }

    /** The chart, as wide as the style says and up to 270 points high. */
    public Drawing draw(ChartStyle style) {
        Sheet sheet = new Sheet(style);
        double left = 26;
        double right = style.width() - 6;
        double height = Math.min(HEIGHT, style.width() * 0.68);
        List<List<String>> names = quadrants.stream()
                .map(name -> sheet.fit(Face.ITALIC, Sheet.SMALL).wrap(name, (right - left) / 2 - 6))
                .toList();
        double top = 14 + NAME * Math.max(names.get(0).size(), names.get(1).size()) + 2;
        double bottom =
                height - 28 - NAME * Math.max(names.get(2).size(), names.get(3).size());
        List<Spot> drawn = points.stream().filter(Spot::isDrawn).toList();
        List<Reading> values = new ArrayList<>();
        drawn.forEach(spot -> {
            values.add(spot.x());
            values.add(spot.y());
        });
        Axis x = Axis.around(values, left, right);
        Axis y = new Axis(x.low(), x.high(), x.step(), bottom, top);
        frame(sheet, x, y, height);
        names(sheet, x, names, 14, bottom + 14);
        List<Block> taken = new ArrayList<>();
        drawn.forEach(spot -> cross(sheet, spot, x, y));
        for (Spot spot : drawn) {
            double cx = x.at(spot.x().value().getAsDouble());
            double cy = y.at(spot.y().value().getAsDouble());
            sheet.disc(cx, cy, RADIUS, spot.emphasis() ? Palette.ORANGE : Palette.NAVY);
            taken.add(new Block(cx - RADIUS, cy - RADIUS, cx + RADIUS, cy + RADIUS));
        }
        List<Block> lines =
                drawn.stream().flatMap(spot -> intervals(spot, x, y).stream()).toList();
        drawn.stream().filter(Spot::emphasis).forEach(spot -> label(sheet, spot, x, y, taken, lines));
        drawn.stream().filter(spot -> !spot.emphasis()).forEach(spot -> label(sheet, spot, x, y, taken, lines));
        return sheet.drawing(height, caption);
    }

    private void frame(Sheet sheet, Axis x, Axis y, double height) {
        sheet.add(new Rectangle(
                x.from(),
                y.to(),
                x.to() - x.from(),
                y.from() - y.to(),
                0,
                Optional.empty(),
                Optional.of(Stroke.of(Palette.GRID, 0.8))));
        for (double tick : x.ticks()) {
            sheet.line(x.at(tick), y.to(), x.at(tick), y.from(), Palette.GRID, 0.5);
            sheet.line(x.from(), y.at(tick), x.to(), y.at(tick), Palette.GRID, 0.5);
            String label = sheet.style().numbers().whole(tick);
            sheet.text(x.at(tick), y.from() + 8, Anchor.MIDDLE, label, Face.REGULAR, Sheet.SMALL, Palette.MUTE);
            sheet.text(x.from() - 5, y.at(tick), Anchor.END, label, Face.REGULAR, Sheet.SMALL, Palette.MUTE);
        }
        sheet.line(x.at(x.low()), y.at(y.low()), x.at(x.high()), y.at(y.high()), Palette.RULE, 0.8);
        String across = sheet.fit(Face.SEMIBOLD, Sheet.SMALL).shorten(horizontal, x.to() - x.from());
        sheet.text(x.to(), height - 8, Anchor.END, across, Face.SEMIBOLD, Sheet.SMALL, Palette.MUTE);
        String up = sheet.fit(Face.SEMIBOLD, Sheet.SMALL).shorten(vertical, x.to());
        sheet.text(0, 6, Anchor.START, up, Face.SEMIBOLD, Sheet.SMALL, Palette.MUTE);
    }

    /** The names of the quadrants above and below the frame, at its corners, off all points and lines. */
    private static void names(Sheet sheet, Axis x, List<List<String>> names, double above, double below) {
        for (int i = 0; i < names.size(); i++) {
            boolean atRight = i % 2 == 1;
            double middle = (i < 2 ? above : below) + NAME / 2;
            for (String line : names.get(i)) {
                sheet.text(
                        atRight ? x.to() : x.from(),
                        middle,
                        atRight ? Anchor.END : Anchor.START,
                        line,
                        Face.ITALIC,
                        Sheet.SMALL,
                        Palette.MUTE);
                middle += NAME;
            }
        }
    }

    private static void cross(Sheet sheet, Spot spot, Axis x, Axis y) {
        Colour colour = spot.emphasis() ? Palette.ORANGE : Palette.RULE;
        double cx = x.at(spot.x().value().getAsDouble());
        double cy = y.at(spot.y().value().getAsDouble());
        if (spot.x().hasInterval()) {
            sheet.line(
                    x.at(spot.x().lower().getAsDouble()),
                    cy,
                    x.at(spot.x().upper().getAsDouble()),
                    cy,
                    colour,
                    0.7);
        }
        if (spot.y().hasInterval()) {
            sheet.line(
                    cx,
                    y.at(spot.y().lower().getAsDouble()),
                    cx,
                    y.at(spot.y().upper().getAsDouble()),
                    colour,
                    0.7);
        }
    }

    /** Where the intervals of a point run. */
    private static List<Block> intervals(Spot spot, Axis x, Axis y) {
        List<Block> lines = new ArrayList<>();
        double cx = x.at(spot.x().value().getAsDouble());
        double cy = y.at(spot.y().value().getAsDouble());
        if (spot.x().hasInterval()) {
            lines.add(new Block(
                    x.at(spot.x().lower().getAsDouble()),
                    cy,
                    x.at(spot.x().upper().getAsDouble()),
                    cy));
        }
        if (spot.y().hasInterval()) {
            lines.add(new Block(
                    cx,
                    y.at(spot.y().upper().getAsDouble()),
                    cx,
                    y.at(spot.y().lower().getAsDouble())));
        }
        return lines;
    }

    /**
     * Puts the label at the first free place around its point, off the lines if it can be; a label without a free place
     * is left to the table.
     */
    private static void label(Sheet sheet, Spot spot, Axis x, Axis y, List<Block> taken, List<Block> lines) {
        List<Block> all = new ArrayList<>(taken);
        all.addAll(lines);
        place(sheet, spot, x, y, all).or(() -> place(sheet, spot, x, y, taken)).ifPresent(taken::add);
    }

    private static Optional<Block> place(Sheet sheet, Spot spot, Axis x, Axis y, List<Block> taken) {
        Face face = spot.emphasis() ? Face.BOLD : Face.SEMIBOLD;
        double size = Sheet.SMALL;
        double width = sheet.textWidth(spot.label(), face, size);
        double cx = x.at(spot.x().value().getAsDouble());
        double cy = y.at(spot.y().value().getAsDouble());
        double[][] offsets = {
            {5, -8},
            {5, 8},
            {-5 - width, -8},
            {-5 - width, 8},
            {6, 0},
            {-6 - width, 0},
            {-width / 2, -9},
            {-width / 2, 9}
        };
        for (double[] offset : offsets) {
            double left = cx + offset[0];
            double middle = cy + offset[1];
            Block block = new Block(left - 0.5, middle - 4.2, left + width + 0.5, middle + 4.2);
            boolean inside = block.left() > x.from()
                    && block.right() < x.to()
                    && block.top() > y.to()
                    && block.bottom() < y.from();
            if (inside && taken.stream().noneMatch(block::meets)) {
                Colour colour = spot.emphasis() ? Palette.ORANGE : Palette.INK;
                sheet.text(left, middle, Anchor.START, spot.label(), face, size, colour);
                return Optional.of(block);
            }
        }
        return Optional.empty();
    }
}
