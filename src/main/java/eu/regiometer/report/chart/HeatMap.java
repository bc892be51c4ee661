package eu.regiometer.report.chart;

import eu.regiometer.drawing.Anchor;
import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Face;
import eu.regiometer.drawing.Shape.Rectangle;
import eu.regiometer.drawing.Stroke;
import java.util.List;
import java.util.Optional;

/**
 * A table whose cells are coloured by their value; the value is printed in each cell.
 *
 * @param caption what the chart says
 * @param columns short headings, at most {@link #MOST_COLUMNS}
 * @param rows one line each
 * @param low value of the palest colour
 * @param high value of the darkest colour
 */
public record HeatMap(Caption caption, List<String> columns, List<Row> rows, double low, double high) {

    /** More columns than this do not fit with readable figures. */
    public static final int MOST_COLUMNS = 20;

    /**
     * One line.
     *
     * @param label name of the line
     * @param cells one figure per column
     */
    public record Row(String label, List<Reading> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    private static final double ROW = 17;

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS || !(high > low)) {
            throw new IllegalArgumentException("1 to " + MOST_COLUMNS + " columns and a rising scale are needed: "
                    + columns.size() + ", " + low + " to " + high);
        }
    }

    /** The chart; its height follows from the number of rows. */
    public Drawing draw(ChartStyle style) {
        Sheet sheet = new Sheet(style);
        double labels = style.width() * 0.31;
        double cell = Math.min(36, (style.width() - labels - 8) / columns.size());
        double left = style.width() - cell * columns.size();
        double top = 14;
        for (int i = 0; i < columns.size(); i++) {
            String label = sheet.fit(Face.SEMIBOLD, Sheet.SMALL).shorten(columns.get(i), cell - 1);
            sheet.text(left + (i + 0.5) * cell, 6, Anchor.MIDDLE, label, Face.SEMIBOLD, Sheet.SMALL, Palette.MUTE);
        }
        for (int i = 0; i < rows.size(); i++) {
            double y = top + i * ROW;
            Row row = rows.get(i);
            double size = sheet.textWidth(row.label(), Face.REGULAR, 8) <= left - 6 ? 8 : Sheet.SMALL;
            List<String> label = sheet.fit(Face.REGULAR, size).wrap(row.label(), left - 6, 2);
            sheet.lines(0, y + ROW / 2, Anchor.START, label, Face.REGULAR, size, Palette.INK);
            for (int j = 0; j < columns.size(); j++) {
                cell(sheet, row.cells().get(j), left + j * cell, y, cell);
            }
        }
        return sheet.drawing(top + rows.size() * ROW + 2, caption);
    }

    private void cell(Sheet sheet, Reading reading, double x, double y, double width) {
        boolean known = reading.value().isPresent();
        double share = known ? Math.clamp((reading.value().getAsDouble() - low) / (high - low), 0, 1) : 0;
        Colour fill = known ? Palette.ramp(share) : Colour.WHITE;
        Stroke edge = known ? Stroke.of(Colour.WHITE, 0.8) : Stroke.dashed(Palette.RULE, 0.5, 1.5);
        sheet.add(new Rectangle(x + 0.5, y + 0.5, width - 1, ROW - 1, 1.5, Optional.of(fill), Optional.of(edge)));
        String text = known ? sheet.style().numbers().whole(reading.value().getAsDouble()) : reading.mark();
        Colour ink = known ? fill.inkOn() : Palette.MUTE;
        sheet.text(x + width / 2, y + ROW / 2, Anchor.MIDDLE, text, Face.SEMIBOLD, Sheet.SMALL, ink);
    }
}
