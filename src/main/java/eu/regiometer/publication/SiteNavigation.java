package eu.regiometer.publication;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pages of the site beside the reports, and the links that every page has to them. */
final class SiteNavigation {

    private final SiteContent content;
    private final Texts texts;

    SiteNavigation(SiteContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
    }

    /** A page that is no report. */
    enum Part {
        OVERVIEW("index", ""),
        FIND("find", SitePath.FOLDER),
        PUBLICATIONS("publications", SitePath.FOLDER),
        FILES("files", SitePath.FOLDER);

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

    /** Paths of a page that is no report, by language. */
    SortedMap<String, String> twins(Part part) {
        var twins = new TreeMap<String, String>();
        content.languages().forEach(language -> twins.put(language, part.path(language)));
        return twins;
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
        for (Part part : List.of(Part.values())) {
            String target = part.path(content.nearest(language));
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

    /** A language by its own name. */
    String name(String language) {
        String key = "language." + language;
        return texts.has(key) ? texts.text(key) : language;
    }
}
