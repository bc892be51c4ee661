package eu.regiometer.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** Reads a PDF as a screen reader does: along its structure tree. */
final class StructureReader {

    private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private final boolean languages;

    private StructureReader(boolean languages) {
        this.languages = languages;
    }

    /** One line per piece of text or figure: the path of its tags and its text. */
    static List<String> read(PDDocument document) throws IOException {
        return read(document, false);
    }

    /** The same with the language of a tag behind it, as {@code P{sv}}, where it says one. */
    static List<String> withLanguages(PDDocument document) throws IOException {
        return read(document, true);
    }

    private static List<String> read(PDDocument document, boolean languages) throws IOException {
        StructureReader reader = new StructureReader(languages);
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> marks = new HashMap<>();
            extractor.getMarkedContents().forEach(mark -> marks.put(mark.getMCID(), text(mark)));
            reader.texts.put(page, marks);
        }
        reader.walk(document.getDocumentCatalog().getStructureTreeRoot(), "");
        return reader.lines;
    }

    private static String text(PDMarkedContent mark) {
        if (mark.getActualText() != null) {
            return mark.getActualText();
        }
        return mark.getContents().stream()
                .map(content -> switch (content) {
                    case TextPosition position -> position.getUnicode();
                    case PDMarkedContent inner -> text(inner);
                    default -> "";
                })
                .collect(Collectors.joining());
    }

    private void walk(PDStructureNode node, String path) {
        StringBuilder text = new StringBuilder();
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDMarkedContentReference piece -> text.append(piece(piece.getPage(), piece.getMCID()));
                case Integer piece
                when node instanceof PDStructureElement element -> text.append(piece(element.getPage(), piece));
                case PDStructureElement element -> {
                    flush(path, text);
                    String language = element.getLanguage();
                    String inner = path + "/" + element.getStructureType()
                            + (languages && language != null ? "{" + language + "}" : "");
                    if (element.getAlternateDescription() != null) {
                        lines.add(inner + " [" + element.getAlternateDescription() + "]");
                    }
                    walk(element, inner);
                }
                default -> {}
            }
        }
        flush(path, text);
    }

    private String piece(PDPage on, int number) {
        return texts.entrySet().stream()
                .filter(page -> page.getKey().getCOSObject() == on.getCOSObject())
                .map(page -> page.getValue().getOrDefault(number, ""))
                .collect(Collectors.joining());
    }

    private void flush(String path, StringBuilder text) {
        if (!text.toString().isBlank()) {
            lines.add(path + " " + text.toString().strip());
        }
        text.setLength(0);
    }
}
