package eu.regiometer.workbook.oracle;

import eu.regiometer.workbook.CellType;
import eu.regiometer.workbook.RawCell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A plain reader that follows the standard (ECMA-376, part 1, section 18) by the document tree of the platform, for
 * files that POI refuses because of something that has nothing to do with cells.
 */
final class DomCells {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Map<String, byte[]> parts = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private boolean since1904;

    private DomCells() {}

    /** Content of an {@code .xlsx} workbook; fails in any way where it is wrong. */
    static Contents read(byte[] content) throws IOException, SAXException, ParserConfigurationException {
        var reader = new DomCells();
        try (var in = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                reader.parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return reader.contents();
    }

    private Contents contents() throws IOException, SAXException, ParserConfigurationException {
        Element book = root("xl/workbook.xml");
        for (Element properties : children(book, "workbookPr")) {
            since1904 = List.of("1", "true").contains(properties.getAttribute("date1904"));
        }
        Map<String, String> targets = new HashMap<>();
        for (Node node = root("xl/_rels/workbook.xml.rels").getFirstChild();
                node != null;
                node = node.getNextSibling()) {
            if (node instanceof Element relation && "Relationship".equals(relation.getLocalName())) {
                String target = "xl/" + relation.getAttribute("Target");
                targets.put(relation.getAttribute("Id"), target.replace("xl//xl/", "xl/"));
                if (relation.getAttribute("Type").equals(RELATIONS + "/sharedStrings")) {
                    readTexts(root("xl/" + relation.getAttribute("Target")));
                } else if (relation.getAttribute("Type").equals(RELATIONS + "/styles")) {
                    readFormats(root("xl/" + relation.getAttribute("Target")));
                }
            }
        }
        List<Contents.Sheet> sheets = new ArrayList<>();
        for (Element sheet : children(children(book, "sheets").getFirst(), "sheet")) {
            boolean hidden = sheet.getAttribute("state")
                    .toLowerCase(java.util.Locale.ROOT)
                    .contains("hidden");
            String part = targets.get(sheet.getAttributeNS(RELATIONS, "id"));
            sheets.add(new Contents.Sheet(sheet.getAttribute("name"), hidden, cells(root(part))));
        }
        return new Contents(sheets);
    }

    private void readTexts(Element list) {
        children(list, "si").forEach(item -> texts.add(text(item)));
    }

    private void readFormats(Element styles) {
        for (Element list : children(styles, "numFmts")) {
            for (Element format : children(list, "numFmt")) {
                codes.put(Integer.valueOf(format.getAttribute("numFmtId")), format.getAttribute("formatCode"));
            }
        }
        for (Element format : children(children(styles, "cellXfs").getFirst(), "xf")) {
            String id = format.getAttribute("numFmtId");
            formats.add(id.isEmpty() ? 0 : Integer.parseInt(id));
        }
    }

    private SortedMap<Contents.Place, RawCell> cells(Element sheet) {
        SortedMap<Contents.Place, RawCell> cells = new TreeMap<>();
        int number = 0;
        for (Element row : children(children(sheet, "sheetData").getFirst(), "row")) {
            number = row.hasAttribute("r") ? Integer.parseInt(row.getAttribute("r")) : number + 1;
            int column = 0;
            for (Element cell : children(row, "c")) {
                column = cell.hasAttribute("r") ? new CellReference(cell.getAttribute("r")).getCol() + 1 : column + 1;
                RawCell read = cell(cell, column);
                if (read != null) {
                    cells.put(new Contents.Place(number, column), read);
                }
            }
        }
        return cells;
    }

    private @Nullable RawCell cell(Element cell, int column) {
        boolean formula = !children(cell, "f").isEmpty();
        String type = cell.getAttribute("t");
        List<Element> values = children(cell, "v");
        String value = values.isEmpty() ? "" : values.getFirst().getTextContent();
        String text = switch (type) {
            case "s" -> value.isEmpty() ? "" : texts.get(Integer.parseInt(value.strip()));
            case "str" -> clean(value);
            case "inlineStr" ->
                children(cell, "is").stream().map(this::text).findFirst().orElse("");
            default -> "";
        };
        if (List.of("s", "str", "inlineStr").contains(type)) {
            if (text.isEmpty()) {
                return formula ? new RawCell(column, CellType.BLANK, "", true, false) : null;
            }
            return new RawCell(column, CellType.TEXT, text, formula, false);
        }
        if (value.isEmpty()) {
            return formula ? new RawCell(column, CellType.FORMULA_WITHOUT_VALUE, "", true, false) : null;
        }
        return switch (type) {
            case "b" ->
                new RawCell(
                        column,
                        CellType.BOOLEAN,
                        Boolean.toString(List.of("1", "true").contains(value.strip())),
                        formula,
                        false);
            case "e" -> new RawCell(column, CellType.ERROR, value, formula, false);
            case "d" -> new RawCell(column, CellType.DATE, value.replaceAll("T00:00:00Z?$", ""), formula, false);
            default -> number(cell, column, Double.parseDouble(value), formula);
        };
    }

    private RawCell number(Element cell, int column, double value, boolean formula) {
        int style = cell.hasAttribute("s") ? Integer.parseInt(cell.getAttribute("s")) : 0;
        int id = style < formats.size() ? formats.get(style) : 0;
        String code = codes.containsKey(id) ? codes.get(id) : BuiltinFormats.getBuiltinFormat(id);
        return StoredNumber.cell(column, value, id, code, formula, since1904);
    }

    /** Runs when there are any, otherwise the text itself. */
    private String text(Element item) {
        List<Element> runs = children(item, "r");
        var text = new StringBuilder();
        if (runs.isEmpty()) {
            children(item, "t").forEach(t -> text.append(t.getTextContent()));
        }
        for (Element run : runs) {
            children(run, "t").forEach(t -> text.append(t.getTextContent()));
        }
        return clean(text.toString());
    }

    private static String clean(String stored) {
        String text = ESCAPED.matcher(stored)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(found.group(1), 16))));
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private Element root(String part) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new ByteArrayInputStream(parts.get(part))).getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && name.equals(element.getLocalName())
                    && MAIN.equals(element.getNamespaceURI())) {
                found.add(element);
            }
        }
        return found;
    }
}
