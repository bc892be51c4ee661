package eu.regiometer.pdf;

import eu.regiometer.drawing.Drawing;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The document to render, read and made fit for print. */
final class XhtmlDocument {

    private static final String BOOKMARK = "data-pdf-bookmark-name";
    private static final String BLOCKS = "article, aside, figcaption, figure, footer, header, main, nav, section"
            + " { display: block }"; // the renderer's own style sheet is older than these elements

    private static final String XML_LANGUAGE = "xml:lang";

    /** Form of a language tag (RFC 5646, 2.1, without the registered exceptions). */
    private static final Pattern LANGUAGE_TAG = Pattern.compile("(?:[a-zA-Z]{2,8}|[xX])(?:-[a-zA-Z0-9]{1,8})*");

    private final Document dom;

    private XhtmlDocument(Document dom) {
        this.dom = dom;
    }

    /**
     * Reads a document and adds the style sheets to it.
     *
     * @throws PdfException if it is not well-formed, or has no language, no title or no body
     */
    static XhtmlDocument read(PdfSource source, PrintableText printable) {
        XhtmlDocument document = new XhtmlDocument(XhtmlParser.parse(source.xhtml()));
        document.languages(document.dom.getDocumentElement());
        document.require(!document.language().isEmpty(), "<html> needs a language: <html lang=\"en\">");
        document.require(!document.title().isEmpty(), "the document needs a <title> in its <head>");
        document.require(document.first("head") != null, "the document needs a <head>");
        document.require(document.first("body") != null, "the document needs a <body>");
        document.addStyles(source.styles());
        prepare(document.body(), source.drawings(), printable);
        return document;
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new PdfException(message);
        }
    }

    Document dom() {
        return dom;
    }

    Element body() {
        return (Element) dom.getElementsByTagName("body").item(0);
    }

    /** Language of the whole document, as a BCP 47 tag. */
    String language() {
        return dom.getDocumentElement().getAttribute(Roles.LANGUAGE);
    }

    String title() {
        Element title = first("title");
        return title == null
                ? ""
                : PrintedText.withoutSoftHyphens(title.getTextContent()).strip();
    }

    /** Content of a {@code meta} element; empty when there is none. */
    String meta(String name) {
        Element head = first("head");
        for (Node node = head == null ? null : head.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element meta
                    && meta.getNodeName().equals("meta")
                    && name.equals(meta.getAttribute("name"))) {
                return meta.getAttribute("content").strip();
            }
        }
        return "";
    }

    /** Takes {@code xml:lang} for {@code lang} and refuses what is no tag of a language. */
    private void languages(Element element) {
        if (element.hasAttribute(XML_LANGUAGE) && !element.hasAttribute(Roles.LANGUAGE)) {
            element.setAttribute(Roles.LANGUAGE, element.getAttribute(XML_LANGUAGE));
        }
        String tag = element.getAttribute(Roles.LANGUAGE);
        require(
                tag.isEmpty() || LANGUAGE_TAG.matcher(tag).matches(),
                "<" + element.getNodeName() + " lang=\"" + tag
                        + "\"> names no language: write a tag such as en, pt-BR or sr-Latn");
        if (tag.isEmpty()) {
            element.removeAttribute(Roles.LANGUAGE);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                languages(inner);
            }
        }
    }

    private @Nullable Element first(String name) {
        return (Element) dom.getElementsByTagName(name).item(0);
    }

    private void addStyles(List<String> styles) {
        Element head = (Element) dom.getElementsByTagName("head").item(0);
        Node own = head.getElementsByTagName("style").item(0);
        Stream.concat(Stream.of(BLOCKS), styles.stream()).forEach(css -> {
            Element style = dom.createElement("style");
            style.appendChild(dom.createTextNode(css));
            head.insertBefore(style, own);
        });
    }

    /** A drawing brings its own description; another picture must say what it shows, or that it shows nothing. */
    private static void describe(Element image, Map<String, Drawing> drawings) {
        if (image.hasAttribute("alt")) {
            return;
        }
        String address = image.getAttribute("src");
        Drawing drawing = drawings.get(address.replaceFirst("^" + DrawingElements.SCHEME, ""));
        if (drawing == null) {
            throw new PdfException(
                    "<img src=\"" + address + "\"> needs an alternative text, or alt=\"\" if it is" + " decoration");
        }
        image.setAttribute("alt", drawing.description());
    }

    /** Makes the texts below a node printable, describes its pictures and names its bookmarks, in one walk. */
    private static void prepare(Node node, Map<String, Drawing> drawings, PrintableText printable) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            prepare(child, drawings, printable);
        }
        if (node instanceof Text text) {
            String printed = printable.of(text.getData());
            if (!printed.equals(text.getData())) {
                text.setData(printed);
            }
        } else if (node instanceof Element element) {
            switch (element.getNodeName()) {
                case "img" -> describe(element, drawings);
                case "h1", "h2", "h3" -> nameBookmark(element);
                case "h4", "h5", "h6" -> element.setAttribute("data-pdf-bookmark", "none");
                default -> {}
            }
        }
    }

    /** The renderer makes bookmarks of all headings with their text as it stands; reports want three levels of them. */
    private static void nameBookmark(Element heading) {
        if (!heading.hasAttribute(BOOKMARK)) {
            heading.setAttribute(BOOKMARK, PrintedText.withoutSoftHyphens(heading.getTextContent()));
        }
    }
}
