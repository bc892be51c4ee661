package eu.regiometer.publication;

import eu.regiometer.publication.PageTable.Column;
import eu.regiometer.publication.SiteNavigation.Part;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Optional;

/** The overview, from which everything is reached. */
final class IndexPage {

    private static final int KILOBYTE = 1000;

    private final SiteContent content;
    private final SiteFrame frame;
    private final Texts texts;
    private final Markup page;
    private final String language;

    IndexPage(SiteContent content, SiteFrame frame, String language) {
        this.content = content;
        this.frame = frame;
        this.language = language;
        this.texts = frame.texts();
        this.page = frame.open(Part.OVERVIEW, "");
    }

    String html() {
        facts();
        FindPage.search(page, texts, Part.FIND.path(content.nearest(language)), false);
        section("overview.regions");
        content.shelf()
                .nearest(Area.PARTNERS, language)
                .ifPresent(key -> page.start("p", "class", "whole")
                        .element("a", texts.text("level.eu"), "href", Links.href(content.page(key)))
                        .end());
        new RegionMap(content, texts, page).write();
        new RegionTable(content, texts, page).write();
        page.start("p", "class", "ways")
                .element("a", texts.text("monitoring"), "href", MonitoringWriter.HTML)
                .end()
                .end();
        new ChangesSection(content, texts, page).write();
        section("data");
        data();
        page.end();
        return frame.close(page, Part.OVERVIEW, Optional.empty());
    }

    private void facts() {
        long accepted = content.submissions().stream()
                .filter(s -> s.verdict().accepted())
                .count();
        long rows = content.submissions().stream()
                .filter(s -> s.wave().equals(content.wave().code()))
                .mapToLong(s -> s.rowsAccepted().orElse(0))
                .sum();
        page.start("ul", "class", "facts");
        fact(
                "fact.regions",
                Integer.toString(content.territory().members(content.wave()).size()));
        fact("fact.reports", Counts.grouped(content.reports().size()));
        fact(
                "fact.files",
                texts.text(
                        "fact.of",
                        "count",
                        Long.toString(accepted),
                        "all",
                        Integer.toString(content.submissions().size())));
        fact("fact.rows", Counts.grouped(rows));
        page.end();
    }

    private void fact(String key, String value) {
        page.start("li")
                .element("span", texts.text(key))
                .element("strong", value)
                .end();
    }

    private void section(String key) {
        String id = key.substring(key.indexOf('.') + 1);
        page.start("section", "aria-labelledby", id).element("h2", texts.text(key), "id", id);
        page.element("p", texts.text(key + ".lead"), "class", "lead");
    }

    /** Files describe themselves in English. */
    private String english(String text) {
        return texts.language().equals(Texts.ENGLISH) ? text : text + "\u00A0[en]";
    }

    private void data() {
        var table = new PageTable(page);
        table.open(
                texts.text("data.caption"),
                "plain",
                List.of(
                        Column.text(texts.text("column.file")),
                        Column.text(texts.text("column.content")),
                        Column.number(texts.text("column.size"))));
        page.start("tbody");
        for (DataFile file : content.data()) {
            String name = file.name().substring(0, file.name().lastIndexOf('.'));
            String key = "data." + name;
            boolean known = texts.has(key + ".title");
            dataLine(
                    "data/" + file.name(),
                    known ? texts.text(key + ".title") : english(file.title()),
                    known ? texts.text(key + ".content") : english(file.description()),
                    size(file.bytes()));
        }
        dataLine(MonitoringWriter.HTML, texts.text("monitoring"), texts.text("monitoring.content"), "");
        dataLine(Manifest.FILE, texts.text("manifest"), texts.text("manifest.content"), "");
        page.end();
        table.close();
    }

    private void dataLine(String path, String title, String description, String size) {
        page.start("tr")
                .start("th", "scope", "row")
                .element("a", path.substring(path.lastIndexOf('/') + 1), "href", Links.href(path))
                .end()
                .start("td")
                .element("strong", title)
                .text(": " + description)
                .end()
                .element("td", size, "class", "number")
                .end();
    }

    private String size(long bytes) {
        return texts.text("size.kb", "size", Counts.grouped(Math.max(1, (bytes + KILOBYTE / 2) / KILOBYTE)));
    }
}
