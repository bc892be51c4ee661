package eu.regiometer.publication;

import eu.regiometer.pdf.Attachment;
import eu.regiometer.pdf.PdfSource;
import eu.regiometer.pdf.Picture;
import eu.regiometer.report.ReportDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What the PDF of a report is made of. */
public final class ReportPrint {

    private ReportPrint() {}

    /**
     * A report as the renderer takes it: with its data attached, the marks of its state, its logos and the pictures that lie
     * beside the templates.
     */
    public static PdfSource of(ReportDocument report, List<Picture> pictures) {
        return new PdfSource(
                report.printed(),
                report.styles(),
                report.drawings(),
                report.key().documentId(),
                report.date(),
                report.attachments().stream()
                        .map(data -> new Attachment(
                                data.name(),
                                data.description(),
                                data.mediaType(),
                                data.text().getBytes(StandardCharsets.UTF_8)))
                        .toList(),
                Stream.concat(
                                pictures.stream(),
                                report.logos().stream().map(logo -> new Picture(logo.name(), logo.png())))
                        .toList(),
                report.watermark(),
                report.status());
    }
}
