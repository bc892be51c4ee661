package eu.regiometer.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/** Writes links as annotations that are part of the structure tree and say in words where they lead. */
final class LinkAnnotations {

    private static final PdfName OBJECT_REFERENCE = new PdfName("OBJR");
    private static final PdfName OBJECT = new PdfName("Obj");
    private static final PdfName STRUCT_PARENT = new PdfName("StructParent");

    private final ITextOutputDevice device;
    private final StructureTree tree;
    private final Set<List<Object>> areas = new HashSet<>();
    private final SortedSet<String> broken = new TreeSet<>();

    LinkAnnotations(ITextOutputDevice device, StructureTree tree) {
        this.device = device;
        this.tree = tree;
    }

    /** Targets inside the document that do not exist. */
    SortedSet<String> broken() {
        return broken;
    }

    /** Lays a link over a box of the element; a link of several lines has several boxes. */
    void add(RenderingContext context, Box box, Element element, String target, PdfWriter writer) {
        if (box.getPreviousSibling() != null && box.getPreviousSibling().getElement() == element) {
            return; // a further piece of the link on the same line
        }
        Rectangle area = area(context, box, element);
        int page = writer.getCurrentPageNumber();
        if (!areas.add(List.of(page, area.getLeft(), area.getBottom(), area.getRight(), area.getTop()))) {
            return;
        }
        PdfAction action = target.startsWith("#") ? within(context, target, writer) : new PdfAction(target);
        if (action == null) {
            broken.add(target);
            return;
        }
        StructureNode node = tree.node(element);
        PdfAnnotation link =
                new PdfAnnotation(writer, area.getLeft(), area.getBottom(), area.getRight(), area.getTop(), action);
        link.put(PdfName.SUBTYPE, PdfName.LINK);
        link.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        link.setBorder(new PdfBorderArray(0, 0, 0));
        link.put(PdfName.CONTENTS, new PdfString(words(element), PdfObject.TEXT_UNICODE));
        int parent = writer.getStructureTreeRoot()
                .addExistingObject(node.flow().pdf().getReference());
        link.put(STRUCT_PARENT, new PdfNumber(parent));
        writer.addAnnotation(link);
        PdfDictionary reference = new PdfDictionary(OBJECT_REFERENCE);
        reference.put(OBJECT, link.getIndirectReference());
        reference.put(PdfName.PG, writer.getPageReference(page));
        node.annotations().add(reference);
    }

    /** The area of a box and of the boxes after it that belong to the same link. */
    private Rectangle area(RenderingContext context, Box first, Element element) {
        Rectangle area = device.createLocalTargetArea(context, first);
        for (Box box = first.getNextSibling(); box != null && box.getElement() == element; box = box.getNextSibling()) {
            Rectangle piece = device.createLocalTargetArea(context, box);
            area = new Rectangle(
                    Math.min(area.getLeft(), piece.getLeft()),
                    Math.min(area.getBottom(), piece.getBottom()),
                    Math.max(area.getRight(), piece.getRight()),
                    Math.max(area.getTop(), piece.getTop()));
        }
        return area;
    }

    private static String words(Element link) {
        String title = link.getAttribute("title").isEmpty() ? link.getTextContent() : link.getAttribute("title");
        return PrintedText.withoutSoftHyphens(title).strip().replaceAll("\\s+", " ");
    }

    private @Nullable PdfAction within(RenderingContext context, String target, PdfWriter writer) {
        Box box = device.getSharedContext().getBoxById(target.substring(1));
        if (box == null) {
            return null;
        }
        int line = box instanceof InlineLayoutBox inline ? inline.getAbsY() + inline.getBaseline() : box.getAbsY();
        Layer layer = context.getRootLayer();
        PageBox page = layer == null ? null : layer.getPage(context, line);
        if (page == null) {
            return null;
        }
        float dots = page.getHeight(context)
                - (page.getMarginBorderPadding(context, Edge.TOP) + box.getAbsY() - page.getTop());
        PdfDestination place = new PdfDestination(PdfDestination.XYZ, 0, dots / device.getDotsPerPoint(), 0);
        place.addPage(writer.getPageReference(device.getStartPageNo() + page.getPageNo() + 1));
        PdfAction action = new PdfAction();
        action.put(PdfName.S, PdfName.GOTO);
        action.put(PdfName.D, place);
        return action;
    }
}
