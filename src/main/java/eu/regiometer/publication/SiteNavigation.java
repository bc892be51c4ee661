package eu.regiometer.publication;

import java.util.List;
import java.util.SortedMap;

/** The pages of the site beside the reports, and the links that every page has to them. */
final class SiteNavigation {

    /** What every page of the site links to. */
    static final List<Part> SITE = List.of(Part.OVERVIEW, Part.FIND, Part.PUBLICATIONS, Part.FILES);

    private final SiteParts parts;
    private final Texts texts;

    SiteNavigation(SiteParts parts, Texts texts) {
        this.parts = parts;
        this.texts = texts;
    }

    /** A page that is no report. */
    enum Part {
        OVERVIEW("index", ""),
        FIND("find", SitePath.FOLDER),
        PUBLICATIONS("publications", SitePath.FOLDER),
        FILES("files", SitePath.FOLDER),
        ACCESSIBILITY("accessibility", SitePath.FOLDER);

        private final String page;
        private final String folder;

        Part(String page, String folder) {
            this.page = page;
            this.folder = folder;
        }

        String path(String language) {
            return folder + SitePath.name(page, language);
        }

        /** Key of its title. */
        String key() {
            return "nav." + page;
        }
    }

    /**
     * Links to the same page in other languages, for the head of a page.
     *
     * @param root way to the output folder
     * @param twins paths by language
     */
    static String alternates(String root, SortedMap<String, String> twins) {
        var links = new StringBuilder();
        if (twins.size() > 1) {
            twins.forEach((language, path) -> links.append("<link rel=\"alternate\" hreflang=\"")
                    .append(language)
                    .append("\" href=\"")
                    .append(root)
                    .append(Links.href(path))
                    .append("\"/>\n"));
        }
        return links.toString();
    }

    /**
     * Writes the languages of a page and the parts of the site.
     *
     * @param path path of the page
     * @param language language of the page
     * @param twins the page in all languages, itself included
     */
    void write(Markup page, String path, String language, SortedMap<String, String> twins) {
        String root = SitePath.root(path);
        boolean foreign = !texts.language().equals(language);
        if (twins.size() > 1) {
            page.start("nav", "aria-label", texts.text("languages"), "class", "languages")
                    .start("ul");
            twins.forEach((other, twin) -> {
                page.start("li");
                if (other.equals(language)) {
                    page.element("a", name(other), "href", root + Links.href(twin), "aria-current", "page");
                } else {
                    page.element("a", name(other), "href", root + Links.href(twin), "lang", other, "hreflang", other);
                }
                page.end();
            });
            page.end().end();
        }
        page.start("nav", "aria-label", texts.text("nav.site"), "class", "parts")
                .start("ul");
        for (Part part : parts.shown()) {
            String target = parts.path(part, language);
            page.start("li");
            String title = texts.text(part.key());
            if (target.equals(path)) {
                page.element("a", title, "href", root + Links.href(target), "aria-current", "page");
            } else if (foreign) {
                page.element("a", title, "href", root + Links.href(target), "lang", texts.language());
            } else {
                page.element("a", title, "href", root + Links.href(target));
            }
            page.end();
        }
        page.end().end();
    }

    private String name(String language) {
        return name(texts, language);
    }

    /** A language by its own name. */
    static String name(Texts texts, String language) {
        String key = "language." + language;
        return texts.has(key) ? texts.text(key) : language;
    }
}
