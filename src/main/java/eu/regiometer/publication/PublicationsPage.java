package eu.regiometer.publication;

import eu.regiometer.publication.SiteContent.Document;
import eu.regiometer.publication.SiteNavigation.Part;
import eu.regiometer.report.ReportKey;
import eu.regiometer.workbook.CsvWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The index of publications: every document with its id, version, date, state, language and hash. */
final class PublicationsPage {

    /** The same index as a table for programs. */
    static final String CSV = SitePath.FOLDER + "publications.csv";

    private final SiteContent content;
    private final SiteFrame frame;
    private final Texts texts;
    private final Markup page;
    private final String root;
    private final SortedMap<String, String> words;

    /**
     * The page.
     *
     * @param words place of the page of a document that tells what became of it, by document id
     */
    PublicationsPage(SiteContent content, SiteFrame frame, String language, SortedMap<String, String> words) {
        this.words = words;
        this.content = content;
        this.frame = frame;
        this.texts = frame.texts();
        this.page = frame.open(Part.PUBLICATIONS, "");
        this.root = SitePath.root(Part.PUBLICATIONS.path(language));
    }

    String html() {
        page.start("p", "class", "lead")
                .text(texts.text("publications.lead") + " ")
                .element("a", "publications.csv", "href", root + CSV)
                .end();
        new PublicationTables(content.shelf(), texts, page, root, Optional.empty(), words).write();
        return frame.close(page, Part.PUBLICATIONS, Optional.empty());
    }

    /** The table for programs. */
    static byte[] csv(SiteContent content) {
        List<List<String>> rows = new ArrayList<>();
        for (ReportKey key : content.reports()) {
            Document document = content.document(key);
            rows.add(List.of(
                    key.documentId(),
                    key.wave(),
                    key.level().name(),
                    key.area().code(),
                    key.lens().map(lens -> lens.id()).orElse(""),
                    key.language(),
                    document.version(),
                    document.state(),
                    document.date(),
                    SiteContent.pdf(key),
                    content.page(key),
                    Long.toString(document.bytes()),
                    document.sha256()));
        }
        return CsvWriter.data(
                List.of(
                        "document",
                        "wave",
                        "level",
                        "area",
                        "lens",
                        "language",
                        "version",
                        "state",
                        "date",
                        "pdf",
                        "page",
                        "bytes",
                        "sha256"),
                rows);
    }
}
