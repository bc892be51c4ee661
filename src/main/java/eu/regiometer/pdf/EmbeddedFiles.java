package eu.regiometer.pdf;

import java.io.IOException;
import java.util.List;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Puts attachments into the PDF as associated files (ISO 19005-3, annex E). */
final class EmbeddedFiles {

    private static final PdfName ASSOCIATED_FILES = new PdfName("AF");
    private static final PdfName RELATIONSHIP = new PdfName("AFRelationship");
    private static final PdfName DATA = new PdfName("Data");
    private static final int BEST = 9;

    private EmbeddedFiles() {}

    static void add(PdfWriter writer, List<Attachment> attachments, PdfString date) throws IOException {
        PdfArray associated = new PdfArray();
        for (Attachment attachment : attachments) {
            PdfDictionary dates = new PdfDictionary();
            dates.put(PdfName.MODDATE, date);
            PdfFileSpecification file = PdfFileSpecification.fileEmbedded(
                    writer, null, attachment.name(), attachment.content(), attachment.mediaType(), dates, BEST);
            file.put(RELATIONSHIP, DATA);
            file.put(PdfName.DESC, new PdfString(attachment.description(), PdfObject.TEXT_UNICODE));
            file.setUnicodeFileName(attachment.name(), true);
            writer.addFileAttachment(attachment.name(), file);
            associated.add(file.getReference());
        }
        if (!associated.isEmpty()) {
            writer.getExtraCatalog().put(ASSOCIATED_FILES, associated);
        }
    }
}
