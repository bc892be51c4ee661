package eu.regiometer.pdf;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;

/**
 * A piece of content on a page, as a child of a structure element: its number, enough where the element has nothing else
 * and names the page; elsewhere a reference of its own (ISO 32000-1, 14.7.4.2).
 */
final class ContentPiece extends PdfNumber {

    private static final PdfName MARKED_CONTENT = new PdfName("MCR");

    private final PdfIndirectReference page;

    ContentPiece(int number, PdfIndirectReference page) {
        super(number);
        this.page = page;
    }

    PdfIndirectReference page() {
        return page;
    }

    PdfDictionary reference() {
        PdfDictionary reference = new PdfDictionary(MARKED_CONTENT);
        reference.put(PdfName.PG, page);
        reference.put(PdfName.MCID, new PdfNumber(intValue()));
        return reference;
    }
}
