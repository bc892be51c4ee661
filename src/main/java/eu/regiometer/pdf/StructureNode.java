package eu.regiometer.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
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

    /** Most elements have one piece; there are thousands of elements. */
    private static final int FEW = 1;

    private final PdfStructureElement pdf;
    private final String role;
    private final Element source;
    private final Map<Node, List<PdfObject>> pieces = new IdentityHashMap<>(FEW);
    private final Map<Node, List<PdfObject>> endings = new IdentityHashMap<>(FEW);
    private final List<PdfObject> annotations = new ArrayList<>(0);
    private @Nullable StructureNode label;
    private @Nullable StructureNode body;

    /** The root element. */
    StructureNode(PdfStructureTreeRoot root, Element source) {
        this.pdf = new PdfStructureElement(root, Roles.name(Roles.DOCUMENT));
        this.role = Roles.DOCUMENT;
        this.source = source;
    }

    private StructureNode(StructureNode parent, String role, Element source) {
        parent.pdf.remove(PdfName.K);
        this.pdf = new PdfStructureElement(parent.pdf, Roles.name(role));
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

    /** Where content goes: a list item keeps it in a body of its own, a reference in its link. */
    StructureNode flow() {
        if (!role.equals(Roles.LIST_ITEM) && !role.equals(Roles.REFERENCE)) {
            return this;
        }
        if (body == null) {
            body = new StructureNode(this, role.equals(Roles.REFERENCE) ? Roles.LINK : Roles.BODY, source);
        }
        return body;
    }

    /** Where the number or bullet of a list item goes. */
    StructureNode label() {
        if (label == null) {
            label = new StructureNode(this, Roles.LABEL, source);
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

    /** Adds what was painted for a node before its children. */
    void collectPieces(Node node, List<PdfObject> children) {
        collect(pieces.isEmpty() ? null : pieces.get(node), children);
    }

    /** Adds what was painted for an element after its children. */
    void collectEndings(Element element, List<PdfObject> children) {
        collect(endings.isEmpty() ? null : endings.get(element), children);
    }

    private static void collect(@Nullable List<PdfObject> found, List<PdfObject> children) {
        if (found != null) {
            children.addAll(found);
        }
    }

    List<PdfObject> annotations() {
        return annotations;
    }

    /** Opens a marked-content sequence for this element on the page and returns it. */
    ContentPiece open(PdfContentByte page, PdfWriter writer) {
        pdf.remove(PdfName.K);
        page.beginMarkedContentSequence(pdf);
        PdfNumber number = (PdfNumber) pdf.get(PdfName.K);
        pdf.remove(PdfName.K);
        pdf.remove(PdfName.PG);
        return new ContentPiece(number.intValue(), writer.getPageReference(writer.getCurrentPageNumber()));
    }

    /** Sets the children for good. */
    void close(List<PdfObject> children) {
        setChildren(flow().pdf, children);
        if (body != null) {
            List<PdfObject> parts = new ArrayList<>();
            if (label != null) {
                setChildren(label.pdf, label.pieces(source));
                parts.add(label.pdf);
            }
            parts.add(body.pdf);
            setChildren(pdf, parts);
        }
    }

    /** OpenPDF takes an array that begins with a number for one of numbers, so those do not mix with anything else. */
    private static void setChildren(PdfStructureElement parent, List<PdfObject> children) {
        if (!children.isEmpty() && children.stream().allMatch(child -> isOnPageOf(child, children.getFirst()))) {
            parent.put(PdfName.PG, ((ContentPiece) children.getFirst()).page());
            parent.put(PdfName.K, children.size() == 1 ? children.getFirst() : new PdfArray(children));
            return;
        }
        PdfArray all = new PdfArray();
        children.forEach(child -> all.add(child instanceof ContentPiece piece ? piece.reference() : child));
        parent.put(PdfName.K, all);
    }

    private static boolean isOnPageOf(PdfObject child, PdfObject first) {
        return child instanceof ContentPiece one && first instanceof ContentPiece other && one.page() == other.page();
    }
}
