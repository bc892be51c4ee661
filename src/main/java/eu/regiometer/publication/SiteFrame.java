package eu.regiometer.publication;

import eu.regiometer.publication.SiteNavigation.Part;
import eu.regiometer.report.template.TemplateFolder;
import java.util.Optional;

/** Everything around the content of a page that is no report: head, banner, navigation and foot. */
final class SiteFrame {

    private final PageFrame frame;
    private final SiteFacts facts;
    private final SiteParts parts;
    private final String language;
    private final Texts texts;

    SiteFrame(TemplateFolder templates, SiteFacts facts, SiteParts parts, String language) {
        this.frame = new PageFrame(templates);
        this.facts = facts;
        this.parts = parts;
        this.language = language;
        this.texts = Texts.read(templates, "site", language);
    }

    Texts texts() {
        return texts;
    }

    /**
     * Opens a page up to the inside of its main part.
     *
     * @param script script of the page, empty without one
     */
    Markup open(Part part, String script) {
        String path = part.path(language);
        var twins = parts.twins(part);
        boolean overview = part == Part.OVERVIEW;
        String title = facts.title(language);
        Markup page = frame.open(
                        texts.language(),
                        overview ? title : texts.text(part.key()) + " – " + title,
                        SitePath.root(path),
                        SiteNavigation.alternates(SitePath.root(path), twins),
                        script)
                .element("a", texts.text("skip"), "class", "skip", "href", "#main")
                .start("header")
                .start("div", "class", "inner")
                .element(
                        "p",
                        texts.text(
                                "over",
                                "wave",
                                facts.wave(),
                                "date",
                                facts.reportDate().toString()),
                        "class",
                        "over")
                .element("h1", overview ? title : texts.text(part.key()));
        new SiteNavigation(parts, texts).write(page, path, language, twins);
        page.end().end().start("main", "id", "main", "class", "inner", "tabindex", "-1");
        if (facts.synthetic()) {
            page.element("p", texts.text("synthetic"), "class", "notice");
        }
        return page;
    }

    /** Closes a page from the inside of its main part. */
    String close(Markup page, Part part, Optional<String> script) {
        page.end();
        String root = SitePath.root(part.path(language));
        new PageFoot(page, facts, texts, texts.language(), root)
                .write(PageFoot.accessibility(texts, texts.language(), root, parts.path(Part.ACCESSIBILITY, language)));
        script.ifPresent(text -> page.start("script").raw(text).end());
        return page.end().end().done();
    }
}
