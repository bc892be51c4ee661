package eu.regiometer.publication;

import eu.regiometer.report.template.TemplateFolder;

/** Head, skip link, banner and foot that all pages of the site share. */
final class PageFrame {

    private final TemplateFolder templates;

    PageFrame(TemplateFolder templates) {
        this.templates = templates;
    }

    /**
     * Opens a page up to its main part.
     *
     * @param language language of the page
     * @param title title of the page
     * @param root relative way to the output folder, for example {@code ../../}; ends with a slash unless empty
     */
    Markup open(String language, String title, String root) {
        String style = templates.text("site.css").replace("{fonts}", root + "site/fonts/");
        return new Markup()
                .start("html", "lang", language, "xmlns", "http://www.w3.org/1999/xhtml")
                .start("head")
                .single("meta", "charset", "utf-8")
                .element("title", title)
                .single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .single("meta", "name", "referrer", "content", "no-referrer")
                .start("style")
                .raw("\n" + style)
                .end()
                .end()
                .start("body");
    }
}
