package eu.regiometer.publication;

import eu.regiometer.intake.Verdict;
import eu.regiometer.publication.PageTable.Column;
import eu.regiometer.publication.SiteNavigation.Part;
import java.util.List;
import java.util.Optional;

/** What became of every file in the drop folder. */
final class FilesPage {

    private final SiteContent content;
    private final SiteFrame frame;
    private final Texts texts;
    private final Markup page;
    private final String language;
    private final String root;

    FilesPage(SiteContent content, SiteFrame frame, String language) {
        this.content = content;
        this.frame = frame;
        this.language = language;
        this.texts = frame.texts();
        this.page = frame.open(Part.FILES, "");
        this.root = SitePath.root(Part.FILES.path(language));
    }

    String html() {
        page.element("p", texts.text("files.lead"), "class", "lead");
        if (content.submissions().isEmpty()) {
            page.element("p", texts.text("files.none"));
        } else {
            table();
        }
        return frame.close(page, Part.FILES, Optional.empty());
    }

    private void table() {
        var table = new PageTable(page);
        table.open(
                texts.text("files.caption"),
                "many",
                List.of(
                        Column.text(texts.text("column.file")),
                        Column.text(texts.text("column.verdict")),
                        Column.text(texts.text("column.receipt")),
                        Column.number(texts.text("column.rows")),
                        Column.text(texts.text("column.finding")),
                        Column.text(texts.text("column.region")),
                        Column.text(texts.text("column.survey")),
                        Column.text(texts.text("column.wave"))));
        page.start("tbody");
        content.submissions().forEach(this::file);
        page.end();
        table.close();
    }

    private void file(SubmissionLine line) {
        page.start("tr").element("th", line.file(), "scope", "row", "class", "file");
        page.start("td", "class", "verdict " + line.verdict().name())
                .element("span", sign(line.verdict()), "aria-hidden", "true")
                .text(" " + texts.text("verdict." + line.verdict().name()))
                .end();
        page.start("td");
        String receipt = content.receipts().get(line.file());
        if (receipt == null) {
            page.text("–");
        } else {
            page.start("a", "href", root + Links.href(receipt))
                    .text(texts.text("receipt"))
                    .hidden(" " + line.file())
                    .end();
        }
        page.end();
        page.element("td", rows(line), "class", "number");
        page.start("td");
        if (line.code().isEmpty()) {
            page.text(texts.text("none"));
        } else {
            page.element("code", line.code());
        }
        page.end();
        page.element("td", region(line.region()));
        page.element(
                "td", line.survey().map(s -> texts.text("survey." + s.id())).orElse("–"));
        page.element("td", line.wave().isEmpty() ? "–" : line.wave()).end();
    }

    private String rows(SubmissionLine line) {
        return line.rowsAccepted().isPresent() && line.rowsRead().isPresent()
                ? texts.text(
                        "fact.of",
                        "count",
                        Counts.grouped(line.rowsAccepted().getAsLong()),
                        "all",
                        Counts.grouped(line.rowsRead().getAsLong()))
                : ":c";
    }

    private String region(String code) {
        return code.isEmpty()
                ? "–"
                : content.territory().region(code).map(r -> r.name(language)).orElse(code);
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> "✓";
            case ACCEPTED_IN_PART -> "±";
            case REFUSED -> "×";
            case WAITING -> "…";
        };
    }
}
