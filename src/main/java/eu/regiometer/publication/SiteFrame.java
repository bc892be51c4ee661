package eu.regiometer.publication;

import eu.regiometer.publication.SiteNavigation.Part;
import eu.regiometer.report.template.TemplateFolder;
import java.util.Optional;

/** Everything around the content of a page that is no report: head, banner, navigation and foot. */
final class SiteFrame {

    private final PageFrame frame;
    private final SiteContent content;
    private final String language;
    private final Texts texts;

    SiteFrame(TemplateFolder templates, SiteContent content, String language) {
        this.frame = new PageFrame(templates);
        this.content = content;
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
        var navigation = new SiteNavigation(content, texts);
        var twins = navigation.twins(part);
        boolean overview = part == Part.OVERVIEW;
        String title = content.title(language);
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
                                content.wave().code(),
                                "date",
                                content.source().reportDate()),
                        "class",
                        "over")
                .element("h1", overview ? title : texts.text(part.key()));
        navigation.write(page, path, language, twins);
        page.end().end().start("main", "id", "main", "class", "inner", "tabindex", "-1");
        if (content.synthetic()) {
            page.element("p", texts.text("synthetic"), "class", "notice");
        }
        return page;
    }

    /** Closes a page from the inside of its main part. */
    String close(Markup page, Optional<String> script) {
        page.end();
        foot(page);
        script.ifPresent(text -> page.start("script").raw(text).end());
        return page.end().end().done();
    }

    private void foot(Markup page) {
        OpenData.Source source = content.source();
        page.start("footer").start("div", "class", "inner");
        page.start("p")
                .text(texts.text("foot.publisher") + ": ")
                .element("a", source.publisher(), "href", source.homepage())
                .text(" · ")
                .element("a", source.email(), "href", "mailto:" + source.email())
                .end();
        page.start("p")
                .text(texts.text("foot.licence") + ": ")
                .element("a", source.licence(), "href", source.licenceLink(), "rel", "license")
                .text(" · " + texts.text("foot.product", "version", source.product()))
                .end();
        page.end().end();
    }
}
