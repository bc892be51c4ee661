package eu.regiometer.publication;

import eu.regiometer.publication.PageTable.Column;
import eu.regiometer.publication.SiteNavigation.Part;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The first page of a bundle: its documents with version, state and hash, its tables and its manifest. */
final class BundleIndex {

    private static final String DATA = "data/";

    private final Shelf shelf;
    private final SiteFrame frame;
    private final Texts texts;
    private final Markup page;
    private final List<String> files;
    private final SortedMap<String, String> words;

    /**
     * The page.
     *
     * @param files paths of the files that are there
     * @param words place of the page of a document that tells what became of it, by document id
     */
    BundleIndex(Shelf shelf, SiteFrame frame, Collection<String> files, SortedMap<String, String> words) {
        this.words = words;
        this.shelf = shelf;
        this.frame = frame;
        this.texts = frame.texts();
        this.page = frame.open(Part.OVERVIEW, "");
        this.files = List.copyOf(files);
    }

    String html() {
        new PublicationTables(shelf, texts, page, "", Optional.of(files), words).write();
        page.element("h2", texts.text("data"));
        page.element("p", texts.text("data.lead"), "class", "lead");
        var table = new PageTable(page);
        table.open(texts.text("data.caption"), "plain", Column.texts(texts, "column.file", "column.content"));
        page.start("tbody");
        files.stream().filter(path -> path.startsWith(DATA)).forEach(path -> {
            String name = path.substring(DATA.length(), Math.max(DATA.length(), path.lastIndexOf('.')));
            row(path, texts.has("data." + name + ".title") ? texts.text("data." + name + ".title") : "");
        });
        row(Manifest.FILE, texts.text("manifest"));
        page.end();
        table.close();
        return frame.close(page, Part.OVERVIEW, Optional.empty());
    }

    private void row(String path, String content) {
        page.start("tr")
                .start("th", "scope", "row")
                .element("a", path.substring(path.lastIndexOf('/') + 1), "href", Links.href(path))
                .end()
                .element("td", content)
                .end();
    }
}
