package eu.regiometer.report.chart;

import eu.regiometer.drawing.Anchor;
import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Face;
import java.util.List;

/**
 * Horizontal bars from 0 to 100 with intervals, and ticks for the figures they are compared with.
 *
 * @param caption what the chart says
 * @param ownLegend what a bar is
 * @param intervalLegend what the line at its end is
 * @param regionLegend what the hollow mark is; blank without it
 * @param partnerLegend what the tick is; blank without it
 * @param rows one bar each
 */
public record ChallengeBars(
        Caption caption,
        String ownLegend,
        String intervalLegend,
        String regionLegend,
        String partnerLegend,
        List<Row> rows) {

    /**
     * One bar.
     *
     * @param label name of the row
     * @param own the bar, 0 to 100
     * @param region figure of the region; missing without a mark
     * @param partner mean of the partners; missing without a tick
     */
    public record Row(String label, Reading own, Reading region, Reading partner) {}

    private static final double ROW = 25;

    /** In half a page, for labels of three lines. */
    private static final double NARROW_ROW = 29;

    private static final double BAR = 13;
    private static final double VALUE = 78;

    public ChallengeBars {
        rows = List.copyOf(rows);
    }

    /** The chart; its height follows from the number of rows. */
    public Drawing draw(ChartStyle style) {
        Sheet sheet = new Sheet(style);
        boolean narrow = style.isNarrow();
        double labels = style.width() * (narrow ? 0.35 : 0.3);
        double height = narrow ? NARROW_ROW : ROW;
        Legend legend = new Legend().box(Palette.TEAL, Palette.TEAL, ownLegend).interval(Palette.INK, intervalLegend);
        legend.ring(Palette.NAVY, regionLegend).tick(Palette.ORANGE, partnerLegend);
        double top = legend.draw(sheet, 0, 0, style.width()) + 4;
        List<List<String>> names = rows.stream()
                .map(row -> sheet.fit(Face.SEMIBOLD, Sheet.LABEL).wrap(row.label(), labels, narrow ? 4 : 3))
                .toList();
        double bottom = top
                + names.stream()
                        .mapToDouble(name -> Sheet.rowHeight(height, name, Sheet.LABEL))
                        .sum();
        Axis axis = new Axis(0, 100, 20, labels + 14, style.width() - VALUE);
        sheet.grid(axis, top, bottom, false);
        double y = top;
        for (int i = 0; i < rows.size(); i++) {
            double own = Sheet.rowHeight(height, names.get(i), Sheet.LABEL);
            row(sheet, rows.get(i), axis, y + own / 2, names.get(i));
            y += own;
        }
        return sheet.drawing(bottom + 13, caption);
    }

    private static void row(Sheet sheet, Row row, Axis axis, double y, List<String> label) {
        sheet.lines(0, y, Anchor.START, label, Face.SEMIBOLD, Sheet.LABEL, Palette.NAVY);
        sheet.box(axis.from(), y - BAR / 2, axis.to() - axis.from(), BAR, 2, Palette.TRACK);
        Reading own = row.own();
        if (own.value().isPresent()) {
            double end = axis.at(own.value().getAsDouble());
            sheet.box(axis.from(), y - BAR / 2, end - axis.from(), BAR, 2, Palette.TEAL);
        }
        row.partner().value().ifPresent(mean -> {
            sheet.line(axis.at(mean), y - 9.5, axis.at(mean), y + 9.5, Colour.WHITE, 4);
            sheet.line(axis.at(mean), y - 9.5, axis.at(mean), y + 9.5, Palette.ORANGE, 2);
        });
        row.region().value().ifPresent(value -> sheet.ring(axis.at(value), y + BAR / 2, 3, Palette.NAVY));
        if (own.hasInterval()) {
            double from = axis.at(own.lower().getAsDouble());
            double to = axis.at(own.upper().getAsDouble());
            sheet.box(from - 1.6, y - 3.4, to - from + 3.2, 6.8, 1.5, Colour.WHITE);
            sheet.whisker(own, axis, y, Palette.INK);
        }
        value(sheet, own, y);
    }

    private static void value(Sheet sheet, Reading own, double y) {
        double right = sheet.width();
        if (own.value().isEmpty()) {
            sheet.text(right, y, Anchor.END, own.mark(), Face.SEMIBOLD, 11, Palette.MUTE);
            return;
        }
        var numbers = sheet.style().numbers();
        String value = numbers.whole(own.value().getAsDouble()) + own.flag().replace(":", "\u00A0");
        String interval = own.hasInterval()
                ? numbers.interval(own.lower().getAsDouble(), own.upper().getAsDouble())
                : "";
        sheet.text(right, y - 5, Anchor.END, value, Face.BOLD, 11, Palette.NAVY);
        sheet.text(right, y + 6, Anchor.END, interval, Face.REGULAR, Sheet.SMALL, Palette.MUTE);
    }
}
