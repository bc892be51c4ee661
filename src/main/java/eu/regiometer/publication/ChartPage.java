package eu.regiometer.publication;

import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.SvgWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** All charts of a report as one page of the site, with what each of them says in words. */
public final class ChartPage {

    private final PageFrame frame;
    private final TextSource source;

    /** A maker of pages with the style and texts of these templates. */
    public ChartPage(TextSource source) {
        this.source = source;
        this.frame = new PageFrame(source);
    }

    /**
     * The page as UTF-8.
     *
     * @param title title of the report
     * @param language language of the report
     * @param path path of the page below the output folder, for example {@code charts/2026/eu/EU-2026-en.html}
     * @param pdf path of the report below the output folder
     * @param synthetic whether the answers are synthetic
     * @param drawings charts in the order of the report
     */
    public byte[] page(
            String title, String language, String path, String pdf, boolean synthetic, Collection<Drawing> drawings) {
        Texts texts = Texts.read(source, "site", language);
        String root = "../".repeat((int) path.chars().filter(c -> c == '/').count());
        Markup page = frame.open(texts.language(), texts.text("charts.of", "title", title), root)
                .element("a", texts.text("skip"), "class", "skip", "href", "#main")
                .start("header")
                .start("div", "class", "inner")
                .element("p", texts.text("charts"), "class", "over")
                .element("h1", title, "lang", language)
                .end()
                .end()
                .start("main", "id", "main", "class", "inner", "tabindex", "-1");
        if (synthetic) {
            page.element("p", texts.text("synthetic"), "class", "notice");
        }
        page.start("p", "class", "ways")
                .element("a", texts.text("back"), "href", root + SiteWriter.page(texts.language()))
                .element("a", texts.text("report.pdf"), "href", root + pdf)
                .end();
        int number = 0;
        for (Drawing drawing : drawings) {
            number++;
            chart(page, drawing, language, number, texts);
        }
        page.end();
        return page.end().end().done().getBytes(StandardCharsets.UTF_8);
    }

    private static void chart(Markup page, Drawing drawing, String language, int number, Texts texts) {
        String id = "chart-" + number;
        page.start("section", "class", "chart", "aria-labelledby", id)
                .element("h2", drawing.title(), "id", id, "lang", language)
                .start("figure")
                .start("div", "class", "canvas", "tabindex", "0", "role", "group", "aria-labelledby", id)
                .raw(SvgWriter.write(drawing, language))
                .end()
                .start("figcaption", "lang", language)
                .element("strong", texts.text("charts.words"))
                .text(" " + drawing.description())
                .end()
                .end()
                .end();
    }
}
