package eu.regiometer.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * One element of the structure tree, with the pieces of content that were painted for it, keyed by the document node
 * that produced them. The renderer paints in an order of its own; only {@link StructureTree} puts the pieces in order.
 *
 * <p>OpenPDF keeps the children of an element under its key K and insists on filling it by itself. The key is emptied
 * around each of its calls and set once, at the end.
 */
final class StructureNode {

    private static final PdfName MARKED_CONTENT = new PdfName("MCR");

    private final PdfStructureElement pdf;
    private final String role;
    private final Element source;
    private final Map<Node, List<PdfObject>> pieces = new IdentityHashMap<>();
    private final Map<Node, List<PdfObject>> endings = new IdentityHashMap<>();
    private final List<PdfObject> annotations = new ArrayList<>();
    private @Nullable StructureNode label;
    private @Nullable StructureNode body;

    /** The root element. */
    StructureNode(PdfStructureTreeRoot root, Element source) {
        this.pdf = new PdfStructureElement(root, new PdfName(Roles.DOCUMENT));
        this.role = Roles.DOCUMENT;
        this.source = source;
    }

    private StructureNode(StructureNode parent, String role, Element source) {
        parent.pdf.remove(PdfName.K);
        this.pdf = new PdfStructureElement(parent.pdf, new PdfName(role));
        parent.pdf.remove(PdfName.K);
        this.role = role;
        this.source = source;
    }

    StructureNode child(String childRole, Element childSource) {
        return new StructureNode(flow(), childRole, childSource);
    }

    PdfStructureElement pdf() {
        return pdf;
    }

    String role() {
        return role;
    }

    Element source() {
        return source;
    }

    /** Where content goes: a list item keeps it in a body of its own. */
    StructureNode flow() {
        if (!role.equals(Roles.LIST_ITEM)) {
            return this;
        }
        if (body == null) {
            body = new StructureNode(this, "LBody", source);
        }
        return body;
    }

    /** Where the number or bullet of a list item goes. */
    StructureNode label() {
        if (label == null) {
            label = new StructureNode(this, "Lbl", source);
        }
        return label;
    }

    /** Pieces painted for a text, or for what an element shows before its children: a picture, {@code ::before}. */
    List<PdfObject> pieces(Node node) {
        return pieces.computeIfAbsent(node, key -> new ArrayList<>());
    }

    /** Pieces painted for what an element shows after its children: {@code ::after}. */
    List<PdfObject> endings(Element element) {
        return endings.computeIfAbsent(element, key -> new ArrayList<>());
    }

    List<PdfObject> annotations() {
        return annotations;
    }

    /** Opens a marked-content sequence for this element on the page and returns the reference to it. */
    PdfDictionary open(PdfContentByte page, PdfWriter writer) {
        pdf.remove(PdfName.K);
        page.beginMarkedContentSequence(pdf);
        PdfDictionary piece = new PdfDictionary(MARKED_CONTENT);
        piece.put(PdfName.PG, writer.getPageReference(writer.getCurrentPageNumber()));
        piece.put(PdfName.MCID, pdf.get(PdfName.K));
        pdf.remove(PdfName.K);
        pdf.remove(PdfName.PG);
        return piece;
    }

    /** Sets the children for good. */
    void close(PdfArray children) {
        flow().pdf.put(PdfName.K, children);
        if (body != null) {
            PdfArray parts = new PdfArray();
            if (label != null) {
                PdfArray mark = new PdfArray();
                label.pieces(source).forEach(mark::add);
                label.pdf.put(PdfName.K, mark);
                parts.add(label.pdf);
            }
            parts.add(body.pdf);
            pdf.put(PdfName.K, parts);
        }
    }
}
