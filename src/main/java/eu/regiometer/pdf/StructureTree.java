package eu.regiometer.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The structure tree of one PDF, in the order of its document: what a screen reader reads. */
final class StructureTree {

    private final PdfWriter writer;
    private final Map<Element, StructureNode> nodes = new IdentityHashMap<>();
    private int notes;

    StructureTree(PdfWriter writer) {
        this.writer = writer;
    }

    /** The node an element's content belongs to: its own, or that of the nearest element around it that has one. */
    StructureNode node(Element element) {
        StructureNode known = nodes.get(element);
        if (known != null) {
            return known;
        }
        String role = Roles.of(element).orElse("");
        StructureNode node;
        if (role.equals(Roles.DOCUMENT) || !(element.getParentNode() instanceof Element parent)) {
            node = new StructureNode(writer.getStructureTreeRoot(), element);
            TagAttributes.language(node, element);
        } else if (role.isEmpty()) {
            node = node(parent);
        } else {
            node = node(parent).child(role, element);
            notes += role.equals(Roles.NOTE) ? 1 : 0;
            TagAttributes.set(node, notes);
        }
        nodes.put(element, node);
        return node;
    }

    /** Orders everything; to be called once, after the last page. */
    void finish(Element body) {
        close(node(body), body);
    }

    private void close(StructureNode node, Element element) {
        List<PdfObject> children = new ArrayList<>();
        collect(node.flow(), element, children);
        children.addAll(node.annotations());
        node.close(children);
    }

    private void collect(StructureNode flow, Element element, List<PdfObject> children) {
        flow.collectPieces(element, children);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collectChild(flow, inner, children);
            } else {
                flow.collectPieces(child, children);
            }
        }
        flow.collectEndings(element, children);
    }

    private void collectChild(StructureNode flow, Element element, List<PdfObject> children) {
        if (isEmptyCell(element)) {
            node(element); // a column without its cell would shift the cells after it
        }
        StructureNode node = nodes.get(element);
        if (node != null && node.source() == element) {
            close(node, element);
            children.add(node.pdf());
        } else {
            collect(flow, element, children);
        }
    }

    private boolean isEmptyCell(Element element) {
        return List.of("td", "th").contains(element.getNodeName())
                && !nodes.containsKey(element)
                && element.getParentNode() instanceof Element row
                && nodes.containsKey(row);
    }
}
