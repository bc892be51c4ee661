package eu.regiometer.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/**
 * What a reader of a finished PDF finds on its first pages.
 *
 * @param text all text, in the order in which it was written
 * @param alternatives alternative texts of the figures
 */
public record PrintedPages(String text, List<String> alternatives) {

    private static final PdfName PAGE = new PdfName("Pg");
    private static final PdfName ALTERNATIVE = new PdfName("Alt");
    private static final PdfName CHILDREN = new PdfName("K");
    private static final PdfName STRUCTURE = new PdfName("StructTreeRoot");

    public PrintedPages {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Reads a PDF.
     *
     * @param pages number of pages to read, from the first
     * @throws PdfException if it is none
     */
    public static PrintedPages of(byte[] pdf, int pages) {
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            StringBuilder text = new StringBuilder();
            Set<PdfObject> wanted = new HashSet<>();
            for (int page = 1; page <= Math.min(pages, reader.getNumberOfPages()); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
                wanted.add(reader.getPageN(page));
            }
            List<String> alternatives = new ArrayList<>();
            figures(reader.getCatalog().get(STRUCTURE), wanted, alternatives);
            return new PrintedPages(text.toString(), alternatives);
        } catch (IOException e) {
            throw new PdfException("the finished PDF cannot be read", e);
        }
    }

    /** Whether these words stand there, whatever the spaces, line ends and soft hyphens between them. */
    public boolean says(String words) {
        return bare(text).contains(bare(words));
    }

    /** Whether a figure with this alternative text is there. */
    public boolean shows(String alternative) {
        return alternatives.stream().anyMatch(found -> bare(found).equals(bare(alternative)));
    }

    private static void figures(PdfObject node, Set<PdfObject> pages, List<String> alternatives) {
        PdfObject direct = PdfReader.getPdfObject(node);
        if (direct instanceof PdfArray array) {
            for (PdfObject element : array.getElements()) {
                figures(element, pages, alternatives);
            }
        } else if (direct instanceof PdfDictionary element) {
            PdfObject page = PdfReader.getPdfObject(element.get(PAGE));
            PdfObject text = PdfReader.getPdfObject(element.get(ALTERNATIVE));
            if (text instanceof PdfString alternative && (page == null || pages.contains(page))) {
                alternatives.add(alternative.toUnicodeString());
            }
            if (page == null || !(text instanceof PdfString)) {
                figures(element.get(CHILDREN), pages, alternatives);
            }
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F\\u00AD]", "");
    }
}
