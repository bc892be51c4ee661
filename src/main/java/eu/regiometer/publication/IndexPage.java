package eu.regiometer.publication;

import eu.regiometer.intake.Verdict;
import eu.regiometer.report.template.TemplateFolder;
import java.util.List;
import java.util.Locale;

/** The page from which a reviewer reaches every report, chart, verdict and data file. */
final class IndexPage {

    private static final int KILOBYTE = 1000;

    private final SiteContent content;
    private final List<String> languages;
    private final String language;
    private final Texts texts;
    private final Markup page;

    IndexPage(TemplateFolder templates, SiteContent content, List<String> languages, String language) {
        this.content = content;
        this.languages = languages;
        this.language = language;
        this.texts = Texts.read(templates, "site", language);
        this.page = new PageFrame(templates).open(language, content.title(language), "");
    }

    String html() {
        header();
        page.start("main", "id", "main", "class", "inner", "tabindex", "-1");
        if (content.synthetic()) {
            page.element("p", text("synthetic"), "class", "notice");
        }
        facts();
        contents();
        section("reports");
        new ReportTables(content, texts, page).write();
        page.end();
        section("files");
        files();
        page.end();
        section("data");
        data();
        page.end();
        new ChangesSection(content, texts, page).write();
        page.end();
        footer();
        return page.end().end().done();
    }

    private void header() {
        page.element("a", text("skip"), "class", "skip", "href", "#main")
                .start("header")
                .start("div", "class", "inner")
                .element(
                        "p",
                        texts.text(
                                "over",
                                "wave",
                                content.wave().code(),
                                "date",
                                content.source().reportDate()),
                        "class",
                        "over")
                .element("h1", content.title(language))
                .start("nav", "aria-label", text("languages"))
                .start("ul");
        for (String other : languages) {
            page.start("li");
            if (other.equals(language)) {
                page.element("a", text("language." + other), "href", SiteWriter.page(other), "aria-current", "page");
            } else {
                page.element(
                        "a",
                        text("language." + other),
                        "href",
                        SiteWriter.page(other),
                        "lang",
                        other,
                        "hreflang",
                        other);
            }
            page.end();
        }
        page.end().end().end().end();
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
        fact("fact.reports", Integer.toString(content.reports().size()));
        fact(
                "fact.files",
                texts.text(
                        "fact.of",
                        "count",
                        Long.toString(accepted),
                        "all",
                        Integer.toString(content.submissions().size())));
        fact("fact.rows", grouped(rows));
        page.end();
    }

    private void fact(String key, String value) {
        page.start("li").element("span", text(key)).element("strong", value).end();
    }

    private void contents() {
        page.start("nav", "aria-label", text("contents")).start("ul");
        for (String part : List.of("reports", "files", "data", "changes")) {
            page.start("li").element("a", text(part), "href", "#" + part).end();
        }
        page.end().end();
    }

    private void section(String name) {
        page.start("section", "aria-labelledby", name).element("h2", text(name), "id", name);
        page.element("p", text(name + ".lead"), "class", "lead");
    }

    private void files() {
        if (content.submissions().isEmpty()) {
            page.element("p", text("files.none"));
            return;
        }
        table("files.caption");
        head(
                "column.file",
                "column.verdict",
                "column.receipt",
                "column.rows",
                "column.finding",
                "column.region",
                "column.survey",
                "column.wave");
        page.start("tbody");
        content.submissions().forEach(this::file);
        page.end().end().end();
    }

    private void file(SubmissionLine line) {
        page.start("tr").element("th", line.file(), "scope", "row", "class", "file");
        page.start("td", "class", "verdict " + line.verdict().name())
                .element("span", sign(line.verdict()), "aria-hidden", "true")
                .text(" " + text("verdict." + line.verdict().name()))
                .end();
        page.start("td");
        String receipt = content.receipts().get(line.file());
        if (receipt == null) {
            page.text("–");
        } else {
            page.start("a", "href", Links.href(receipt))
                    .text(text("receipt"))
                    .hidden(" " + line.file())
                    .end();
        }
        page.end();
        page.element(
                "td",
                line.rowsAccepted().isPresent() && line.rowsRead().isPresent()
                        ? texts.text(
                                "fact.of",
                                "count",
                                grouped(line.rowsAccepted().getAsLong()),
                                "all",
                                grouped(line.rowsRead().getAsLong()))
                        : ":c",
                "class",
                "number");
        page.start("td");
        if (line.code().isEmpty()) {
            page.text(text("none"));
        } else {
            page.element("code", line.code());
        }
        page.end();
        page.element("td", region(line.region()));
        page.element("td", line.survey().map(s -> text("survey." + s.id())).orElse("–"));
        page.element("td", line.wave().isEmpty() ? "–" : line.wave()).end();
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

    private void data() {
        table("data.caption");
        head("column.file", "column.content", "column.size");
        page.start("tbody");
        for (DataFile file : content.data()) {
            String name = file.name().substring(0, file.name().lastIndexOf('.'));
            String key = "data." + name;
            boolean known = texts.has(key + ".title");
            dataLine(
                    "data/" + file.name(),
                    known ? text(key + ".title") : file.title(),
                    known ? text(key + ".content") : file.description(),
                    size(file.bytes()));
        }
        dataLine(MonitoringWriter.HTML, text("monitoring"), text("monitoring.content"), "");
        dataLine(Manifest.FILE, text("manifest"), text("manifest.content"), "");
        page.end().end().end();
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
        return texts.text("size.kb", "size", grouped(Math.max(1, (bytes + KILOBYTE / 2) / KILOBYTE)));
    }

    private void footer() {
        OpenData.Source source = content.source();
        page.start("footer").start("div", "class", "inner");
        page.start("p")
                .text(text("foot.publisher") + ": ")
                .element("a", source.publisher(), "href", source.homepage())
                .text(" · ")
                .element("a", source.email(), "href", "mailto:" + source.email())
                .end();
        page.start("p")
                .text(text("foot.licence") + ": ")
                .element("a", source.licence(), "href", source.licenceLink(), "rel", "license")
                .text(" · " + texts.text("foot.product", "version", source.product()))
                .end();
        page.end().end();
    }

    private void table(String caption) {
        page.start("div", "class", "wide", "tabindex", "0", "role", "group", "aria-label", text(caption))
                .start("table", "class", caption.equals("files.caption") ? "many" : "plain")
                .element("caption", text(caption));
    }

    private void head(String... keys) {
        page.start("thead").start("tr");
        for (String key : keys) {
            boolean number = key.equals("column.rows") || key.equals("column.size");
            page.element("th", text(key), "scope", "col", "class", number ? "number" : "text");
        }
        page.end().end();
    }

    private String text(String key) {
        return texts.text(key);
    }

    /** A count with a space between thousands. */
    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00A0');
    }
}
