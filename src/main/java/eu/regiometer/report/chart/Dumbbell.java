package eu.regiometer.report.chart;

import eu.regiometer.drawing.Anchor;
import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Face;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two figures per row joined by a bar, with their difference; the bar is thin when the interval of the difference holds 0.
 *
 * @param caption what the chart says
 * @param firstLegend what the disc is
 * @param secondLegend what the ring is
 * @param intervalLegend what the lines are
 * @param gapHeader heading of the difference first minus second
 * @param rows one pair each
 */
public record Dumbbell(
        Caption caption,
        String firstLegend,
        String secondLegend,
        String intervalLegend,
        String gapHeader,
        List<Row> rows) {

    /**
     * One pair.
     *
     * @param label name of the row
     * @param first value 0 to 100, a disc
     * @param second value 0 to 100, a ring
     * @param gap first minus second with its interval
     */
    public record Row(String label, Reading first, Reading second, Reading gap) {}

    private static final double ROW = 21;
    private static final double GAP = 48;

    public Dumbbell {
        rows = List.copyOf(rows);
    }

    /** The chart; its height follows from the number of rows. */
    public Drawing draw(ChartStyle style) {
        Sheet sheet = new Sheet(style);
        double labels = style.width() * 0.3;
        List<String> header = sheet.fit(Face.SEMIBOLD, Sheet.SMALL).wrap(gapHeader, GAP, 3);
        double headerHeight = header.size() * Sheet.SMALL * Sheet.LEADING + 3;
        sheet.lines(style.width(), headerHeight / 2, Anchor.END, header, Face.SEMIBOLD, Sheet.SMALL, Palette.MUTE);
        double legend = new Legend()
                .disc(Palette.NAVY, firstLegend)
                .ring(Palette.ORANGE, secondLegend)
                .interval(Palette.NAVY, intervalLegend)
                .draw(sheet, 0, 0, style.width() - GAP - 6);
        double top = Math.max(legend, headerHeight) + 4;
        List<List<String>> names = rows.stream()
                .map(row -> sheet.fit(Face.REGULAR, Sheet.LABEL).wrap(row.label(), labels, 3))
                .toList();
        double bottom = top
                + names.stream()
                        .mapToDouble(name -> Sheet.rowHeight(ROW, name, Sheet.LABEL))
                        .sum();
        Axis axis = Axis.around(
                rows.stream()
                        .flatMap(row -> Stream.of(row.first(), row.second()))
                        .toList(),
                labels + 14,
                style.width() - GAP - 10);
        sheet.grid(axis, top, bottom, false);
        double y = top;
        for (int i = 0; i < rows.size(); i++) {
            double height = Sheet.rowHeight(ROW, names.get(i), Sheet.LABEL);
            row(sheet, rows.get(i), axis, y + height / 2, labels, names.get(i));
            y += height;
        }
        return sheet.drawing(bottom + 14, caption);
    }

    private static void row(Sheet sheet, Row row, Axis axis, double y, double labels, List<String> label) {
        sheet.lines(labels, y, Anchor.END, label, Face.REGULAR, Sheet.LABEL, Palette.INK);
        boolean certain = row.gap().excludesZero();
        if (row.first().value().isPresent() && row.second().value().isPresent()) {
            double from = axis.at(row.first().value().getAsDouble());
            double to = axis.at(row.second().value().getAsDouble());
            sheet.line(from, y, to, y, Palette.RULE, certain ? 4.5 : 1);
        }
        sheet.whisker(row.first(), axis, y - 4.5, Palette.NAVY);
        sheet.whisker(row.second(), axis, y + 4.5, Palette.ORANGE);
        row.second().value().ifPresent(value -> sheet.ring(axis.at(value), y, 3.4, Palette.ORANGE));
        row.first().value().ifPresent(value -> sheet.disc(axis.at(value), y, 3.4, Palette.NAVY));
        Reading gap = row.gap();
        String text = gap.value().isPresent()
                ? sheet.style().numbers().signed(gap.value().getAsDouble())
                        + gap.flag().replace(":", "\u00A0")
                : gap.mark();
        Colour colour = !certain ? Palette.MUTE : gap.value().getAsDouble() < 0 ? Palette.ORANGE : Palette.NAVY;
        sheet.text(sheet.width(), y, Anchor.END, text, certain ? Face.BOLD : Face.REGULAR, 9, colour);
    }
}
