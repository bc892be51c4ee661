package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.pdf.TagTree;
import eu.regiometer.report.PrintedReports.Edition;
import eu.regiometer.report.PrintedReports.Kind;
import eu.regiometer.report.PrintedReports.Printed;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What a screen reader reads of a finished report, in its order, beside what was written. */
class ReadingOrderTest {

    private static final Map<Kind, TagTree> TREES = new EnumMap<>(Kind.class);

    private static synchronized TagTree tree(Kind kind) {
        return TREES.computeIfAbsent(
                kind, k -> TagTree.read(printed(k).pdf()).kids().getFirst());
    }

    private static Printed printed(Kind kind) {
        return PrintedReports.of(new Edition(kind, "en"));
    }

    @ParameterizedTest
    @EnumSource
    void headingsAreReadInTheirOrderAndWithTheirLevels(Kind kind) throws Exception {
        for (int level = 1; level <= 4; level++) {
            assertThat(tree(kind).texts("H" + level))
                    .as("level %d", level)
                    .containsExactlyElementsOf(written(kind, "h" + level));
        }
        assertThat(tree(kind).texts("H1", "H2", "H3", "H4"))
                .hasSizeGreaterThan(8)
                .containsExactlyElementsOf(written(kind, "h1", "h2", "h3", "h4"));
    }

    @ParameterizedTest
    @EnumSource
    void everyCellOfEveryTableIsReadInItsOrder(Kind kind) throws Exception {
        assertThat(tree(kind).texts("TH", "TD", "Caption"))
                .hasSizeGreaterThan(100)
                .containsExactlyElementsOf(written(kind, "th", "td", "caption", "figcaption"));
    }

    @ParameterizedTest
    @EnumSource
    void headCellsAreHeadCells(Kind kind) throws Exception {
        assertThat(tree(kind).texts("TH")).containsExactlyElementsOf(written(kind, "th"));
    }

    @ParameterizedTest
    @EnumSource
    void paragraphsAreReadInTheirOrder(Kind kind) throws Exception {
        assertThat(tree(kind).texts("P")).hasSizeGreaterThan(20).containsSubsequence(written(kind, "p"));
    }

    @ParameterizedTest
    @EnumSource
    void everyFigureIsReadByItsAlternativeText(Kind kind) throws Exception {
        List<String> written = new ArrayList<>();
        collect(body(printed(kind).document().xhtml()), List.of("img"), written);

        assertThat(tree(kind).all().filter(tag -> tag.role().equals("Figure")).map(TagTree::alternative))
                .isNotEmpty()
                .containsExactlyElementsOf(written);
    }

    @Test
    void theFirstWordsOfEachReportTellWhoseItIs() {
        for (Kind kind : Kind.values()) {
            String first = tree(kind).texts("H1").getFirst();

            assertThat(printed(kind).document().title()).as("%s", kind).contains(first);
        }
    }

    private static List<String> written(Kind kind, String... names) throws Exception {
        return written(printed(kind).document().xhtml(), names);
    }

    /** Texts of the elements with these names, as a reader of the PDF should meet them. */
    static List<String> written(String xhtml, String... names) throws Exception {
        List<String> texts = new ArrayList<>();
        collect(body(xhtml), List.of(names), texts);
        return texts;
    }

    private static Element body(String xhtml) throws Exception {
        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xhtml)));
        return (Element) document.getElementsByTagName("body").item(0);
    }

    /** Texts of the elements with these names in the order of the document, save those of running heads and feet. */
    private static void collect(Node node, List<String> names, List<String> texts) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && !List.of("running", "foot", "pageno").contains(element.getAttribute("class"))) {
                boolean layout = element.getNodeName().equals("td") && isLayout(element);
                if (names.contains(element.getNodeName()) && !layout) {
                    String text = element.getNodeName().equals("img") ? element.getAttribute("alt") : text(element);
                    if (!text.isEmpty()) {
                        texts.add(text);
                    }
                }
                collect(element, names, texts);
            }
        }
    }

    private static boolean isLayout(Element cell) {
        Node node = cell;
        while (!node.getNodeName().equals("table")) {
            node = node.getParentNode();
        }
        return ((Element) node).getAttribute("role").equals("presentation");
    }

    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        append(element, text);
        return text.toString()
                .replace("\u00AD", "")
                .replace('\u00A0', ' ')
                .replace('\u2011', '-')
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static void append(Node node, StringBuilder text) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                boolean block = List.of("p", "div", "br", "li", "ul", "ol", "table", "tr", "td", "th")
                        .contains(inner.getNodeName());
                text.append(block ? " " : "");
                append(inner, text);
                text.append(block ? " " : "");
            } else {
                text.append(child.getNodeValue() == null ? "" : child.getNodeValue());
            }
        }
    }
}
