package eu.regiometer.pdf;

import eu.regiometer.drawing.Drawing;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;

/** Puts a drawing in the place of each {@code <img src="drawing:ID"/>}. */
final class DrawingElements extends ITextReplacedElementFactory {

    static final String SCHEME = "drawing:";
    private static final int AUTO = -1;

    private final Map<String, Drawing> drawings;
    private final FontSet fonts;
    private final PrintableText printable;
    private final float dotsPerPoint;

    DrawingElements(ITextOutputDevice device, Map<String, Drawing> drawings, FontSet fonts, PrintableText printable) {
        super(device);
        this.drawings = drawings;
        this.fonts = fonts;
        this.printable = printable;
        this.dotsPerPoint = device.getDotsPerPoint();
    }

    /** Sizes are in dots, {@link #AUTO} when the style leaves one open; it then follows the proportions. */
    @Override
    public @Nullable ReplacedElement createReplacedElement(
            LayoutContext context, BlockBox box, UserAgentCallback userAgent, int cssWidth, int cssHeight) {
        Element element = box.getElement();
        if (element == null
                || !"img".equals(element.getNodeName())
                || !element.getAttribute("src").startsWith(SCHEME)) {
            return super.createReplacedElement(context, box, userAgent, cssWidth, cssHeight);
        }
        String id = element.getAttribute("src").substring(SCHEME.length());
        Drawing drawing = drawings.get(id);
        if (drawing == null) {
            throw new PdfException("<img src=\"" + SCHEME + id + "\"> names no drawing; there are "
                    + (drawings.isEmpty() ? "none" : String.join(", ", drawings.keySet())));
        }
        double width = drawing.width() * dotsPerPoint;
        double height = drawing.height() * dotsPerPoint;
        if (cssWidth != AUTO && cssHeight != AUTO) {
            return new DrawingElement(drawing, fonts, printable, cssWidth, cssHeight);
        }
        double scale = cssWidth != AUTO ? cssWidth / width : cssHeight != AUTO ? cssHeight / height : 1;
        return new DrawingElement(
                drawing, fonts, printable, (int) Math.round(width * scale), (int) Math.round(height * scale));
    }
}
