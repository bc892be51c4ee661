package eu.regiometer.jobs;

import eu.regiometer.pdf.PdfRenderer;
import eu.regiometer.pdf.PdfResult;
import eu.regiometer.pdf.Picture;
import eu.regiometer.publication.Bundle;
import eu.regiometer.publication.ReportPage;
import eu.regiometer.publication.ReportPrint;
import eu.regiometer.publication.SiteFacts;
import eu.regiometer.publication.SitePath;
import eu.regiometer.publication.Visibility;
import eu.regiometer.report.ReportDocument;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.ReportRenderer;
import eu.regiometer.report.ReportSources;
import eu.regiometer.revision.review.Standing;
import eu.regiometer.workbook.OutputFiles;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes a report and puts it in its place whole. May be used by several threads. */
final class ReportMaking {

    private final ReportRenderer reports;
    private final PdfRenderer pdf;
    private final ReportPage pages;
    private final Misprints misprints;
    private final List<Picture> pictures;

    ReportMaking(TemplateSet templates, Misprints misprints) {
        this.misprints = misprints;
        this.pictures = templates.pictures();
        this.reports = templates.renderer();
        this.pdf = new PdfRenderer(templates.fonts());
        this.pages = new ReportPage(templates.folder());
    }

    /**
     * Makes the PDF and its page of the site; signs that cannot be printed, links that lead nowhere and funding that is
     * not shown are remembered. A document that is public as it would be made now is not made again.
     */
    void make(ReportKey key, ReportSources sources, Path output, ReviewDesk desk, PublicEditions editions) {
        ReportDocument document = reports.render(key, sources, content -> desk.issued(key.documentId(), content));
        Standing standing = desk.standing(key.documentId()).orElseThrow();
        Optional<PublicEditions.Edition> edition = editions.of(standing);
        if (edition.isPresent()) {
            again(editions.document(key, standing, edition.get()), sources, output, desk);
            return;
        }
        byte[] bytes = print(document);
        misprints.remember(key, Visibility.of(document, sources.branding()).faults(bytes));
        write(Bundle.Document.of(document, standing, bytes, page(document, sources)), sources, output);
        desk.made(document, bytes);
    }

    /** Puts a document that is public in its place as it was handed out. */
    void again(Bundle.Document document, ReportSources sources, Path output, ReviewDesk desk) {
        write(document, sources, output);
        desk.made(document.standing(), document.pdf());
    }

    private static void write(Bundle.Document document, ReportSources sources, Path output) {
        OutputFiles.write(output.resolve(pdfPath(document.key())), document.pdf());
        OutputFiles.write(
                output.resolve(
                        SitePath.of(document.key(), sources.territory().newest().code())),
                document.page());
    }

    /** The page of a document. */
    byte[] page(ReportDocument document, ReportSources sources) {
        return pages.of(
                document,
                facts(document, sources),
                SitePath.of(document.key(), sources.territory().newest().code()));
    }

    /** The document in a state. */
    ReportDocument document(ReportKey key, ReportSources sources, Standing standing) {
        return reports.render(key, sources, content -> standing);
    }

    /**
     * Makes the PDF and its page beside each other in one folder, for somebody who looks at them now; nothing is
     * remembered.
     *
     * @param standing where the document stands; empty when it was never issued
     */
    PdfResult preview(ReportKey key, ReportSources sources, Optional<Standing> standing, Path folder) {
        ReportDocument document =
                standing.map(now -> document(key, sources, now)).orElseGet(() -> reports.render(key, sources));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        PdfResult result = pdf(document, bytes);
        OutputFiles.write(folder.resolve(key.documentId() + ".pdf"), bytes.toByteArray());
        String page = key.documentId() + ".html";
        OutputFiles.write(folder.resolve(page), pages.of(document, facts(document, sources), page));
        return result;
    }

    private static SiteFacts facts(ReportDocument document, ReportSources sources) {
        return new SiteFacts(
                sources.branding(),
                Product.version(),
                document.key().wave(),
                document.date(),
                sources.release().synthetic());
    }

    /** The document as PDF. */
    byte[] print(ReportDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        misprints.remember(document.key(), pdf(document, bytes));
        return bytes.toByteArray();
    }

    private PdfResult pdf(ReportDocument document, ByteArrayOutputStream bytes) {
        return pdf.render(ReportPrint.of(document, pictures), bytes);
    }

    /**
     * Paths of everything that is made for a report, below the output folder.
     *
     * @param newest code of the newest wave
     */
    static List<String> paths(ReportKey key, String newest) {
        return List.of(pdfPath(key), SitePath.of(key, newest));
    }

    /** Path of the PDF below the output folder. */
    static String pdfPath(ReportKey key) {
        return "reports/" + key.path() + ".pdf";
    }
}
