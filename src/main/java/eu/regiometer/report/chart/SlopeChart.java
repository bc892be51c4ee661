package eu.regiometer.report.chart;

import eu.regiometer.drawing.Anchor;
import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Face;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Lines from one wave to the next; a change whose interval holds 0 is pale.
 *
 * @param caption what the chart says
 * @param before name of the earlier wave
 * @param after name of the later wave
 * @param rows one line each; rows without both values are left out
 */
public record SlopeChart(Caption caption, String before, String after, List<Row> rows) {

    /**
     * One line.
     *
     * @param label name of the row
     * @param before value in the earlier wave
     * @param after value in the later wave
     * @param change difference with its interval
     */
    public record Row(String label, Reading before, Reading after, Reading change) {
        boolean isDrawn() {
            return before.value().isPresent() && after.value().isPresent();
        }
    }

    private static final double LEAST = 11.5;

    /** Between labels of two lines, in half a page. */
    private static final double TWO_LINES = 19;

    private static final double SMALLER = Sheet.SMALL;

    public SlopeChart {
        rows = List.copyOf(rows);
    }

    /** The chart; its height grows with the number of rows. */
    public Drawing draw(ChartStyle style) {
        Sheet sheet = new Sheet(style);
        List<Row> drawn = rows.stream().filter(Row::isDrawn).toList();
        double top = 20;
        boolean narrow = style.isNarrow();
        double line = narrow ? TWO_LINES : LEAST;
        double height = Math.max(66, drawn.size() * (line + 0.5));
        double left = style.width() * (narrow ? 0.13 : 0.2);
        double right = style.width() * (narrow ? 0.33 : 0.5);
        sheet.text(left, 7, Anchor.MIDDLE, before, Face.SEMIBOLD, Sheet.LABEL, Palette.MUTE);
        sheet.text(right, 7, Anchor.MIDDLE, after, Face.SEMIBOLD, Sheet.LABEL, Palette.MUTE);
        sheet.line(left, top, left, top + height, Palette.GRID, 1);
        sheet.line(right, top, right, top + height, Palette.GRID, 1);
        List<Reading> values = new ArrayList<>();
        drawn.forEach(row -> {
            values.add(Reading.of(row.before().value().getAsDouble()));
            values.add(Reading.of(row.after().value().getAsDouble()));
        });
        Axis axis = Axis.around(values, top + height - 6, top + 6);
        double[] beforeAt =
                spread(drawn, row -> axis.at(row.before().value().getAsDouble()), line, top + 4, top + height - 4);
        double[] afterAt =
                spread(drawn, row -> axis.at(row.after().value().getAsDouble()), line, top + 4, top + height - 4);
        for (int i = 0; i < drawn.size(); i++) {
            row(sheet, drawn.get(i), axis, left, right, beforeAt[i], afterAt[i]);
        }
        return sheet.drawing(top + height + 6, caption);
    }

    private static void row(Sheet sheet, Row row, Axis axis, double left, double right, double before, double after) {
        boolean certain = row.change().excludesZero();
        double change = row.change().value().orElse(0);
        Colour colour = !certain ? Palette.RULE : change < 0 ? Palette.ORANGE : Palette.TEAL;
        double from = axis.at(row.before().value().getAsDouble());
        double to = axis.at(row.after().value().getAsDouble());
        sheet.line(left, from, right, to, colour, certain ? 2 : 1.2);
        sheet.disc(left, from, 3, colour);
        sheet.disc(right, to, 3, colour);
        sheet.line(left - 4, from, left - 10, before, Palette.GRID, 0.6);
        sheet.line(right + 4, to, right + 10, after, Palette.GRID, 0.6);
        var numbers = sheet.style().numbers();
        Colour ink = certain ? Palette.INK : Palette.MUTE;
        sheet.text(
                left - 12,
                before,
                Anchor.END,
                numbers.whole(row.before().value().getAsDouble()),
                Face.SEMIBOLD,
                Sheet.LABEL,
                ink);
        String value = numbers.whole(row.after().value().getAsDouble());
        sheet.text(right + 12, after, Anchor.START, value, Face.SEMIBOLD, Sheet.LABEL, ink);
        String difference = row.change().value().isPresent()
                ? numbers.signed(change)
                : row.change().mark();
        double end = sheet.width();
        sheet.text(
                end,
                after,
                Anchor.END,
                difference,
                certain ? Face.BOLD : Face.REGULAR,
                Sheet.LABEL,
                certain && change < 0 ? Palette.ORANGE : ink);
        boolean narrow = sheet.style().isNarrow();
        double start = right + (narrow ? 27 : 30);
        double size = narrow ? SMALLER : Sheet.LABEL;
        List<String> label =
                sheet.fit(Face.REGULAR, size).wrap(row.label(), end - (narrow ? 26 : 34) - start, narrow ? 2 : 1);
        sheet.lines(start, after, Anchor.START, label, Face.REGULAR, size, ink);
    }

    /** Places of labels near their points, at least a line apart. */
    private static double[] spread(
            List<Row> rows, ToDoubleFunction<Row> place, double line, double top, double bottom) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> place.applyAsDouble(rows.get(i)))
                .thenComparing(Comparator.naturalOrder()));
        double[] at = new double[rows.size()];
        double free = top;
        for (int i : order) {
            at[i] = Math.max(place.applyAsDouble(rows.get(i)), free);
            free = at[i] + line;
        }
        double limit = bottom;
        for (int i = order.size() - 1; i >= 0; i--) {
            at[order.get(i)] = Math.min(at[order.get(i)], limit);
            limit = at[order.get(i)] - line;
        }
        return at;
    }
}
