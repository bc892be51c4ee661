package eu.regiometer.report.chart;

import eu.regiometer.drawing.Anchor;
import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Face;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Dots with intervals in the order of the rows, with a tick for the partner mean and a column of remarks.
 *
 * @param caption what the chart says
 * @param valueLegend what a dot is
 * @param intervalLegend what the line through it is
 * @param referenceLegend what the tick is; blank without ticks
 * @param noteHeader heading of the remarks; blank without remarks
 * @param rows one dot each
 */
public record DotPlot(
        Caption caption,
        String valueLegend,
        String intervalLegend,
        String referenceLegend,
        String noteHeader,
        List<Row> rows) {

    /**
     * One dot.
     *
     * @param label name of the row
     * @param reading value 0 to 100 with its interval
     * @param reference partner mean
     * @param note remark at the end of the row, such as a rank interval
     * @param emphasis whether this row is the one the report is about
     */
    public record Row(String label, Reading reading, OptionalDouble reference, String note, boolean emphasis) {}

    private static final double ROW = 14.5;
    private static final double DENSE_ROW = 11.5;
    private static final int MANY = 9;
    private static final double TIGHT = Sheet.SMALL;
    private static final double VALUE = 34;

    public DotPlot {
        rows = List.copyOf(rows);
    }

    /** The chart; its height follows from the number of rows. */
    public Drawing draw(ChartStyle style) {
        Sheet sheet = new Sheet(style);
        double labels = style.width() * 0.36;
        double notes = notes(sheet);
        Legend legend = new Legend().disc(Palette.NAVY, valueLegend).interval(Palette.NAVY, intervalLegend);
        if (!referenceLegend.isBlank()) {
            legend.tick(Palette.ORANGE, referenceLegend);
        }
        double top = Math.max(legend.draw(sheet, 0, 0, style.width() - notes - 4), noteHeader(sheet, notes)) + 4;
        double usual = rows.size() >= MANY ? DENSE_ROW : ROW;
        List<Name> names = rows.stream().map(row -> name(sheet, row, labels)).toList();
        double bottom =
                top + names.stream().mapToDouble(name -> name.height(usual)).sum();
        List<Reading> readings = new ArrayList<>(rows.stream().map(Row::reading).toList());
        rows.forEach(row -> row.reference().ifPresent(mean -> readings.add(Reading.of(mean))));
        Axis axis = Axis.around(readings, labels + 14, style.width() - notes - VALUE - 8);
        sheet.grid(axis, top, bottom, false);
        double y = top;
        for (int i = 0; i < rows.size(); i++) {
            double height = names.get(i).height(usual);
            row(sheet, rows.get(i), axis, y + height / 2, height, labels, names.get(i), notes);
            y += height;
        }
        return sheet.drawing(bottom + 14, caption);
    }

    private double notes(Sheet sheet) {
        double widest = 0;
        for (Row row : rows) {
            widest = Math.max(widest, sheet.textWidth(row.note(), Face.REGULAR, Sheet.SMALL));
        }
        return widest == 0 ? 0 : Math.min(sheet.width() * 0.28, Math.max(widest, 44)) + 6;
    }

    private double noteHeader(Sheet sheet, double notes) {
        if (notes == 0 || noteHeader.isBlank()) {
            return 0;
        }
        List<String> lines = sheet.fit(Face.SEMIBOLD, Sheet.SMALL).wrap(noteHeader, notes - 2, 3);
        double height = lines.size() * Sheet.SMALL * Sheet.LEADING + 3;
        sheet.lines(sheet.width(), height / 2, Anchor.END, lines, Face.SEMIBOLD, Sheet.SMALL, Palette.MUTE);
        return height;
    }

    /** Lines of a label in the size that they are printed in. */
    private record Name(List<String> lines, double size) {

        double height(double usual) {
            return Sheet.rowHeight(usual, lines, size);
        }
    }

    private static Face face(Row row) {
        return row.emphasis() ? Face.SEMIBOLD : Face.REGULAR;
    }

    private Name name(Sheet sheet, Row row, double labels) {
        boolean fits = sheet.textWidth(row.label(), face(row), Sheet.LABEL) <= labels;
        double size = fits ? Sheet.LABEL : TIGHT;
        return new Name(sheet.fit(face(row), size).wrap(row.label(), labels, rows.size() >= MANY ? 2 : 3), size);
    }

    private static void row(
            Sheet sheet, Row row, Axis axis, double y, double height, double labels, Name name, double notes) {
        if (row.emphasis()) {
            sheet.box(0, y - height / 2 + 1, sheet.width(), height - 2, 2, Palette.TRACK);
        }
        sheet.lines(labels, y, Anchor.END, name.lines(), face(row), name.size(), Palette.INK);
        row.reference().ifPresent(mean -> sheet.line(axis.at(mean), y - 6, axis.at(mean), y + 6, Palette.ORANGE, 1.8));
        double valueEnd = sheet.width() - notes - 4;
        Reading reading = row.reading();
        if (reading.value().isPresent()) {
            Colour colour = row.emphasis() ? Palette.TEAL : Palette.NAVY;
            sheet.whisker(reading, axis, y, colour);
            sheet.disc(axis.at(reading.value().getAsDouble()), y, 3.7, colour);
            String value = sheet.style().numbers().whole(reading.value().getAsDouble())
                    + reading.flag().replace(":", "\u00A0");
            sheet.text(valueEnd, y, Anchor.END, value, Face.SEMIBOLD, Sheet.LABEL, Palette.NAVY);
        } else {
            sheet.text(valueEnd, y, Anchor.END, reading.mark(), Face.SEMIBOLD, Sheet.LABEL, Palette.MUTE);
        }
        String note = sheet.fit(Face.REGULAR, Sheet.SMALL).shorten(row.note(), Math.max(0, notes - 6));
        sheet.text(sheet.width(), y, Anchor.END, note, Face.REGULAR, Sheet.SMALL, Palette.MUTE);
    }
}
