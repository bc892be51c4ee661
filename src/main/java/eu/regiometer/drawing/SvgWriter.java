package eu.regiometer.drawing;

import eu.regiometer.drawing.Shape.Circle;
import eu.regiometer.drawing.Shape.Line;
import eu.regiometer.drawing.Shape.Polygon;
import eu.regiometer.drawing.Shape.Polyline;
import eu.regiometer.drawing.Shape.Rectangle;
import eu.regiometer.drawing.Shape.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a drawing as SVG for the site. The same drawing gives the same text. */
public final class SvgWriter {

    private SvgWriter() {}

    /**
     * Writes an {@code svg} element that can stand in an HTML page or in a file of its own.
     *
     * @param lang language of title, description and labels, as a BCP 47 tag
     */
    public static String write(Drawing drawing, String lang) {
        StringBuilder svg = new StringBuilder(256 + 128 * drawing.shapes().size());
        String width = number(drawing.width());
        String height = number(drawing.height());
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"")
                .append(escape(lang));
        svg.append("\" width=\"").append(width).append("\" height=\"").append(height);
        svg.append("\" viewBox=\"0 0 ").append(width).append(' ').append(height);
        svg.append("\" font-family=\"'").append(Face.FAMILY).append("', sans-serif\">\n");
        svg.append("<title>").append(escape(drawing.title())).append("</title>\n");
        svg.append("<desc>").append(escape(drawing.description())).append("</desc>\n");
        drawing.shapes().forEach(shape -> svg.append(element(shape)).append('\n'));
        return svg.append("</svg>\n").toString();
    }

    private static String element(Shape shape) {
        return switch (shape) {
            case Rectangle r ->
                "<rect" + attribute("x", r.x()) + attribute("y", r.y())
                        + attribute("width", r.width()) + attribute("height", r.height())
                        + (r.radius() > 0 ? attribute("rx", r.radius()) : "") + fill(r.fill()) + stroke(r.stroke())
                        + "/>";
            case Line l ->
                "<line" + attribute("x1", l.x1()) + attribute("y1", l.y1()) + attribute("x2", l.x2())
                        + attribute("y2", l.y2()) + stroke(Optional.of(l.stroke())) + "/>";
            case Circle c ->
                "<circle" + attribute("cx", c.x()) + attribute("cy", c.y()) + attribute("r", c.radius())
                        + fill(c.fill()) + stroke(c.stroke()) + "/>";
            case Polyline p ->
                "<polyline" + points(p.points()) + fill(Optional.empty()) + stroke(Optional.of(p.stroke())) + "/>";
            case Polygon p -> "<polygon" + points(p.points()) + fill(p.fill()) + stroke(p.stroke()) + "/>";
            case Text t -> text(t);
        };
    }

    private static String text(Text text) {
        String anchor = switch (text.anchor()) {
            case START -> "";
            case MIDDLE -> " text-anchor=\"middle\"";
            case END -> " text-anchor=\"end\"";
        };
        Face face = text.face();
        return "<text" + attribute("x", text.x()) + attribute("y", text.baseline()) + anchor
                + attribute("font-size", text.size())
                + (face.weight() == 400 ? "" : " font-weight=\"" + face.weight() + "\"")
                + (face.italic() ? " font-style=\"italic\"" : "") + fill(Optional.of(text.colour())) + ">"
                + escape(text.text()) + "</text>";
    }

    private static String points(List<Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" ", " points=\"", "\""));
    }

    private static String fill(Optional<Colour> fill) {
        return " fill=\"" + fill.map(Colour::hex).orElse("none") + "\"";
    }

    private static String stroke(Optional<Stroke> stroke) {
        return stroke.map(s -> " stroke=\"" + s.colour().hex() + "\"" + attribute("stroke-width", s.width()) + dash(s))
                .orElse("");
    }

    private static String dash(Stroke stroke) {
        return stroke.dash().isEmpty()
                ? ""
                : stroke.dash().stream()
                        .map(SvgWriter::number)
                        .collect(Collectors.joining(" ", " stroke-dasharray=\"", "\""));
    }

    private static String attribute(String name, double value) {
        return " " + name + "=\"" + number(value) + "\"";
    }

    /** At most three decimals, no trailing zeros, a point in every locale. */
    static String number(double value) {
        long thousandths = Math.round(value * 1000);
        String whole = Long.toString(Math.abs(thousandths) / 1000);
        String decimals =
                Long.toString(1000 + Math.abs(thousandths) % 1000).substring(1).replaceAll("0+$", "");
        return (thousandths < 0 ? "-" : "") + whole + (decimals.isEmpty() ? "" : "." + decimals);
    }

    private static String escape(String text) {
        return text.replaceAll("[\\x00-\\x1F]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
