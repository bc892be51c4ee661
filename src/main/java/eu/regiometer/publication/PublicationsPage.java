package eu.regiometer.publication;

import eu.regiometer.publication.PageTable.Column;
import eu.regiometer.publication.SiteContent.Document;
import eu.regiometer.publication.SiteNavigation.Part;
import eu.regiometer.report.ReportKey;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.workbook.CsvWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The index of publications: every document with its id, version, date, state, language and hash. */
final class PublicationsPage {

    /** The same index as a table for programs. */
    static final String CSV = SitePath.FOLDER + "publications.csv";

    private static final String NONE = "–";
    private static final int SHOWN = 12;

    private final SiteContent content;
    private final SiteFrame frame;
    private final Texts texts;
    private final Markup page;
    private final String root;

    PublicationsPage(SiteContent content, SiteFrame frame, String language) {
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
        for (GovernanceLevel level : List.of(GovernanceLevel.EU, GovernanceLevel.REGIONAL, GovernanceLevel.LOCAL)) {
            List<ReportKey> own = SiteOrder.of(content, level);
            if (!own.isEmpty()) {
                table(level, own);
            }
        }
        return frame.close(page, Optional.empty());
    }

    private void table(GovernanceLevel level, List<ReportKey> reports) {
        String title = texts.text("level." + level.name().toLowerCase(java.util.Locale.ROOT));
        page.element("h2", title);
        var table = new PageTable(page);
        table.open(
                title,
                "many",
                List.of(
                        Column.text(texts.text("column.document")),
                        Column.text(texts.text("column.area")),
                        Column.text(texts.text("column.language")),
                        Column.text(texts.text("column.version")),
                        Column.text(texts.text("column.state")),
                        Column.text(texts.text("column.date")),
                        Column.text(texts.text("column.page")),
                        Column.text("SHA-256")));
        page.start("tbody");
        reports.forEach(this::row);
        page.end();
        table.close();
    }

    private void row(ReportKey key) {
        Document document = content.document(key);
        String name = new SiteNavigation(content, texts).name(key.language());
        page.start("tr").start("th", "scope", "row", "id", key.documentId());
        page.element(
                        "a",
                        key.documentId(),
                        "href",
                        root + Links.href(SiteContent.pdf(key)),
                        "hreflang",
                        key.language(),
                        "type",
                        "application/pdf")
                .end();
        page.element("td", SiteOrder.title(content, texts, key));
        page.element("td", name, "lang", key.language());
        page.element("td", document.version().isEmpty() ? NONE : document.version());
        page.element("td", state(document, texts));
        page.element("td", document.date());
        page.start("td")
                .start("a", "href", root + Links.href(content.page(key)), "hreflang", key.language())
                .text(texts.text("column.page"))
                .hidden(" " + key.documentId())
                .end()
                .end();
        page.start("td")
                .element(
                        "code",
                        document.sha256()
                                .substring(0, Math.min(SHOWN, document.sha256().length())))
                .end()
                .end();
    }

    /** The state of a document in words. */
    static String state(Document document, Texts texts) {
        String key = "state.of." + document.state();
        return document.state().isEmpty() ? NONE : texts.has(key) ? texts.text(key) : document.state();
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
