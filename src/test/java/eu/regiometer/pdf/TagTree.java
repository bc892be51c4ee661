package eu.regiometer.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * The structure tree of a PDF: what a screen reader reads, in its order.
 *
 * @param role structure type, for example {@code TD}
 * @param text text of the element and of all inside it, white space as single blanks, without soft hyphens
 * @param alternative alternative text, empty without one
 * @param kids elements directly inside it
 */
public record TagTree(String role, String text, String alternative, List<TagTree> kids) {

    /** The tree of a file, beneath a root with the role {@code Root}. */
    public static TagTree read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<COSDictionary, Map<Integer, String>> pages = new IdentityHashMap<>();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.setSuppressDuplicateOverlappingText(false);
                extractor.processPage(page);
                Map<Integer, String> marks = new TreeMap<>();
                extractor.getMarkedContents().forEach(mark -> marks.put(mark.getMCID(), text(mark)));
                pages.put(page.getCOSObject(), marks);
            }
            return tree("Root", "", document.getDocumentCatalog().getStructureTreeRoot(), pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This element and all inside it, in reading order. */
    public Stream<TagTree> all() {
        return Stream.concat(Stream.of(this), kids.stream().flatMap(TagTree::all));
    }

    /** Texts of all elements with one of these roles, in reading order; elements without text are left out. */
    public List<String> texts(String... roles) {
        return all().filter(tag -> List.of(roles).contains(tag.role()))
                .map(TagTree::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static TagTree tree(
            String role, String alternative, PDStructureNode node, Map<COSDictionary, Map<Integer, String>> pages) {
        StringBuilder text = new StringBuilder();
        List<TagTree> kids = new ArrayList<>();
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDMarkedContentReference piece ->
                    text.append(pages.getOrDefault(piece.getPage().getCOSObject(), Map.of())
                            .getOrDefault(piece.getMCID(), ""));
                case Integer piece
                when node instanceof PDStructureElement element ->
                    text.append(pages.getOrDefault(element.getPage().getCOSObject(), Map.of())
                            .getOrDefault(piece, ""));
                case PDStructureElement element -> {
                    String words = element.getAlternateDescription();
                    TagTree inner = tree(element.getStructureType(), words == null ? "" : words, element, pages);
                    boolean inline = List.of("Span", "Link", "Reference").contains(inner.role());
                    text.append(inline ? "" : " ").append(inner.text()).append(inline ? "" : " ");
                    kids.add(inner);
                }
                default -> {}
            }
        }
        boolean inline = List.of("Span", "Link", "Reference").contains(role);
        String clean = text.toString().replace("\u00AD", "").replaceAll("\\s+", " ");
        return new TagTree(role, inline ? clean : clean.strip(), alternative, kids);
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
}
