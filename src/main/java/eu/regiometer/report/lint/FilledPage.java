package eu.regiometer.report.lint;

import eu.regiometer.report.template.TemplateFault;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Looks at a page that was filled in a trial: whether it is well-formed, and whether its headings skip a level. */
final class FilledPage {

    /** Attribute that says which line of which template an element comes from. */
    static final String ORIGIN = "data-from";

    private static final Pattern FROM = Pattern.compile(ORIGIN + "=\"([^\":]+):(\\d+)\"");

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][\\w-]*)[^>]*?(/?)>");

    private final List<TemplateFault> faults = new ArrayList<>();
    private int level;

    private FilledPage() {}

    /** What is wrong; at most one fault of form, since what follows it cannot be read. */
    static List<TemplateFault> faults(String template, String text) {
        FilledPage page = new FilledPage();
        // the page of the site is a part of a page whose title is written elsewhere
        boolean whole = text.contains("<html");
        page.level = whole ? 0 : 1;
        String xml = whole ? text.strip() : "<div>\n" + text + "</div>";
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            page.visit(builder.parse(new InputSource(new StringReader(xml))).getDocumentElement());
        } catch (SAXParseException e) {
            page.faults.add(broken(template, xml, e));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("a text cannot be read as XML", e);
        }
        return page.faults;
    }

    /** Where the first element was opened that is not closed in its turn; else where the reader stopped. */
    private static TemplateFault broken(String template, String xml, SAXParseException e) {
        Deque<Matcher> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(xml);
        while (tags.find()) {
            boolean closes = !tags.group(1).isEmpty();
            if (closes && (open.isEmpty() || !open.peek().group(2).equals(tags.group(2)))) {
                String closed = "</" + tags.group(2) + ">";
                return open.isEmpty()
                        ? fault(template, "", closed + " without its beginning")
                        : fault(
                                template,
                                open.peek().group(),
                                "<" + open.peek().group(2) + "> not closed before " + closed);
            }
            if (closes) {
                open.pop();
            } else if (tags.group(3).isEmpty()) {
                Matcher opening = TAG.matcher(tags.group());
                opening.find();
                open.push(opening);
            }
        }
        return fault(template, "", String.valueOf(e.getMessage()));
    }

    private static TemplateFault fault(String template, String element, String found) {
        Matcher from = FROM.matcher(element);
        boolean known = from.find();
        return new TemplateFault(
                known ? from.group(1) : template,
                known ? Integer.parseInt(from.group(2)) : 1,
                "markup that is not well-formed: " + found,
                "every element closed in the order in which it was opened",
                "close it, also in the other branch of an <#if>");
    }

    private void visit(Element element) {
        String name = String.valueOf(element.getLocalName());
        if (name.matches("h[1-6]")) {
            int now = name.charAt(1) - '0';
            if (now > level + 1) {
                String[] from = element.getAttribute(ORIGIN).split(":", 2);
                faults.add(new TemplateFault(
                        from[0],
                        from.length > 1 ? Integer.parseInt(from[1]) : 1,
                        "<" + name + "> after " + (level == 0 ? "no heading" : "<h" + level + ">"),
                        "<h" + (level + 1) + ">, so that the outline has no gap",
                        "change the level, and the look in report.css"));
            }
            level = now;
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                visit(inner);
            }
        }
    }
}
