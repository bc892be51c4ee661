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
 * Recommendations in a grid: the higher, the more pressing; the further left, the cheaper.
 *
 * @param caption what the chart says
 * @param columns names of the classes of cost, the cheapest first
 * @param rows names of the bands of priority, the highest first
 * @param entries recommendations, the highest priority first
 */
public record PriorityMatrix(Caption caption, List<String> columns, List<String> rows, List<Entry> entries) {

    private static final double HEAD = 16;
    private static final double CHIP = 12;
    private static final double PADDING = 6;
    private static final double LEADING = 9.6;
    private static final double GAP = 5;
    private static final double TITLE = 7.8;

    /** Lines of a title at most. */
    private static final int MOST_LINES = 2;

    /**
     * One recommendation.
     *
     * @param rule its short name, printed on its mark
     * @param title what to do; shortened when it is long
     * @param column index of its class of cost
     * @param row index of its band of priority
     * @param value its priority as it is printed
     * @param certain whether its evidence is beyond doubt; the mark of another is hollow
     */
    public record Entry(String rule, String title, int column, int row, String value, boolean certain) {}

    public PriorityMatrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        entries = List.copyOf(entries);
        for (Entry entry : entries) {
            if (entry.column() < 0
                    || entry.column() >= columns.size()
                    || entry.row() < 0
                    || entry.row() >= rows.size()) {
                throw new IllegalArgumentException("no such cell of the matrix: " + entry);
            }
        }
    }

    /** The chart; its height follows from the fullest cell of each row. */
    public Drawing draw(ChartStyle style) {
        Sheet sheet = new Sheet(style);
        double names = 62;
        double width = (style.width() - names) / columns.size();
        for (int column = 0; column < columns.size(); column++) {
            String name = sheet.fit(Face.SEMIBOLD, Sheet.LABEL).shorten(columns.get(column), width - 4);
            double middle = names + width * (column + 0.5);
            sheet.text(middle, HEAD / 2, Anchor.MIDDLE, name, Face.SEMIBOLD, Sheet.LABEL, Palette.NAVY);
        }
        double top = HEAD;
        for (int row = 0; row < rows.size(); row++) {
            double height = 2 * PADDING;
            for (int column = 0; column < columns.size(); column++) {
                height = Math.max(height, height(sheet, cell(row, column), width));
            }
            List<String> name = sheet.fit(Face.SEMIBOLD, Sheet.LABEL).wrap(rows.get(row), names - 6, 3);
            height = Math.max(height, name.size() * Sheet.LABEL * 1.18 + PADDING);
            sheet.lines(0, top + height / 2, Anchor.START, name, Face.SEMIBOLD, Sheet.LABEL, Palette.NAVY);
            for (int column = 0; column < columns.size(); column++) {
                double left = names + width * column;
                ground(sheet, left, top, width, height, row + column);
                cell(sheet, cell(row, column), left + PADDING, top + PADDING, width);
            }
            top += height;
        }
        return sheet.drawing(top + 2, caption);
    }

    private List<Entry> cell(int row, int column) {
        return entries.stream()
                .filter(entry -> entry.row() == row && entry.column() == column)
                .toList();
    }

    /** The nearer to the first cell, the stronger: pressing and cheap comes first. */
    private static void ground(Sheet sheet, double left, double top, double width, double height, int away) {
        Colour fill = away == 0 ? Palette.BAND : away == 1 ? Palette.TRACK : Colour.WHITE;
        sheet.add(new Rectangle(
                left + 1,
                top + 1,
                width - 2,
                height - 2,
                2,
                Optional.of(fill),
                Optional.of(Stroke.of(Palette.RULE, 0.5))));
    }

    private double height(Sheet sheet, List<Entry> entries, double width) {
        double height = 2 * PADDING - GAP;
        for (Entry entry : entries) {
            height += CHIP + LEADING * title(sheet, entry, width).size() + GAP;
        }
        return entries.isEmpty() ? 2 * PADDING : height;
    }

    private void cell(Sheet sheet, List<Entry> entries, double left, double top, double width) {
        double y = top;
        for (Entry entry : entries) {
            chip(sheet, entry, left, y, width - 2 * PADDING);
            double baseline = y + CHIP + LEADING / 2 + 1;
            for (String line : title(sheet, entry, width)) {
                sheet.text(left, baseline, Anchor.START, line, Face.REGULAR, TITLE, Palette.INK);
                baseline += LEADING;
            }
            y = baseline - LEADING / 2 - 1 + GAP;
        }
    }

    private static void chip(Sheet sheet, Entry entry, double left, double top, double room) {
        double width = sheet.textWidth(entry.rule(), Face.SEMIBOLD, Sheet.SMALL) + 9;
        Colour fill = entry.certain() ? Palette.NAVY : Colour.WHITE;
        sheet.add(
                new Rectangle(left, top, width, CHIP, 2.5, Optional.of(fill), Optional.of(Stroke.of(Palette.NAVY, 1))));
        Colour ink = entry.certain() ? fill.inkOn() : Palette.NAVY;
        sheet.text(left + width / 2, top + CHIP / 2, Anchor.MIDDLE, entry.rule(), Face.SEMIBOLD, Sheet.SMALL, ink);
        sheet.text(left + room, top + CHIP / 2, Anchor.END, entry.value(), Face.BOLD, Sheet.LABEL, Palette.INK);
    }

    private static List<String> title(Sheet sheet, Entry entry, double width) {
        return sheet.fit(Face.REGULAR, TITLE).wrap(entry.title(), width - 2 * PADDING, MOST_LINES);
    }
}
