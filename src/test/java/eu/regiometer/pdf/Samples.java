package eu.regiometer.pdf;

import eu.regiometer.drawing.Anchor;
import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Face;
import eu.regiometer.drawing.FontSource;
import eu.regiometer.drawing.Point;
import eu.regiometer.drawing.Shape;
import eu.regiometer.drawing.Shape.Circle;
import eu.regiometer.drawing.Shape.Line;
import eu.regiometer.drawing.Shape.Polygon;
import eu.regiometer.drawing.Shape.Polyline;
import eu.regiometer.drawing.Shape.Rectangle;
import eu.regiometer.drawing.Shape.Text;
import eu.regiometer.drawing.Stroke;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents that the tests render. */
final class Samples {

    static final FontSet FONTS = FontSet.read(FontSource.shipped());
    static final PdfRenderer RENDERER = new PdfRenderer(FONTS);
    static final LocalDate DATE = LocalDate.of(2026, 11, 12);

    private static final Colour NAVY = Colour.of("#12355b");
    private static final Colour TEAL = Colour.of("#0f766e");

    private Samples() {}

    /** A report with everything a report has; its table breaks over pages. */
    static PdfSource report() {
        return report(90);
    }

    static PdfSource report(int rows) {
        String table = IntStream.rangeClosed(1, rows)
                .mapToObj(i -> "<tr><th>Indicator number " + i + "</th><td class=\"n\">" + i
                        + ".0</td><td></td><td>medium</td></tr>")
                .collect(Collectors.joining("\n"));
        return new PdfSource(
                resource("report.xhtml").replace("@ROWS@", table),
                List.of(resource("report.css")),
                Map.of("bars", bars(), "dot", dot()),
                "REG-PL81-2026-en",
                DATE,
                List.of(new Attachment(
                        "estimates.csv",
                        "Figures behind the tables",
                        "text/csv",
                        "area,value\nPL81,52.4\n".getBytes(StandardCharsets.UTF_8))));
    }

    /** A document of the given body, without styles. */
    static PdfSource document(String body) {
        return document(body, "");
    }

    static PdfSource document(String body, String css) {
        return new PdfSource(
                "<html lang=\"en\"><head><title>Sample</title></head><body>" + body + "</body></html>",
                List.of(css),
                Map.of("dot", dot()),
                "sample",
                DATE,
                List.of());
    }

    static byte[] render(PdfSource source) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RENDERER.render(source, out);
        return out.toByteArray();
    }

    static Drawing bars() {
        List<Shape> shapes = List.of(
                Rectangle.filled(140, 20, 300, 18, TEAL),
                Rectangle.rounded(140, 50, 340, 18, 4, NAVY),
                Rectangle.outlined(140, 10, 360, 70, Stroke.dashed(NAVY, 0.5, 2)),
                new Text(132, 33, Anchor.END, "Finance", Face.REGULAR, 9, Colour.INK),
                new Text(132, 63, Anchor.END, "Service\u00ADqualität", Face.ITALIC, 9, Colour.INK),
                new Text(290, 33, Anchor.MIDDLE, "52", Face.BOLD, 9, TEAL.inkOn()),
                new Text(310, 63, Anchor.MIDDLE, "59", Face.SEMIBOLD, 9, NAVY.inkOn()),
                new Line(140, 90, 500, 90, Stroke.of(Colour.INK, 0.8)),
                Circle.ringed(440, 90, 4, Colour.WHITE, Stroke.of(TEAL, 1.5)),
                new Polyline(List.of(new Point(140, 96), new Point(300, 92), new Point(500, 98)), Stroke.of(NAVY, 1)),
                new Polygon(
                        List.of(new Point(505, 86), new Point(510, 94), new Point(500, 94)),
                        Optional.of(NAVY),
                        Optional.of(Stroke.of(TEAL, 0.5))));
        return new Drawing(510, 100, shapes, "Two bars", "Finance 52, authorities 59 of 100 points");
    }

    static Drawing dot() {
        return new Drawing(10, 10, List.of(Circle.filled(5, 5, 5, TEAL)), "Dot", "A dot");
    }

    private static String resource(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no test resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
