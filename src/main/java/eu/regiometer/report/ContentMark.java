package eu.regiometer.report;

import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.SvgWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

/** SHA-256 of what a document says: text, drawings, logos, styles, date and attached files. */
final class ContentMark {

    private final MessageDigest digest;

    private ContentMark() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The mark.
     *
     * @param xhtml what is printed, without that which makes no other version of the document: marks of its state, the list
     *     of changes, data and product that it was made with
     */
    static String of(
            ReportKey key,
            LocalDate date,
            String xhtml,
            List<String> styles,
            SortedMap<String, Drawing> drawings,
            List<ReportDocument.Attached> attachments,
            List<Logo> logos) {
        ContentMark mark = new ContentMark();
        mark.add(key.documentId());
        mark.add(date.toString());
        mark.add(xhtml);
        styles.forEach(mark::add);
        drawings.forEach((id, drawing) -> {
            mark.add(id);
            mark.add(SvgWriter.write(drawing, key.language()));
        });
        attachments.forEach(attached -> {
            mark.add(attached.name());
            mark.add(attached.description());
            mark.add(attached.text());
        });
        logos.forEach(logo -> {
            mark.add(logo.name());
            mark.digest.update(logo.png());
        });
        return HexFormat.of().formatHex(mark.digest.digest());
    }

    /** Length first, so that no two lists of texts run into the same bytes. */
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
