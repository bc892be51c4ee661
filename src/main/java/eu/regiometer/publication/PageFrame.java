package eu.regiometer.publication;

import eu.regiometer.report.template.TemplateFolder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The head that all pages share. Style and script stand in the page, so that it can be kept and sent alone; the page
 * allows these two by their hashes, fonts beside it, and nothing else.
 */
final class PageFrame {

    private final TemplateFolder templates;

    PageFrame(TemplateFolder templates) {
        this.templates = templates;
    }

    /** Opens a page without script up to its body. */
    Markup open(String language, String title, String root) {
        return open(language, title, root, "", "");
    }

    /**
     * Opens a page up to its body.
     *
     * @param language language of the page
     * @param title title of the page
     * @param root relative way to the output folder, for example {@code ../../}; ends with a slash unless empty
     * @param links further elements of the head
     * @param script script that the page will hold; empty without one
     */
    Markup open(String language, String title, String root, String links, String script) {
        String style = "\n" + templates.text("site.css").replace("{fonts}", root + "site/fonts/");
        Markup page = new Markup()
                .start("html", "lang", language, "xmlns", "http://www.w3.org/1999/xhtml")
                .start("head")
                .single("meta", "charset", "utf-8")
                .single("meta", "http-equiv", "Content-Security-Policy", "content", policy(style, script))
                .element("title", title)
                .single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .single("meta", "name", "referrer", "content", "no-referrer")
                .raw(links)
                .start("style")
                .raw(style)
                .end();
        return page.end().start("body");
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; style-src " + hash(style) + "; script-src "
                + (script.isEmpty() ? "'none'" : hash(script))
                + "; img-src 'self' file:; font-src 'self' file:; base-uri 'none'; form-action 'self' file:";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
