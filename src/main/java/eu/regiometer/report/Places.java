package eu.regiometer.report;

import eu.regiometer.revision.Place;
import eu.regiometer.revision.Place.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Finds the places of a report that reviewers refer to, in printing order, in what the templates wrote. */
final class Places {

    private static final int MOST_LETTERS = 90;

    private final List<Place> found = new ArrayList<>();

    private Places() {}

    /**
     * The places of a report.
     *
     * @param xhtml well-formed XHTML without a document type
     * @throws IllegalArgumentException if it is not
     */
    static List<Place> of(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Places places = new Places();
            places.visit(builder.parse(new InputSource(new StringReader(xhtml))).getDocumentElement());
            return List.copyOf(places.found);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("no well-formed report: " + e.getMessage(), e);
        }
    }

    private void visit(Element element) {
        String id = element.getAttribute("id");
        if (!id.isEmpty()) {
            place(element, id).ifPresent(found::add);
        }
        for (Element child : children(element)) {
            visit(child);
        }
    }

    private static Optional<Place> place(Element element, String id) {
        return switch (element.getLocalName()) {
            case "p" -> Optional.of(numbered(Kind.PARAGRAPH, id, element, "pn"));
            case "table" -> first(element, "caption").map(caption -> numbered(Kind.TABLE, id, caption, "no"));
            case "section", "div" -> {
                String type = " " + element.getAttribute("class") + " ";
                if (type.contains(" chart ")) {
                    yield first(element, "h3").map(title -> numbered(Kind.FIGURE, id, title, "no"));
                }
                if (type.contains(" card ")) {
                    yield first(element, "h3")
                            .map(title -> new Place(Kind.RECOMMENDATION, id, id.substring(2), words(title, "no")));
                }
                if (type.contains(" notes ")) {
                    yield first(element, "p").map(title -> numbered(Kind.TABLE, id, title, "no"));
                }
                if (type.contains(" box ") || type.contains(" imprint ")) {
                    yield first(element, "h3")
                            .or(() -> first(element, "h2"))
                            .map(title -> numbered(Kind.BOX, id, title, "no"));
                }
                yield first(element, "h2").map(title -> numbered(Kind.CHAPTER, id, title, "no"));
            }
            default -> Optional.empty();
        };
    }

    private static Place numbered(Kind kind, String id, Element text, String number) {
        String printed = first(text, "span", number)
                .map(span -> plain(span.getTextContent()))
                .orElse("");
        return new Place(kind, id, printed, words(text, number));
    }

    /** The text without its number, cut at a word. */
    private static String words(Element element, String number) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element child && child.getAttribute("class").equals(number))) {
                text.append(node.getTextContent());
            }
        }
        String words = plain(text.toString());
        if (words.length() <= MOST_LETTERS) {
            return words;
        }
        int end = words.lastIndexOf(' ', MOST_LETTERS);
        return words.substring(0, end > 0 ? end : MOST_LETTERS) + " …";
    }

    /** Without soft hyphens, with one space between words. */
    private static String plain(String text) {
        return text.replace("\u00AD", "").replaceAll("[\\s\u00A0]+", " ").strip();
    }

    private static Optional<Element> first(Element under, String name) {
        return first(under, name, "");
    }

    /** The first element of a name, in printing order, but not one within a further place. */
    private static Optional<Element> first(Element under, String name, String type) {
        for (Element child : children(under)) {
            if (child.getLocalName().equals(name)
                    && (type.isEmpty() || child.getAttribute("class").equals(type))) {
                return Optional.of(child);
            }
            if (child.getAttribute("id").isEmpty()) {
                Optional<Element> below = first(child, name, type);
                if (below.isPresent()) {
                    return below;
                }
            }
        }
        return Optional.empty();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
