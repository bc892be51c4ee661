package eu.regiometer.pdf;

import eu.regiometer.pdf.LinearShading.Stop;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.css.parser.FSRGBColor;
import org.xhtmlrenderer.css.style.derived.FSLinearGradient;
import org.xhtmlrenderer.css.style.derived.FSLinearGradient.StopValue;

/** Paints {@code linear-gradient} backgrounds, which the renderer itself leaves blank. One instance per document. */
final class Gradients {

    private int painted;

    /**
     * Fills the current clip.
     *
     * @param x left edge of the box in dots
     * @param y top edge of the box in dots
     * @param width width of the box in dots, the base of the stops' lengths
     * @param toPage turns a place in dots into a place on the page in points
     */
    void paint(
            PdfWriter writer,
            PdfContentByte page,
            FSLinearGradient gradient,
            int x,
            int y,
            int width,
            Function<Point2D, Point2D> toPage) {
        Point2D start = toPage.apply(new Point2D.Float(x + gradient.getStartX(), y + gradient.getStartY()));
        Point2D end = toPage.apply(new Point2D.Float(x + gradient.getEndX(), y + gradient.getEndY()));
        float[] axis = {(float) start.getX(), (float) start.getY(), (float) end.getX(), (float) end.getY()};
        page.paintShading(new LinearShading(writer, painted++, axis, stops(gradient, width)));
    }

    private static List<Stop> stops(FSLinearGradient gradient, int width) {
        List<StopValue> values = gradient.getStopPoints();
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Float dots = values.get(i).getLength();
            float even = (float) i / (values.size() - 1);
            float position = dots == null || width == 0 ? even : Math.clamp(dots / width, 0f, 1f);
            stops.add(new Stop(rgb(values.get(i).getColor()), position));
        }
        if (stops.getFirst().position() > 0) {
            stops.addFirst(new Stop(stops.getFirst().color(), 0));
        }
        if (stops.getLast().position() < 1) {
            stops.addLast(new Stop(stops.getLast().color(), 1));
        }
        return stops;
    }

    private static Color rgb(FSColor color) {
        if (color instanceof FSRGBColor rgb) {
            return new Color(rgb.getRed(), rgb.getGreen(), rgb.getBlue());
        }
        throw new PdfException("a gradient needs RGB colours: " + color);
    }
}
