package eu.regiometer.pdf;

import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Point;
import eu.regiometer.drawing.Shape;
import eu.regiometer.drawing.Shape.Circle;
import eu.regiometer.drawing.Shape.Line;
import eu.regiometer.drawing.Shape.Polygon;
import eu.regiometer.drawing.Shape.Polyline;
import eu.regiometer.drawing.Shape.Rectangle;
import eu.regiometer.drawing.Shape.Text;
import eu.regiometer.drawing.Stroke;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;

/** Paints a drawing with PDF operators and the embedded fonts. The canvas has its origin at the bottom left. */
final class DrawingPainter {

    private final PdfContentByte canvas;
    private final FontSet fonts;
    private final PrintableText printable;
    private final float height;

    private DrawingPainter(PdfContentByte canvas, FontSet fonts, PrintableText printable, float height) {
        this.canvas = canvas;
        this.fonts = fonts;
        this.printable = printable;
        this.height = height;
    }

    /** Paints on a canvas of the drawing's own size. */
    static void paint(Drawing drawing, PdfContentByte canvas, FontSet fonts, PrintableText printable) {
        DrawingPainter painter = new DrawingPainter(canvas, fonts, printable, (float) drawing.height());
        drawing.shapes().forEach(painter::paint);
    }

    private void paint(Shape shape) {
        switch (shape) {
            case Rectangle r -> paint(r.fill(), r.stroke(), () -> rectangle(r));
            case Line l ->
                paint(Optional.empty(), Optional.of(l.stroke()), () -> {
                    canvas.moveTo((float) l.x1(), y(l.y1()));
                    canvas.lineTo((float) l.x2(), y(l.y2()));
                });
            case Circle c ->
                paint(c.fill(), c.stroke(), () -> canvas.circle((float) c.x(), y(c.y()), (float) c.radius()));
            case Polyline p -> paint(Optional.empty(), Optional.of(p.stroke()), () -> path(p.points()));
            case Polygon p ->
                paint(p.fill(), p.stroke(), () -> {
                    path(p.points());
                    canvas.closePath();
                });
            case Text t -> text(t);
        }
    }

    /** PDF wants colours and pen set before the path begins. */
    private void paint(Optional<Colour> fill, Optional<Stroke> stroke, Runnable path) {
        fill.ifPresent(colour -> canvas.setColorFill(color(colour)));
        stroke.ifPresent(this::pen);
        path.run();
        if (fill.isPresent() && stroke.isPresent()) {
            canvas.fillStroke();
        } else if (fill.isPresent()) {
            canvas.fill();
        } else if (stroke.isPresent()) {
            canvas.stroke();
        } else {
            canvas.newPath();
        }
    }

    private void pen(Stroke stroke) {
        canvas.setColorStroke(color(stroke.colour()));
        canvas.setLineWidth((float) stroke.width());
        float[] dash = new float[stroke.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = stroke.dash().get(i).floatValue();
        }
        canvas.setLineDash(dash, 0);
    }

    private void rectangle(Rectangle r) {
        float left = (float) r.x();
        float bottom = y(r.y() + r.height());
        if (r.radius() > 0) {
            canvas.roundRectangle(left, bottom, (float) r.width(), (float) r.height(), (float) r.radius());
        } else {
            canvas.rectangle(left, bottom, (float) r.width(), (float) r.height());
        }
    }

    private void path(List<Point> points) {
        canvas.moveTo((float) points.getFirst().x(), y(points.getFirst().y()));
        points.stream().skip(1).forEach(point -> canvas.lineTo((float) point.x(), y(point.y())));
    }

    private float y(double fromTop) {
        return (float) (height - fromTop);
    }

    private void text(Text text) {
        BaseFont font = fonts.font(text.face());
        String printed = PrintedText.of(printable.of(text.text()));
        float size = (float) text.size();
        float width = font.getWidthPoint(printed, size);
        float x = (float)
                switch (text.anchor()) {
                    case START -> text.x();
                    case MIDDLE -> text.x() - width / 2;
                    case END -> text.x() - width;
                };
        canvas.setColorFill(color(text.colour()));
        canvas.beginText();
        canvas.setFontAndSize(font, size);
        canvas.setTextMatrix(x, y(text.baseline()));
        canvas.showText(printed);
        canvas.endText();
    }

    private static Color color(Colour colour) {
        return new Color(colour.red(), colour.green(), colour.blue());
    }
}
