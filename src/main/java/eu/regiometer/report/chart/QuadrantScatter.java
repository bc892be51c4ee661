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
        double top = 16;
        double right = style.width() - 6;
        double height = Math.min(HEIGHT, style.width() * 0.68);
        double bottom = height - 28;
        List<Spot> drawn = points.stream().filter(Spot::isDrawn).toList();
        List<Reading> values = new ArrayList<>();
        drawn.forEach(spot -> {
            values.add(spot.x());
            values.add(spot.y());
        });
        Axis x = Axis.around(values, left, right);
        Axis y = new Axis(x.low(), x.high(), x.step(), bottom, top);
        frame(sheet, x, y);
        List<Block> taken = new ArrayList<>(quadrantNames(sheet, x, y));
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

    private void frame(Sheet sheet, Axis x, Axis y) {
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
        sheet.text(x.to(), y.from() + 20, Anchor.END, across, Face.SEMIBOLD, Sheet.SMALL, Palette.MUTE);
        String up = sheet.fit(Face.SEMIBOLD, Sheet.SMALL).shorten(vertical, x.to());
        sheet.text(0, 6, Anchor.START, up, Face.SEMIBOLD, Sheet.SMALL, Palette.MUTE);
    }

    private List<Block> quadrantNames(Sheet sheet, Axis x, Axis y) {
        List<Block> blocks = new ArrayList<>();
        double room = (x.to() - x.from()) / 2 - 14;
        for (int i = 0; i < 4; i++) {
            boolean atRight = i % 2 == 1;
            double px = atRight ? x.to() - 5 : x.from() + 5;
            double py = i < 2 ? y.to() + 8 : y.from() - 8;
            String name = sheet.fit(Face.ITALIC, Sheet.SMALL).shorten(quadrants.get(i), room);
            double width = sheet.textWidth(name, Face.ITALIC, Sheet.SMALL);
            sheet.box(atRight ? px - width - 1 : px - 1, py - 5, width + 2, 10, 0, Colour.WHITE);
            sheet.text(px, py, atRight ? Anchor.END : Anchor.START, name, Face.ITALIC, Sheet.SMALL, Palette.MUTE);
            blocks.add(new Block(atRight ? px - width : px, py - 5, atRight ? px : px + width, py + 5));
        }
        return blocks;
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
