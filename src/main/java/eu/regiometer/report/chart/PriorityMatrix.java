package eu.regiometer.report.chart;

import eu.regiometer.drawing.Anchor;
import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Face;
import eu.regiometer.drawing.Shape.Rectangle;
import eu.regiometer.drawing.Stroke;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
    private static final double PADDING = 5;
    private static final double LEADING = 9.6;
    private static final double GAP = 4;
    private static final double TITLE = 7.8;

    /** Entries above each other at most; a cell with more sets them in two files. */
    private static final int MOST_IN_FILE = 3;

    /** Width of a column without entries, as a share of one with some. */
    private static final double EMPTY = 0.55;

    /** Lines of a title at most. */
    private static final int MOST_LINES = 3;

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
        double[] edges = edges(names, style.width());
        for (int column = 0; column < columns.size(); column++) {
            double width = edges[column + 1] - edges[column];
            String name = sheet.fit(Face.SEMIBOLD, Sheet.LABEL).shorten(columns.get(column), width - 4);
            double middle = edges[column] + width / 2;
            sheet.text(middle, HEAD / 2, Anchor.MIDDLE, name, Face.SEMIBOLD, Sheet.LABEL, Palette.NAVY);
        }
        double top = HEAD;
        for (int row = 0; row < rows.size(); row++) {
            double height = 2 * PADDING;
            for (int column = 0; column < columns.size(); column++) {
                double width = (edges[column + 1] - edges[column]) / files(column);
                for (List<Entry> file : filed(row, column)) {
                    height = Math.max(height, height(sheet, file, width));
                }
            }
            List<String> name = sheet.fit(Face.SEMIBOLD, Sheet.LABEL).wrap(rows.get(row), names - 6, 3);
            height = Math.max(height, name.size() * Sheet.LABEL * 1.18 + PADDING);
            sheet.lines(0, top + height / 2, Anchor.START, name, Face.SEMIBOLD, Sheet.LABEL, Palette.NAVY);
            for (int column = 0; column < columns.size(); column++) {
                double left = edges[column];
                double width = (edges[column + 1] - left) / files(column);
                ground(sheet, left, top, edges[column + 1] - left, height, row + column);
                for (List<Entry> file : filed(row, column)) {
                    cell(sheet, file, left + PADDING, top + PADDING, width);
                    left += width;
                }
            }
            top += height;
        }
        return sheet.drawing(top + 2, caption);
    }

    /** Left edges of the columns and the end of the last: one with many entries is wide, one without any narrow. */
    private double[] edges(double from, double to) {
        double[] weights = new double[columns.size()];
        double all = 0;
        for (int column = 0; column < columns.size(); column++) {
            weights[column] = fullest(column) == 0 ? EMPTY : files(column);
            all += weights[column];
        }
        double[] edges = new double[columns.size() + 1];
        edges[0] = from;
        for (int column = 0; column < columns.size(); column++) {
            edges[column + 1] = edges[column] + (to - from) * weights[column] / all;
        }
        return edges;
    }

    private int fullest(int column) {
        return IntStream.range(0, rows.size())
                .map(row -> cell(row, column).size())
                .max()
                .orElse(0);
    }

    /** Files in which the entries of a column stand beside each other. */
    private int files(int column) {
        return fullest(column) > MOST_IN_FILE ? 2 : 1;
    }

    /** The entries of a cell in its files, the first of them in the left one. */
    private List<List<Entry>> filed(int row, int column) {
        List<Entry> entries = cell(row, column);
        int left = (entries.size() + files(column) - 1) / files(column);
        return left == entries.size()
                ? List.of(entries)
                : List.of(entries.subList(0, left), entries.subList(left, entries.size()));
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
