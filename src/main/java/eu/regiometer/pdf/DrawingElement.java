package eu.regiometer.pdf;

import eu.regiometer.drawing.Drawing;
import java.awt.Point;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/** A drawing in its place on the page, painted as vectors; it fills its box as far as its proportions allow. */
final class DrawingElement implements ITextReplacedElement {

    private final Drawing drawing;
    private final FontSet fonts;
    private final PrintableText printable;
    private final int width;
    private final int height;
    private Point location = new Point();

    /** Width and height are in dots of the output device. */
    DrawingElement(Drawing drawing, FontSet fonts, PrintableText printable, int width, int height) {
        this.drawing = drawing;
        this.fonts = fonts;
        this.printable = printable;
        this.width = width;
        this.height = height;
    }

    @Override
    public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
        Rectangle area = device.createLocalTargetArea(context, box);
        PdfContentByte page = device.getCurrentPage();
        PdfTemplate canvas = page.createTemplate((float) drawing.width(), (float) drawing.height());
        DrawingPainter.paint(drawing, canvas, fonts, printable);
        float scale = Math.min(area.getWidth() / canvas.getWidth(), area.getHeight() / canvas.getHeight());
        float left = area.getLeft() + (area.getWidth() - scale * canvas.getWidth()) / 2;
        float bottom = area.getBottom() + (area.getHeight() - scale * canvas.getHeight()) / 2;
        page.addTemplate(canvas, scale, 0, 0, scale, left, bottom);
    }

    @Override
    public int getIntrinsicWidth() {
        return width;
    }

    @Override
    public int getIntrinsicHeight() {
        return height;
    }

    @Override
    public Point getLocation() {
        return new Point(location);
    }

    @Override
    public void setLocation(int x, int y) {
        location = new Point(x, y);
    }

    @Override
    public void detach(LayoutContext context) {
        // holds nothing
    }

    @Override
    public boolean isRequiresInteractivePaint() {
        return false;
    }

    @Override
    public boolean hasBaseline() {
        return false;
    }

    @Override
    public int getBaseline() {
        return 0;
    }
}
