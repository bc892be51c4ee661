package eu.regiometer.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.PDFCreationListener;

/** Writes what PDF/A-3a and PDF/UA-1 ask of the document as a whole, without clock or chance. */
final class ArchiveListener implements PDFCreationListener {

    static final String PRODUCER = "Regiometer";

    private static final String RGB = "sRGB IEC61966-2.1";

    /** Makes OpenPDF mark the output intent as one of PDF/A instead of one of PDF/X. */
    private static final String ARCHIVE = "PDFA/1";

    /** The structure tree and the list of all objects take a third of the time at zlib's usual level, for a few bytes. */
    private static final int QUICK = 1;

    private final TaggingDevice device;
    private final XhtmlDocument document;
    private final PdfSource source;
    private final PdfString date;

    ArchiveListener(TaggingDevice device, XhtmlDocument document, PdfSource source) {
        this.device = device;
        this.document = document;
        this.source = source;
        this.date = new PdfString("D:" + source.date().format(DateTimeFormatter.BASIC_ISO_DATE) + "000000Z");
    }

    @Override
    public void preOpen(ITextRenderer renderer) {
        PdfWriter writer = writer(renderer);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setTabs(PdfName.S);
        writer.setCloseStream(false);
    }

    @Override
    public void preWrite(ITextRenderer renderer, int pageCount) {
        PdfWriter writer = writer(renderer);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(document.language()));
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
        writer.setXmpMetadata(XmpPacket.write(document, source));
        information(writer.getInfo());
        try {
            writer.setOutputIntents(
                    RGB, ARCHIVE, "http://www.color.org", RGB, ICC_Profile.getInstance(ColorSpace.CS_sRGB));
            EmbeddedFiles.add(writer, source.attachments(), date);
        } catch (IOException e) {
            throw new PdfException("the attachments cannot be written", e);
        }
    }

    @Override
    public void onClose(ITextRenderer renderer) {
        device.finishStructure(document.body());
        writer(renderer).setCompressionLevel(QUICK);
    }

    private void information(PdfDictionary info) {
        info.put(PdfName.TITLE, text(document.title()));
        info.put(PdfName.AUTHOR, text(document.meta("author")));
        info.put(PdfName.SUBJECT, text(document.meta("subject")));
        info.put(PdfName.CREATOR, text(PRODUCER));
        info.put(PdfName.PRODUCER, text(PRODUCER));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        byte[] identifier = identifier();
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(identifier, identifier));
    }

    private static PdfString text(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }

    /** Sixteen bytes that stand for this very content. */
    private byte[] identifier() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (source.id() + '\n' + source.date() + '\n' + source.watermark() + '\n' + source.status() + '\n')
                            .getBytes(StandardCharsets.UTF_8));
            source.styles().forEach(css -> digest.update(css.getBytes(StandardCharsets.UTF_8)));
            digest.update(source.xhtml().getBytes(StandardCharsets.UTF_8));
            source.pictures().forEach(picture -> digest.update(picture.png()));
            source.attachments().forEach(attachment -> digest.update(attachment.content()));
            return Arrays.copyOf(digest.digest(), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static PdfWriter writer(ITextRenderer renderer) {
        PdfWriter writer = renderer.getWriter();
        if (writer == null) {
            throw new IllegalStateException("no writer");
        }
        return writer;
    }
}
