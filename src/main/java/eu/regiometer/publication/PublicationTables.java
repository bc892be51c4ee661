package eu.regiometer.publication;

import eu.regiometer.publication.PageTable.Column;
import eu.regiometer.report.ReportKey;
import eu.regiometer.territory.GovernanceLevel;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/** Every document with its id, version, date, state, language and hash: a table for each level of government. */
final class PublicationTables {

    private static final String NONE = "–";
    private static final int SHOWN = 12;

    private final Shelf shelf;
    private final Texts texts;
    private final Markup page;
    private final String root;
    private final Optional<Collection<String>> files;
    private final SortedMap<String, String> words;

    /**
     * Tables on a page.
     *
     * @param root way from the page to the folder of the documents
     * @param files paths of the files that are there; empty when every document has its PDF
     * @param words place of the page of a document that tells what became of it, by document id
     */
    PublicationTables(
            Shelf shelf,
            Texts texts,
            Markup page,
            String root,
            Optional<Collection<String>> files,
            SortedMap<String, String> words) {
        this.shelf = shelf;
        this.texts = texts;
        this.page = page;
        this.root = root;
        this.files = files;
        this.words = words;
    }

    void write() {
        for (GovernanceLevel level : List.of(GovernanceLevel.EU, GovernanceLevel.REGIONAL, GovernanceLevel.LOCAL)) {
            List<ReportKey> own = SiteOrder.of(shelf, level);
            if (!own.isEmpty()) {
                table(level, own);
            }
        }
    }

    private void table(GovernanceLevel level, List<ReportKey> reports) {
        String title = texts.text("level." + level.name().toLowerCase(Locale.ROOT));
        page.element("h2", title);
        var table = new PageTable(page);
        table.open(
                title,
                "many",
                Column.texts(
                        texts,
                        "column.document",
                        "column.area",
                        "column.language",
                        "column.version",
                        "column.state",
                        "column.date",
                        "column.page",
                        "column.hash"));
        page.start("tbody");
        reports.forEach(this::row);
        page.end();
        table.close();
    }

    private void row(ReportKey key) {
        String pdf = SiteContent.pdf(key);
        page.start("tr").start("th", "scope", "row", "id", key.documentId());
        if (files.filter(paths -> !paths.contains(pdf)).isPresent()) {
            page.text(key.documentId());
        } else {
            page.element(
                    "a",
                    key.documentId(),
                    "href",
                    root + Links.href(pdf),
                    "hreflang",
                    key.language(),
                    "type",
                    "application/pdf");
        }
        page.end();
        page.element("td", SiteOrder.title(shelf, texts, key));
        page.element("td", SiteNavigation.name(texts, key.language()), "lang", key.language());
        Optional<SiteContent.Document> known = shelf.document(key);
        page.element(
                "td",
                known.map(SiteContent.Document::version)
                        .filter(version -> !version.isEmpty())
                        .orElse(NONE));
        String state = known.map(document -> state(document, texts)).orElse(NONE);
        String word = words.get(key.documentId());
        page.start("td");
        if (word == null) {
            page.text(state);
        } else {
            page.element("a", state, "href", root + Links.href(shelf.page(key)) + "#" + word);
        }
        page.end();
        page.element("td", known.map(SiteContent.Document::date).orElse(NONE));
        page.start("td")
                .start("a", "href", root + Links.href(shelf.page(key)), "hreflang", key.language())
                .text(texts.text("column.page"))
                .hidden(" " + key.documentId())
                .end()
                .end();
        String hash = known.map(SiteContent.Document::sha256).orElse("");
        page.start("td");
        if (!hash.isEmpty()) {
            page.element("code", hash.substring(0, Math.min(SHOWN, hash.length())));
        }
        page.end().end();
    }

    /** The state of a document in words. */
    static String state(SiteContent.Document document, Texts texts) {
        String key = "state.of." + document.state();
        return document.state().isEmpty() ? NONE : texts.has(key) ? texts.text(key) : document.state();
    }
}
