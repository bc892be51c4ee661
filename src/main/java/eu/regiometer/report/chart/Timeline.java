package eu.regiometer.report.chart;

import eu.regiometer.drawing.Anchor;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Face;
import java.util.List;

/**
 * Actions as bars along months, all starting with the report.
 *
 * @param caption what the chart says
 * @param monthsHeader name of the scale
 * @param rows one action each
 */
public record Timeline(Caption caption, String monthsHeader, List<Row> rows) {

    /**
     * One action.
     *
     * @param label its name
     * @param months its length, at least 1
     * @param note what stands in the bar, such as the cost class
     * @param first whether it belongs to the first priorities
     */
    public record Row(String label, int months, String note, boolean first) {}

    private static final double ROW = 18;
    private static final double BAR = 11;
    private static final double LABEL = 7.4;

    public Timeline {
        rows = List.copyOf(rows);
    }

    /** The chart; its height follows from the number of rows. */
    public Drawing draw(ChartStyle style) {
        Sheet sheet = new Sheet(style);
        double labels = style.width() * 0.46;
        int longest = Math.max(12, rows.stream().mapToInt(Row::months).max().orElse(12));
        Axis axis = new Axis(0, (longest + 5) / 6 * 6, 6, labels + 12, style.width() - 10);
        double top = 16;
        sheet.text(style.width(), 6, Anchor.END, monthsHeader, Face.SEMIBOLD, Sheet.SMALL, Palette.MUTE);
        double bottom = top + ROW * rows.size();
        sheet.grid(axis, top, bottom, false);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = top + ROW * (i + 0.5);
            List<String> label = sheet.fit(Face.REGULAR, LABEL).wrap(row.label(), labels, 2);
            sheet.lines(0, y, Anchor.START, label, Face.REGULAR, LABEL, Palette.INK);
            double width = axis.at(row.months()) - axis.from();
            var fill = row.first() ? Palette.TEAL : Palette.NAVY;
            sheet.box(axis.from(), y - BAR / 2, width, BAR, 2, fill);
            boolean fits = sheet.textWidth(row.note(), Face.SEMIBOLD, Sheet.SMALL) <= width - 8;
            String note = fits ? row.note() : "";
            sheet.text(axis.from() + 5, y, Anchor.START, note, Face.SEMIBOLD, Sheet.SMALL, fill.inkOn());
        }
        return sheet.drawing(bottom + 16, caption);
    }
}
