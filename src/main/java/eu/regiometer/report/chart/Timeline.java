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
 * @param longest months that the scale has to hold, the same in all parts of a chart
 * @param rows one action each
 */
public record Timeline(Caption caption, String monthsHeader, int longest, List<Row> rows) {

    /**
     * One action.
     *
     * @param label its name
     * @param months its length, at least 1
     * @param note what stands in the bar, such as the cost class
     * @param first whether it belongs to the first priorities
     */
    public record Row(String label, int months, String note, boolean first) {}

    private static final double ROW = 14.5;
    private static final double BAR = 10.5;
    private static final double LABEL = Sheet.SMALL;

    public Timeline {
        rows = List.copyOf(rows);
        if (rows.stream().anyMatch(row -> row.months() > longest)) {
            throw new IllegalArgumentException("longer than the scale of " + longest + " months: " + rows);
        }
    }

    /** The chart; its height follows from the number of rows. */
    public Drawing draw(ChartStyle style) {
        Sheet sheet = new Sheet(style);
        double widest = rows.stream()
                .mapToDouble(row -> sheet.textWidth(row.label(), Face.REGULAR, LABEL))
                .max()
                .orElse(0);
        double labels = Math.min(widest, style.width() * 0.46);
        Axis axis = new Axis(0, (Math.max(12, longest) + 5) / 6 * 6, 6, labels + 12, style.width() - 10);
        double top = 16;
        sheet.text(style.width(), 6, Anchor.END, monthsHeader, Face.SEMIBOLD, Sheet.SMALL, Palette.MUTE);
        List<List<String>> names = rows.stream()
                .map(row -> sheet.fit(Face.REGULAR, LABEL).wrap(row.label(), labels, 3))
                .toList();
        double bottom = top
                + names.stream()
                        .mapToDouble(name -> Sheet.rowHeight(ROW, name, LABEL))
                        .sum();
        sheet.grid(axis, top, bottom, false);
        double next = top;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double height = Sheet.rowHeight(ROW, names.get(i), LABEL);
            double y = next + height / 2;
            next += height;
            sheet.lines(0, y, Anchor.START, names.get(i), Face.REGULAR, LABEL, Palette.INK);
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
