package eu.regiometer.report.chart;

import eu.regiometer.drawing.Anchor;
import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Face;
import eu.regiometer.drawing.Shape.Rectangle;
import eu.regiometer.drawing.Stroke;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One tile per region, placed roughly by geography; the colour repeats the printed value.
 *
 * @param caption what the chart says
 * @param scaleLegend what the colours stand for
 * @param tiles one per region
 */
public record TileMap(Caption caption, String scaleLegend, List<Tile> tiles) {

    /**
     * One region.
     *
     * @param label at most four letters
     * @param column place from the left, 0 or more
     * @param row place from the top, 0 or more
     * @param reading value 0 to 100
     * @param emphasis whether this is the region the report is about
     */
    public record Tile(String label, int column, int row, Reading reading, boolean emphasis) {}

    /**
     * A tile where it is drawn.
     *
     * @param column place from the left, from 0
     * @param row place from the top, from 0
     * @param fill colour that repeats its value
     * @param ink colour of what is written on it
     */
    public record Placed(int column, int row, Colour fill, Colour ink) {}

    private record Place(int column, int row) {}

    private static final int STEPS = 5;

    public TileMap {
        tiles = List.copyOf(tiles);
    }

    /** The map; its height follows from the number of rows of tiles. */
    public Drawing draw(ChartStyle style) {
        Sheet sheet = new Sheet(style);
        List<Place> places = places(tiles);
        int left = places.stream().mapToInt(Place::column).min().orElse(0);
        int top = places.stream().mapToInt(Place::row).min().orElse(0);
        int columns = places.stream().mapToInt(Place::column).max().orElse(0) - left + 1;
        int rows = places.stream().mapToInt(Place::row).max().orElse(0) - top + 1;
        double side = Math.clamp(style.width() / columns, 20, 40);
        double margin = Math.max(0, (style.width() - side * columns) / 2);
        Axis axis = Axis.around(tiles.stream().map(Tile::reading).toList(), 0, 1);
        for (int i = 0; i < tiles.size(); i++) {
            Place place = places.get(i);
            tile(sheet, tiles.get(i), axis, margin + (place.column() - left) * side, (place.row() - top) * side, side);
        }
        double bottom = legend(sheet, axis, rows * side + 12);
        return sheet.drawing(bottom, caption);
    }

    /** A value without interval, or that there is none. */
    public static Reading reading(OptionalDouble value) {
        return new Reading(value, OptionalDouble.empty(), OptionalDouble.empty(), "", false);
    }

    /** The tiles where they are drawn, in their order, with the colours of their values. */
    public static List<Placed> placed(List<Tile> tiles) {
        List<Place> places = places(tiles);
        int left = places.stream().mapToInt(Place::column).min().orElse(0);
        int top = places.stream().mapToInt(Place::row).min().orElse(0);
        Axis axis = Axis.around(tiles.stream().map(Tile::reading).toList(), 0, 1);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < tiles.size(); i++) {
            OptionalDouble value = tiles.get(i).reading().value();
            Colour fill = value.isPresent() ? Palette.ramp(axis.at(value.getAsDouble())) : Colour.WHITE;
            placed.add(new Placed(
                    places.get(i).column() - left,
                    places.get(i).row() - top,
                    fill,
                    value.isPresent() ? fill.inkOn() : Palette.MUTE));
        }
        return placed;
    }

    /** The wanted places; a place already taken moves on to the next free one on its right. */
    private static List<Place> places(List<Tile> tiles) {
        Set<Place> taken = new HashSet<>();
        return tiles.stream()
                .map(tile -> {
                    Place place = new Place(tile.column(), tile.row());
                    while (!taken.add(place)) {
                        place = new Place(place.column() + 1, place.row());
                    }
                    return place;
                })
                .toList();
    }

    private static void tile(Sheet sheet, Tile tile, Axis axis, double x, double y, double side) {
        Reading reading = tile.reading();
        double inset = side * 0.03;
        Colour fill = reading.value().isPresent()
                ? Palette.ramp(axis.at(reading.value().getAsDouble()))
                : Colour.WHITE;
        Stroke edge = tile.emphasis()
                ? Stroke.of(Palette.ORANGE, 1.8)
                : reading.value().isPresent() ? Stroke.of(Palette.RULE, 0.5) : Stroke.dashed(Palette.RULE, 0.8, 2);
        sheet.add(new Rectangle(
                x + inset, y + inset, side - 2 * inset, side - 2 * inset, 3, Optional.of(fill), Optional.of(edge)));
        Colour ink = reading.value().isPresent() ? fill.inkOn() : Palette.MUTE;
        double small = Sheet.SMALL;
        double large = Math.max(Sheet.SMALL, Math.min(11, side * 0.28));
        String label = sheet.fit(Face.SEMIBOLD, small).shorten(tile.label(), side - 4);
        sheet.text(x + side / 2, y + side * 0.32, Anchor.MIDDLE, label, Face.SEMIBOLD, small, ink);
        String value = reading.value().isPresent()
                ? sheet.style().numbers().whole(reading.value().getAsDouble())
                : reading.mark();
        sheet.text(x + side / 2, y + side * 0.67, Anchor.MIDDLE, value, Face.BOLD, large, ink);
    }

    private double legend(Sheet sheet, Axis axis, double y) {
        double width = Math.min(sheet.width(), 260);
        double left = (sheet.width() - width) / 2;
        double cell = width / STEPS;
        List<String> lines = sheet.fit(Face.REGULAR, Sheet.SMALL).wrap(scaleLegend, sheet.width(), 2);
        sheet.lines(
                sheet.width() / 2, y + 4, Anchor.MIDDLE, lines.subList(0, 1), Face.REGULAR, Sheet.SMALL, Palette.MUTE);
        if (lines.size() > 1) {
            sheet.text(sheet.width() / 2, y + 13, Anchor.MIDDLE, lines.get(1), Face.REGULAR, Sheet.SMALL, Palette.MUTE);
        }
        double bar = y + 3 + 9 * lines.size();
        for (int i = 0; i < STEPS; i++) {
            double share = (i + 0.5) / STEPS;
            sheet.add(new Rectangle(
                    left + i * cell,
                    bar,
                    cell,
                    7,
                    0,
                    Optional.of(Palette.ramp(share)),
                    Optional.of(Stroke.of(Palette.RULE, 0.4))));
            String value = sheet.style().numbers().whole(axis.low() + share * (axis.high() - axis.low()));
            sheet.text(
                    left + (i + 0.5) * cell, bar + 14, Anchor.MIDDLE, value, Face.REGULAR, Sheet.SMALL, Palette.MUTE);
        }
        return bar + 20;
    }
}
