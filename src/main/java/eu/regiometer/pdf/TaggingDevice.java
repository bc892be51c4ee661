package eu.regiometer.pdf;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.style.derived.FSLinearGradient;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.RenderingContext;

/** Paints like the renderer's own device and writes down what each piece of paint means. One instance per document. */
final class TaggingDevice extends ITextOutputDevice {

    private final QuietLinks links;
    private final MarkedContent marks = new MarkedContent();
    private final Gradients gradients = new Gradients();
    private final PrintableText printable;
    private final Optional<Watermark> watermark;
    private final Set<InlineText> painted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> begun = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable StructureTree tree;
    private @Nullable LinkAnnotations annotations;
    private float pageHeight;
    private boolean watermarked;
    private boolean meant;
    private boolean spaceTrimmed;

    TaggingDevice(float dotsPerPoint, QuietLinks links, PrintableText printable, Optional<Watermark> watermark) {
        super(dotsPerPoint);
        this.links = links;
        this.printable = printable;
        this.watermark = watermark;
    }

    @Override
    public void setWriter(PdfWriter writer) {
        super.setWriter(writer);
        tree = new StructureTree(writer);
        annotations = new LinkAnnotations(this, tree);
    }

    /** Puts the structure tree in order; to be called once, after the last page. */
    void finishStructure(Element body) {
        tree().finish(body);
    }

    SortedSet<String> brokenLinks() {
        return annotations == null ? new TreeSet<>() : annotations.broken();
    }

    private StructureTree tree() {
        if (tree == null) {
            throw new IllegalStateException("painting before the writer is set");
        }
        return tree;
    }

    private PdfWriter writer() {
        PdfWriter writer = getWriter();
        if (writer == null) {
            throw new IllegalStateException("painting before the writer is set");
        }
        return writer;
    }

    @Override
    public void initializePage(PdfContentByte page, float height) {
        super.initializePage(page, height);
        pageHeight = height;
        watermarked = false;
    }

    /** The backgrounds of a page are painted before its first text or picture: what is painted between is seen. */
    private void underContent() {
        if (!watermarked) {
            watermarked = true;
            watermark.ifPresent(mark -> {
                marks.close(getCurrentPage());
                mark.paint(getCurrentPage(), writer());
            });
        }
    }

    @Override
    public void finishPage() {
        underContent();
        marks.close(getCurrentPage());
        super.finishPage();
    }

    @Override
    public void drawText(RenderingContext context, InlineText text) {
        if (text.getSubstring().isEmpty() || TextPiece.isBesidePage(text, context.getPage())) {
            return;
        }
        Element element = TextPiece.element(text);
        boolean inMargin = TextPiece.isInMargin(text.getParent());
        if (!inMargin) {
            underContent();
        }
        if (inMargin || !painted.add(text)) {
            marks.artifact(getCurrentPage(), true);
        } else if (element == null) {
            marks.artifact(getCurrentPage(), false);
        } else {
            mark(text, element);
        }
        meant = true;
        spaceTrimmed = TextPiece.isSpaceTrimmed(text);
        marks.spoken(getCurrentPage(), TextPiece.spoken(text), () -> super.drawText(context, text));
        spaceTrimmed = false;
        meant = false;
    }

    private void mark(InlineText text, Element element) {
        StructureNode node = tree().node(element);
        Text source = text.getTextNode();
        if (source != null) {
            content(node.flow(), node.flow().pieces(source));
            begin(element);
        } else if (begun.contains(element)
                || text.getParent() == null
                || !GeneratedText.isBefore(text, text.getParent(), element)) {
            content(node.flow(), node.flow().endings(element));
        } else if (node.role().equals(Roles.LIST_ITEM)) {
            content(node.label(), node.label().pieces(element));
        } else {
            content(node.flow(), node.flow().pieces(element));
        }
    }

    /** Remembers that text of an element, and so of those around it, was painted. */
    private void begin(Element element) {
        for (Node node = element; node instanceof Element around && begun.add(around); node = node.getParentNode()) {
            // the condition does the work
        }
    }

    private void content(StructureNode node, List<PdfObject> pieces) {
        marks.content(getCurrentPage(), writer(), node, pieces);
    }

    private void decoration() {
        if (!meant) {
            marks.artifact(getCurrentPage(), false);
        }
    }

    @Override
    public void drawString(String text, float x, float y, @Nullable JustificationInfo justification) {
        decoration();
        String printed = PrintedText.of(printable.of(text)); // style sheets bring text too
        super.drawString(spaceTrimmed ? printed + " " : printed, x, y, justification);
    }

    @Override
    public void draw(Shape shape) {
        decoration();
        super.draw(shape);
    }

    @Override
    public void fill(Shape shape) {
        decoration();
        super.fill(shape);
    }

    @Override
    public void drawImage(FSImage image, int x, int y) {
        decoration();
        super.drawImage(image, x, y);
    }

    @Override
    public void paintReplacedElement(RenderingContext context, BlockBox box) {
        Element element = box.getElement();
        boolean inMargin = TextPiece.isInMargin(box);
        if (!inMargin) {
            underContent();
        }
        if (element == null || inMargin || element.getAttribute("alt").isEmpty()) {
            marks.artifact(getCurrentPage(), false);
        } else {
            StructureNode figure = tree().node(element);
            content(figure, figure.pieces((Node) element));
            TagAttributes.place(figure, new PdfRectangle(createLocalTargetArea(context, box)));
        }
        meant = true;
        super.paintReplacedElement(context, box);
        meant = false;
        marks.close(getCurrentPage());
    }

    @Override
    public void paintBackground(RenderingContext context, Box box) {
        links.whileQuiet(() -> super.paintBackground(context, box));
        Element element = box.getElement();
        LinkAnnotations target = annotations;
        if (element != null && target != null && !TextPiece.isInMargin(box)) {
            links.target(element).ifPresent(uri -> target.add(context, box, element, uri, writer()));
        }
    }

    @Override
    public void drawLinearGradient(FSLinearGradient gradient, int x, int y, int width, int height) {
        decoration();
        gradients.paint(writer(), getCurrentPage(), gradient, x, y, width, this::onPage);
    }

    private Point2D onPage(Point2D dots) {
        Point2D place = getTransform().transform(dots, null);
        return new Point2D.Double(place.getX(), pageHeight - place.getY());
    }
}
