package eu.regiometer.report.chart;

import eu.regiometer.drawing.Anchor;
import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Face;
import eu.regiometer.drawing.Shape.Rectangle;
import eu.regiometer.drawing.Stroke;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Diverging stacked bars, centred on the middle scale point; don't know and no answer stand apart, the net balance beside.
 *
 * @param caption what the chart says
 * @param scale labels of the five scale points, lowest first
 * @param apartHeader heading of the share of don't know and no answer
 * @param netHeader heading of the net balance
 * @param rows one bar each
 */
public record LikertBars(Caption caption, List<String> scale, String apartHeader, String netHeader, List<Row> rows) {

    /**
     * One statement.
     *
     * @param label the statement
     * @param shares share of each scale point in percent, lowest first; empty when withheld
     * @param apart share of don't know and no answer in percent of all who were asked
     * @param net agreement minus disagreement in points
     * @param flag what stands in place of, or beside, the figures
     */
    public record Row(String label, List<Double> shares, OptionalDouble apart, Reading net, String flag) {
        public Row {
            shares = List.copyOf(shares);
            if (!shares.isEmpty() && shares.size() != 5) {
                throw new IllegalArgumentException("five scale points, or none: " + shares);
            }
        }

        private double left() {
            return shares.isEmpty() ? 0 : shares.get(0) + shares.get(1) + shares.get(2) / 2;
        }

        private double right() {
            return shares.isEmpty() ? 0 : shares.get(4) + shares.get(3) + shares.get(2) / 2;
        }
    }

    private static final double ROW = 17.5;
    private static final double BAR = 13;
    private static final double APART = 84;
    private static final double NET = 42;

    public LikertBars {
        scale = List.copyOf(scale);
        rows = List.copyOf(rows);
    }

    /** The chart; its height follows from the number of rows. */
    public Drawing draw(ChartStyle style) {
        Sheet sheet = new Sheet(style);
        double labels = style.width() * 0.33;
        double barsEnd = style.width() - APART - NET - 10;
        double top = Math.max(legend(sheet, barsEnd), headers(sheet, barsEnd)) + 2;
        List<List<String>> names = rows.stream()
                .map(row -> sheet.fit(Face.REGULAR, Sheet.LABEL).wrap(row.label(), labels, 3))
                .toList();
        double bottom = top
                + names.stream()
                        .mapToDouble(name -> Sheet.rowHeight(ROW, name, Sheet.LABEL))
                        .sum();
        double low = -Math.max(
                20, Math.ceil(rows.stream().mapToDouble(Row::left).max().orElse(20) / 20) * 20);
        double high = Math.max(
                20, Math.ceil(rows.stream().mapToDouble(Row::right).max().orElse(20) / 20) * 20);
        Axis axis = new Axis(low, high, high - low > 140 ? 40 : 20, labels + 12, barsEnd - 8);
        sheet.grid(axis, top, bottom, true);
        sheet.line(axis.at(0), top, axis.at(0), bottom, Palette.MUTE, 0.8);
        double y = top;
        for (int i = 0; i < rows.size(); i++) {
            double height = Sheet.rowHeight(ROW, names.get(i), Sheet.LABEL);
            row(sheet, rows.get(i), axis, y + height / 2, names.get(i));
            y += height;
        }
        return sheet.drawing(bottom + 14, caption);
    }

    private double legend(Sheet sheet, double width) {
        Legend legend = new Legend();
        for (int i = 0; i < 5; i++) {
            legend.box(Palette.LIKERT.get(i), Palette.LIKERT_EDGE.get(i), scale.get(i));
        }
        return legend.draw(sheet, 0, 0, width);
    }

    private double headers(Sheet sheet, double barsEnd) {
        List<String> apart = sheet.fit(Face.SEMIBOLD, Sheet.SMALL).wrap(apartHeader, APART - 4, 3);
        List<String> net = sheet.fit(Face.SEMIBOLD, Sheet.SMALL).wrap(netHeader, NET, 3);
        int lines = Math.max(apart.size(), net.size());
        double height = lines * Sheet.SMALL * Sheet.LEADING + 6;
        double middle = height / 2 - 3;
        sheet.lines(barsEnd + APART, middle, Anchor.END, apart, Face.SEMIBOLD, Sheet.SMALL, Palette.MUTE);
        sheet.lines(sheet.width(), middle, Anchor.END, net, Face.SEMIBOLD, Sheet.SMALL, Palette.MUTE);
        return height;
    }

    private void row(Sheet sheet, Row row, Axis axis, double y, List<String> label) {
        sheet.lines(0, y, Anchor.START, label, Face.REGULAR, Sheet.LABEL, Palette.INK);
        double barsEnd = sheet.width() - APART - NET - 10;
        if (row.shares().isEmpty()) {
            sheet.text(
                    axis.at(0) + 6,
                    y,
                    Anchor.START,
                    row.flag().isEmpty() ? ":" : row.flag(),
                    Face.SEMIBOLD,
                    Sheet.LABEL,
                    Palette.MUTE);
            return;
        }
        double x = axis.at(-row.left());
        double unit = (axis.to() - axis.from()) / (axis.high() - axis.low());
        for (int i = 0; i < 5; i++) {
            double width = unit * row.shares().get(i);
            segment(sheet, row.shares().get(i), i, x, y, width);
            x += width;
        }
        if (row.apart().isPresent()) {
            String share = sheet.style().numbers().percent(row.apart().getAsDouble());
            sheet.text(barsEnd + APART, y, Anchor.END, share, Face.REGULAR, Sheet.LABEL, Palette.MUTE);
        }
        net(sheet, row, y);
    }

    private static void segment(Sheet sheet, double share, int point, double x, double y, double width) {
        if (width <= 0) {
            return;
        }
        Colour fill = Palette.LIKERT.get(point);
        sheet.add(new Rectangle(
                x + 0.4,
                y - BAR / 2,
                Math.max(0.2, width - 0.8),
                BAR,
                0,
                Optional.of(fill),
                Optional.of(Stroke.of(Palette.LIKERT_EDGE.get(point), 0.5))));
        String label = sheet.style().numbers().whole(share);
        if (sheet.textWidth(label, Face.SEMIBOLD, Sheet.SMALL) + 4 <= width) {
            sheet.text(x + width / 2, y, Anchor.MIDDLE, label, Face.SEMIBOLD, Sheet.SMALL, fill.inkOn());
        }
    }

    private static void net(Sheet sheet, Row row, double y) {
        Reading net = row.net();
        String text = net.value().isPresent()
                ? sheet.style().numbers().signed(net.value().getAsDouble())
                        + row.flag().replace(":", "\u00A0")
                : net.mark();
        Colour colour = !net.excludesZero()
                ? Palette.MUTE
                : net.value().getAsDouble() < 0 ? Palette.ORANGE : Palette.LIKERT.get(4);
        Face face = net.excludesZero() ? Face.SEMIBOLD : Face.REGULAR;
        sheet.text(sheet.width(), y, Anchor.END, text, face, 9.4, colour);
    }
}
