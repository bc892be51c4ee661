package eu.regiometer.pdf;

import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Face;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A word or line across each page, from the bottom left to the top right, under its text. It is an artifact, so nobody
 * who listens to the document hears it. One instance per document.
 */
final class Watermark {

    static final Colour INK = Colour.of("#788291");

    /** Leaves text above it at least 84 per cent of its contrast to white. */
    static final float OPACITY = 0.15f;

    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final float LARGEST = 120;

    /** Share of the diagonal that the line takes at most; its corners stay on the page. */
    private static final double LENGTH = 0.8;

    private final String text;
    private final BaseFont font;
    private final PdfGState pale = new PdfGState();

    Watermark(String text, FontSet fonts, PrintableText printable) {
        this.text = PrintedText.of(printable.of(text));
        this.font = fonts.font(Face.BOLD);
        pale.setFillOpacity(OPACITY);
    }

    /** Paints over what is on the page so far; no marked content may be open. */
    void paint(PdfContentByte page, PdfWriter writer) {
        Rectangle sheet = writer.getPageSize();
        double diagonal = Math.hypot(sheet.getWidth(), sheet.getHeight());
        float size = (float) Math.min(LARGEST, LENGTH * diagonal / font.getWidthPoint(text, 1));
        AffineTransform place = AffineTransform.getTranslateInstance(sheet.getWidth() / 2, sheet.getHeight() / 2);
        place.rotate(sheet.getWidth(), sheet.getHeight());
        place.translate(-font.getWidthPoint(text, size) / 2, -size / 3);
        page.beginMarkedContentSequence(ARTIFACT, kind(), true);
        page.saveState();
        page.setGState(pale);
        page.setColorFill(new Color(INK.red(), INK.green(), INK.blue()));
        page.beginText();
        page.setFontAndSize(font, size);
        page.setTextMatrix(
                (float) place.getScaleX(),
                (float) place.getShearY(),
                (float) place.getShearX(),
                (float) place.getScaleY(),
                (float) place.getTranslateX(),
                (float) place.getTranslateY());
        page.showText(text);
        page.endText();
        page.restoreState();
        page.endMarkedContentSequence();
    }

    private static PdfDictionary kind() {
        PdfDictionary kind = new PdfDictionary();
        kind.put(PdfName.TYPE, new PdfName("Pagination"));
        kind.put(PdfName.SUBTYPE, new PdfName("Watermark"));
        return kind;
    }
}
