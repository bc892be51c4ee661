package eu.regiometer.report.chart;

import eu.regiometer.drawing.Anchor;
import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Face;
import eu.regiometer.drawing.Shape.Rectangle;
import eu.regiometer.drawing.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains the marks of a chart in one or more lines above it. */
final class Legend {

    private static final double LINE = 12;
    private static final double SYMBOL = 13;
    private static final double GAP = 12;

    private enum Symbol {
        BOX,
        DISC,
        RING,
        INTERVAL,
        TICK
    }

    private record Entry(Symbol symbol, Colour colour, Colour edge, String label) {}

    private final List<Entry> entries = new ArrayList<>();

    Legend box(Colour fill, Colour edge, String label) {
        return add(new Entry(Symbol.BOX, fill, edge, label));
    }

    Legend disc(Colour colour, String label) {
        return add(new Entry(Symbol.DISC, colour, colour, label));
    }

    Legend ring(Colour colour, String label) {
        return add(new Entry(Symbol.RING, colour, colour, label));
    }

    Legend interval(Colour colour, String label) {
        return add(new Entry(Symbol.INTERVAL, colour, colour, label));
    }

    Legend tick(Colour colour, String label) {
        return add(new Entry(Symbol.TICK, colour, colour, label));
    }

    private Legend add(Entry entry) {
        if (!entry.label().isBlank()) {
            entries.add(entry);
        }
        return this;
    }

    /**
     * Draws the entries from left to right, wrapping into further lines.
     *
     * @return height that was used
     */
    double draw(Sheet sheet, double left, double top, double right) {
        double x = left;
        double y = top + LINE / 2;
        for (Entry entry : entries) {
            String label = sheet.fit(Face.REGULAR, Sheet.SMALL).shorten(entry.label(), right - left - SYMBOL);
            double width = SYMBOL + sheet.textWidth(label, Face.REGULAR, Sheet.SMALL);
            if (x > left && x + width > right) {
                x = left;
                y += LINE;
            }
            symbol(sheet, entry, x, y);
            sheet.text(x + SYMBOL, y, Anchor.START, label, Face.REGULAR, Sheet.SMALL, Palette.MUTE);
            x += width + GAP;
        }
        return entries.isEmpty() ? 0 : y + LINE / 2 - top;
    }

    private static void symbol(Sheet sheet, Entry entry, double x, double y) {
        switch (entry.symbol()) {
            case BOX ->
                sheet.add(new Rectangle(
                        x, y - 4, 8, 8, 1.5, Optional.of(entry.colour()), Optional.of(Stroke.of(entry.edge(), 0.6))));
            case DISC -> sheet.disc(x + 5, y, 3.6, entry.colour());
            case RING -> sheet.ring(x + 5, y, 3.2, entry.colour());
            case INTERVAL -> {
                sheet.line(x, y, x + 10, y, entry.colour(), 1.3);
                sheet.line(x, y - 2.2, x, y + 2.2, entry.colour(), 1);
                sheet.line(x + 10, y - 2.2, x + 10, y + 2.2, entry.colour(), 1);
            }
            case TICK -> sheet.line(x + 5, y - 4.5, x + 5, y + 4.5, entry.colour(), 1.8);
        }
    }
}
