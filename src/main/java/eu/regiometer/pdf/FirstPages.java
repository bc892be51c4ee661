package eu.regiometer.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openpdf.text.pdf.PRIndirectReference;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/**
 * What a reader finds on the first pages of a finished PDF, read from the PDF itself.
 *
 * @param text text of the pages; head, foot and watermark, which are not read aloud, are no part of it
 * @param figures figures of the structure tree that stand on these pages, in reading order
 */
public record FirstPages(String text, List<Shown> figures) {

    private static final PdfName CHILDREN = PdfName.K;
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    public FirstPages {
        figures = List.copyOf(figures);
    }

    /**
     * A figure.
     *
     * @param alternative its alternative text
     * @param height its height in millimetres; 0 if the PDF does not say it
     */
    public record Shown(String alternative, double height) {}

    /**
     * Reads a PDF.
     *
     * @param pages number of pages to read, from the first
     * @throws PdfException if it is none
     */
    public static FirstPages of(byte[] pdf, int pages) {
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            StringBuilder text = new StringBuilder();
            SortedSet<Integer> wanted = new TreeSet<>();
            for (int page = 1; page <= Math.min(pages, reader.getNumberOfPages()); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
                wanted.add(reader.getPageOrigRef(page).getNumber());
            }
            List<Shown> figures = new ArrayList<>();
            collect(reader.getCatalog().get(PdfName.STRUCTTREEROOT), wanted, figures);
            return new FirstPages(text.toString(), figures);
        } catch (IOException e) {
            throw new PdfException("the finished PDF cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether these words stand there, whatever the spaces, line ends and soft hyphens between their letters. */
    public boolean says(String words) {
        return bare(text).contains(bare(words));
    }

    /** Figures with this alternative text. */
    public List<Shown> shown(String alternative) {
        return figures.stream()
                .filter(figure -> bare(figure.alternative()).equals(bare(alternative)))
                .toList();
    }

    private static void collect(PdfObject node, SortedSet<Integer> pages, List<Shown> figures) {
        PdfObject direct = PdfReader.getPdfObject(node);
        if (direct instanceof PdfArray array) {
            array.getElements().forEach(element -> collect(element, pages, figures));
        } else if (direct instanceof PdfDictionary element) {
            if (PdfReader.getPdfObject(element.get(PdfName.ALT)) instanceof PdfString words) {
                OptionalInt page = page(element);
                if (page.isPresent() && pages.contains(page.getAsInt())) {
                    figures.add(new Shown(words.toUnicodeString(), height(element)));
                }
            } else if (element.get(CHILDREN) != null) {
                collect(element.get(CHILDREN), pages, figures);
            }
        }
    }

    /** The page of the first content below a structure element, as the number of its object. */
    private static OptionalInt page(PdfObject node) {
        PdfObject direct = PdfReader.getPdfObject(node);
        if (direct instanceof PdfArray array) {
            return array.getElements().stream()
                    .map(FirstPages::page)
                    .filter(OptionalInt::isPresent)
                    .findFirst()
                    .orElse(OptionalInt.empty());
        }
        if (!(direct instanceof PdfDictionary element)) {
            return OptionalInt.empty();
        }
        return element.get(PdfName.PG) instanceof PRIndirectReference page
                ? OptionalInt.of(page.getNumber())
                : element.get(CHILDREN) == null ? OptionalInt.empty() : page(element.get(CHILDREN));
    }

    /** From the bounding box of the layout attributes. */
    private static double height(PdfDictionary figure) {
        return PdfReader.getPdfObject(figure.get(PdfName.A)) instanceof PdfDictionary layout
                        && PdfReader.getPdfObject(layout.get(PdfName.BBOX)) instanceof PdfArray box
                        && box.size() == 4
                ? Math.abs(at(box, 3) - at(box, 1)) / POINTS_PER_MILLIMETRE
                : 0;
    }

    private static double at(PdfArray box, int index) {
        return PdfReader.getPdfObject(box.getPdfObject(index)) instanceof PdfNumber number ? number.doubleValue() : 0;
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F\\u00AD]", "");
    }
}
