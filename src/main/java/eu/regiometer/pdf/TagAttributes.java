package eu.regiometer.pdf;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a structure element says beside its content: language, alternative text, reach of a table head. */
final class TagAttributes {

    private static final PdfName SCOPE = new PdfName("Scope");
    private static final PdfName ROW = new PdfName("Row");
    private static final PdfName COLUMN = new PdfName("Column");

    private TagAttributes() {}

    /** Sets the attributes that follow from the element; {@code notes} counts the footnotes so far. */
    static void set(StructureNode node, int notes) {
        PdfStructureElement pdf = node.pdf();
        Element element = node.source();
        language(node, element);
        switch (node.role()) {
            case Roles.FIGURE -> {
                language(node, image(element));
                pdf.put(PdfName.ALT, new PdfString(image(element).getAttribute("alt"), PdfObject.TEXT_UNICODE));
            }
            case Roles.NOTE -> pdf.put(PdfName.ID, new PdfString("note-" + notes));
            case Roles.HEADER_CELL, Roles.CELL -> cell(node);
            default -> {}
        }
    }

    /** Sets the language that an element is in, if it says so. */
    static void language(StructureNode node, Element element) {
        if (element.hasAttribute(Roles.LANGUAGE)) {
            node.pdf().put(PdfName.LANG, new PdfString(element.getAttribute(Roles.LANGUAGE)));
        }
    }

    /** Says where on its page a figure stands. */
    static void place(StructureNode figure, PdfRectangle area) {
        PdfDictionary layout = new PdfDictionary();
        layout.put(PdfName.O, new PdfName("Layout"));
        layout.put(new PdfName("Placement"), new PdfName("Block"));
        layout.put(PdfName.BBOX, area);
        figure.pdf().put(PdfName.A, layout);
    }

    private static Element image(Element figure) {
        return figure.getNodeName().equals("img")
                ? figure
                : (Element) figure.getElementsByTagName("img").item(0);
    }

    private static void cell(StructureNode node) {
        Element element = node.source();
        PdfDictionary table = new PdfDictionary();
        table.put(PdfName.O, PdfName.TABLE);
        if (node.role().equals(Roles.HEADER_CELL)) {
            table.put(SCOPE, headsRow(element) ? ROW : COLUMN);
        }
        span(element, "colspan", table, "ColSpan");
        span(element, "rowspan", table, "RowSpan");
        if (table.size() > 1) {
            node.pdf().put(PdfName.A, table);
        }
    }

    private static void span(Element element, String attribute, PdfDictionary table, String key) {
        if (element.hasAttribute(attribute)) {
            table.put(new PdfName(key), new PdfNumber(Integer.parseInt(element.getAttribute(attribute))));
        }
    }

    /** Without a scope of its own, a head below {@code thead} heads its column and any other its row. */
    private static boolean headsRow(Element head) {
        String scope = head.getAttribute("scope");
        if (!scope.isEmpty()) {
            return scope.startsWith("row");
        }
        Node row = head.getParentNode();
        return row == null
                || row.getParentNode() == null
                || !"thead".equals(row.getParentNode().getNodeName());
    }
}
