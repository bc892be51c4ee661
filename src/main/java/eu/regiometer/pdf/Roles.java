package eu.regiometer.pdf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpdf.text.pdf.PdfName;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Which structure type of PDF (ISO 32000-1, 14.8.4) an XHTML element becomes. */
final class Roles {

    static final String DOCUMENT = "Document";
    static final String FIGURE = "Figure";
    static final String LIST_ITEM = "LI";
    static final String HEADER_CELL = "TH";
    static final String CELL = "TD";
    static final String NOTE = "Note";

    /** The two parts of a list item: its text, and its number or bullet. */
    static final String BODY = "LBody";

    static final String LABEL = "Lbl";

    static final String CONTENTS_ITEM = "TOCI";
    static final String LINK = "Link";

    /** What an item of a list of contents refers to; the link stands in it. */
    static final String REFERENCE = "Reference";

    private static final String FOOTNOTE = "footnote";

    /** Attribute with the language of an element; {@link XhtmlDocument} writes {@code xml:lang} there too. */
    static final String LANGUAGE = "lang";

    /** Blocks that group others, or hold text themselves and are paragraphs then. */
    private static final Set<String> BLOCKS =
            Set.of("div", "dl", "dt", "dd", "header", "footer", "main", "nav", "address", "form", "fieldset");

    /** Parts of a line: a block that begins with one of them holds text. */
    private static final Set<String> INLINE =
            Set.of("a", "abbr", "b", "cite", "code", "em", "i", "q", "s", "small", "span", "strong", "sub", "sup", "u");

    private static final Map<String, String> BY_ELEMENT = Map.ofEntries(
            Map.entry("body", DOCUMENT),
            Map.entry("section", "Sect"),
            Map.entry("article", "Art"),
            Map.entry("aside", "Div"),
            Map.entry("blockquote", "BlockQuote"),
            Map.entry("h1", "H1"),
            Map.entry("h2", "H2"),
            Map.entry("h3", "H3"),
            Map.entry("h4", "H4"),
            Map.entry("h5", "H5"),
            Map.entry("h6", "H6"),
            Map.entry("p", "P"),
            Map.entry("ul", "L"),
            Map.entry("ol", "L"),
            Map.entry("li", LIST_ITEM),
            Map.entry("table", "Table"),
            Map.entry("thead", "THead"),
            Map.entry("tbody", "TBody"),
            Map.entry("tfoot", "TFoot"),
            Map.entry("tr", "TR"),
            Map.entry("th", HEADER_CELL),
            Map.entry("td", CELL),
            Map.entry("caption", "Caption"),
            Map.entry("figcaption", "Caption"),
            Map.entry("figure", FIGURE),
            Map.entry("img", FIGURE),
            Map.entry("a", LINK),
            Map.entry("code", "Code"));

    /** Names are encoded when they are made; thousands of elements share a few. */
    private static final Map<String, PdfName> NAMES = Stream.concat(
                    BY_ELEMENT.values().stream(),
                    Stream.of(NOTE, "TOC", CONTENTS_ITEM, REFERENCE, "Div", "Span", BODY, LABEL))
            .distinct()
            .collect(Collectors.toUnmodifiableMap(role -> role, PdfName::new));

    private Roles() {}

    /** A structure type as it is written. */
    static PdfName name(String role) {
        PdfName name = NAMES.get(role);
        if (name == null) {
            throw new IllegalArgumentException("no such structure type: " + role);
        }
        return name;
    }

    /** The structure type; empty when the content of the element belongs to the element around it. */
    static Optional<String> of(Element element) {
        String name = element.getNodeName();
        if (isFootnote(element)) {
            return Optional.of(NOTE);
        }
        return switch (name) {
            case "ul", "ol" -> Optional.of(inContents(element) ? "TOC" : "L");
            case "li" -> Optional.of(inContents(element) ? CONTENTS_ITEM : LIST_ITEM);
            case "img" -> ofImage(element);
            case "figure" -> Optional.of(hasImage(element) ? FIGURE : "Div");
            case "table", "thead", "tbody", "tfoot", "tr" ->
                isLayout(element) ? Optional.empty() : Optional.ofNullable(BY_ELEMENT.get(name));
            case "td", "th" -> isLayout(element) ? ofBlock(element) : Optional.ofNullable(BY_ELEMENT.get(name));
            case "a" -> ofAnchor(element);
            default -> BLOCKS.contains(name) ? ofBlock(element) : ofOther(element);
        };
    }

    private static Optional<String> ofAnchor(Element element) {
        if (!element.hasAttribute("href")) {
            return Optional.empty();
        }
        return Optional.of(inContents(element) && isInside(element, "li") ? REFERENCE : LINK);
    }

    private static Optional<String> ofBlock(Element element) {
        if (hasText(element)) {
            return Optional.of("P");
        }
        return element.hasAttribute(LANGUAGE) ? Optional.of("Div") : Optional.empty();
    }

    /** What has no type of its own needs one when it is in another language. */
    private static Optional<String> ofOther(Element element) {
        return Optional.ofNullable(BY_ELEMENT.get(element.getNodeName()))
                .or(() -> element.hasAttribute(LANGUAGE) ? Optional.of("Span") : Optional.empty());
    }

    /** Whether a table, or the table that a part belongs to, only sets things side by side: {@code role="presentation"}. */
    private static boolean isLayout(Element part) {
        for (Node node = part; node instanceof Element element; node = node.getParentNode()) {
            if (element.getNodeName().equals("table")) {
                return element.getAttribute("role").equals("presentation");
            }
        }
        return false;
    }

    /** The picture of a figure is the figure itself. */
    private static Optional<String> ofImage(Element image) {
        boolean inFigure = image.getParentNode() instanceof Element parent && "figure".equals(parent.getNodeName());
        return inFigure ? Optional.empty() : Optional.of(FIGURE);
    }

    private static boolean hasImage(Element figure) {
        return figure.getElementsByTagName("img").getLength() > 0;
    }

    private static boolean isFootnote(Element element) {
        String names = element.getAttribute("class");
        return names.contains(FOOTNOTE) && List.of(names.split("\\s+")).contains(FOOTNOTE);
    }

    private static boolean hasText(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            boolean text = child instanceof Text own && !own.getData().isBlank();
            if (text || child instanceof Element inner && INLINE.contains(inner.getNodeName()) && hasText(inner)) {
                return true;
            }
        }
        return false;
    }

    /** A list inside {@code nav} is a list of contents. */
    private static boolean inContents(Element element) {
        return isInside(element, "nav");
    }

    private static boolean isInside(Element element, String around) {
        for (Node node = element; node instanceof Element; node = node.getParentNode()) {
            if (around.equals(node.getNodeName())) {
                return true;
            }
        }
        return false;
    }
}
