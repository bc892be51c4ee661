package eu.regiometer.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Everything on a page is either content of the structure tree or an artifact: this keeps one of the two open. */
final class MarkedContent {

    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName SPAN = new PdfName("Span");
    private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");
    private static final PdfName PAGINATION = new PdfName("Pagination");

    /** What is open: nothing, {@link #ARTIFACT}, or the list that the piece was added to. */
    private @Nullable Object open;

    /** Ends what is open on the page; to be called before a page is left. */
    void close(PdfContentByte page) {
        if (open != null) {
            page.endMarkedContentSequence();
            open = null;
        }
    }

    /** What follows is decoration; {@code pagination}: a running head or foot, or a repeated table head. */
    void artifact(PdfContentByte page, boolean pagination) {
        if (ARTIFACT.equals(open)) {
            return;
        }
        close(page);
        PdfDictionary kind = null;
        if (pagination) {
            kind = new PdfDictionary();
            kind.put(PdfName.TYPE, PAGINATION);
        }
        page.beginMarkedContentSequence(ARTIFACT, kind, true);
        open = ARTIFACT;
    }

    /** What follows belongs to {@code node}; the reference to it is added to {@code pieces}. */
    void content(PdfContentByte page, PdfWriter writer, StructureNode node, List<PdfObject> pieces) {
        if (open != pieces) {
            close(page);
            pieces.add(node.open(page, writer));
            open = pieces;
        }
    }

    /** Paints text inside what is open, to be read as {@code words} if there are any. */
    void spoken(PdfContentByte page, Optional<String> words, Runnable painting) {
        words.ifPresent(text -> {
            PdfDictionary properties = new PdfDictionary();
            properties.put(ACTUAL_TEXT, utf16(text));
            page.beginMarkedContentSequence(SPAN, properties, true);
        });
        painting.run();
        words.ifPresent(text -> page.endMarkedContentSequence());
    }

    /** As UTF-16 in any case; OpenPDF would write a soft hyphen in an encoding that has none. */
    private static PdfString utf16(String text) {
        return new PdfString(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)).setHexWriting(true);
    }
}
