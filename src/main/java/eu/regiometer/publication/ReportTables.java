package eu.regiometer.publication;

import eu.regiometer.measures.Lens;
import eu.regiometer.report.ReportKey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Country;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import java.util.Comparator;
import java.util.List;

/** The tables of reports: by level, country, region, municipality and language. */
final class ReportTables {

    private final SiteContent content;
    private final Texts texts;
    private final Markup page;
    private final List<Region> regions;

    ReportTables(SiteContent content, Texts texts, Markup page) {
        this.content = content;
        this.texts = texts;
        this.page = page;
        this.regions = content.territory().members(content.wave());
    }

    void write() {
        if (has(GovernanceLevel.EU)) {
            open("level.eu", "column.area");
            page.start("tbody");
            row(GovernanceLevel.EU, Area.PARTNERS, texts.text("area.PARTNERS"), "");
            page.end().end().end();
        }
        if (has(GovernanceLevel.REGIONAL)) {
            open("level.regional", "column.region");
            for (Country country :
                    regions.stream().map(Region::country).distinct().toList()) {
                page.start("tbody");
                group(country.name(texts.language()), "country-" + country.code());
                regions.stream().filter(r -> r.country().equals(country)).forEach(this::region);
                page.end();
            }
            page.end().end();
        }
        if (has(GovernanceLevel.LOCAL)) {
            open("level.local", "column.municipality");
            for (Region region : regions) {
                List<Municipality> own = content.territory().municipalities(region.code());
                if (!own.isEmpty()) {
                    page.start("tbody");
                    group(region.name(texts.language()), "local-" + region.code());
                    own.forEach(m -> row(GovernanceLevel.LOCAL, m.area(), m.name(), ""));
                    page.end();
                }
            }
            page.end().end();
        }
    }

    private void region(Region region) {
        boolean local = has(GovernanceLevel.LOCAL)
                && !content.territory().municipalities(region.code()).isEmpty();
        row(
                GovernanceLevel.REGIONAL,
                region.area(),
                region.name(texts.language()),
                local ? "#local-" + region.code() : "");
    }

    private void open(String caption, String column) {
        String title = texts.text(caption);
        page.element("h3", title, "id", caption.replace('.', '-'))
                .start("div", "class", "wide", "tabindex", "0", "role", "group", "aria-label", title)
                .start("table")
                .start("caption", "class", "hidden")
                .text(title)
                .end()
                .start("thead")
                .start("tr")
                .element("th", texts.text(column), "scope", "col");
        content.languages().forEach(l -> page.element("th", language(l), "scope", "col", "lang", l));
        page.end().end();
    }

    private void group(String name, String id) {
        page.start("tr")
                .element(
                        "th",
                        name,
                        "scope",
                        "rowgroup",
                        "class",
                        "group",
                        "id",
                        id,
                        "colspan",
                        Integer.toString(1 + content.languages().size()))
                .end();
    }

    private void row(GovernanceLevel level, Area area, String name, String below) {
        page.start("tr").start("th", "scope", "row").text(name);
        if (!below.isEmpty()) {
            page.text(" ")
                    .start("a", "href", below, "class", "below")
                    .text(texts.text("municipalities.of"))
                    .hidden(" " + name)
                    .end();
        }
        page.end();
        for (String language : content.languages()) {
            page.start("td");
            List<ReportKey> own = content.reports().stream()
                    .filter(r -> r.level() == level
                            && r.area().equals(area)
                            && r.language().equals(language))
                    .sorted(Comparator.comparing(ReportKey::documentId))
                    .toList();
            if (own.isEmpty()) {
                page.text("–");
            }
            own.stream().filter(r -> r.lens().isEmpty()).findFirst().ifPresent(report -> links(report, name));
            own.stream().filter(r -> r.lens().isPresent()).forEach(annex -> annex(annex, name));
            page.end();
        }
        page.end();
    }

    private void links(ReportKey report, String name) {
        String whose = " " + name + ", " + language(report.language());
        page.start(
                        "a",
                        "href",
                        Links.href(ChartPage.pdf(report)),
                        "hreflang",
                        report.language(),
                        "type",
                        "application/pdf")
                .text(texts.text("report.pdf"))
                .hidden(whose)
                .end();
        page.start("a", "href", Links.href(ChartPage.path(report)), "hreflang", report.language())
                .text(texts.text("report.charts"))
                .hidden(whose)
                .end();
    }

    private void annex(ReportKey report, String name) {
        page.start(
                        "a",
                        "href",
                        Links.href(ChartPage.pdf(report)),
                        "hreflang",
                        report.language(),
                        "type",
                        "application/pdf")
                .text(texts.text(
                        "report.annex",
                        "lens",
                        texts.text("lens." + report.lens().map(Lens::id).orElse(""))))
                .hidden(" " + name + ", " + language(report.language()))
                .end();
    }

    private String language(String code) {
        String key = "language." + code;
        return texts.has(key) ? texts.text(key) : code;
    }

    private boolean has(GovernanceLevel level) {
        return content.reports().stream().anyMatch(r -> r.level() == level);
    }

    /** Name of an area in the language of the page. */
    static String name(Area area, SiteContent content, Texts texts) {
        return area.level() == FigureLevel.EU
                ? texts.text("area." + area.code())
                : content.territory().name(area, texts.language());
    }
}
