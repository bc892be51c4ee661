package eu.regiometer.publication;

import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.SvgWriter;
import eu.regiometer.report.ReportDocument;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.workbook.Decimals;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** All charts of a report as one page of the site, with what each of them says in words. */
public final class ChartPage {

    private static final String EMBLEM = "emblem";
    private static final double TENTHS_OF_REM_PER_POINT = 1.15;
    private static final Pattern SOURCE = Pattern.compile("drawing:([^\"]+)\"");

    private final PageFrame frame;
    private final TemplateFolder templates;

    /** A maker of pages with the style and texts of these templates. */
    public ChartPage(TemplateFolder templates) {
        this.templates = templates;
        this.frame = new PageFrame(templates);
    }

    /** Path of the page of a report below the output folder. */
    public static String path(ReportKey key) {
        return "charts/" + key.path() + ".html";
    }

    /** Path of the PDF of a report below the output folder. */
    static String pdf(ReportKey key) {
        return "reports/" + key.path() + ".pdf";
    }

    /**
     * The page as UTF-8.
     *
     * @param report the report, already made
     * @param synthetic whether the answers are synthetic
     */
    public byte[] of(ReportDocument report, boolean synthetic) {
        return page(report, synthetic).getBytes(StandardCharsets.UTF_8);
    }

    private String page(ReportDocument report, boolean synthetic) {
        String language = report.key().language();
        String title = report.title();
        String path = path(report.key());
        Texts texts = Texts.read(templates, "site", language);
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
                .element("a", texts.text("report.pdf"), "href", root + Links.href(pdf(report.key())))
                .end();
        int number = 0;
        for (Drawing drawing : drawings(report)) {
            number++;
            chart(page, drawing, language, number, texts);
        }
        page.end();
        return page.end().end().done();
    }

    /** Charts in the order in which the report shows them. */
    private static List<Drawing> drawings(ReportDocument report) {
        List<Drawing> inOrder = new ArrayList<>();
        var left = new TreeMap<>(report.drawings());
        left.remove(EMBLEM);
        SOURCE.matcher(report.xhtml()).results().forEach(match -> {
            Drawing drawing = left.remove(match.group(1));
            if (drawing != null) {
                inOrder.add(drawing);
            }
        });
        inOrder.addAll(left.values());
        return inOrder;
    }

    private static void chart(Markup page, Drawing drawing, String language, int number, Texts texts) {
        String id = "chart-" + number;
        page.start("section", "class", "chart", "aria-labelledby", id)
                .element("h2", drawing.title(), "id", id, "lang", language)
                .start("figure")
                .start("div", "class", "canvas", "tabindex", "0", "role", "group", "aria-labelledby", id)
                .start("div", "style", "width:" + width(drawing) + "rem")
                .raw(SvgWriter.write(drawing, language))
                .end()
                .end()
                .start("figcaption", "lang", language)
                .element("strong", texts.text("charts.words"))
                .text(" " + drawing.description())
                .end()
                .end()
                .end();
    }

    /** Width on the page in rem, so that all charts have letters of one size. */
    private static String width(Drawing drawing) {
        return Decimals.text(Math.round(drawing.width() * TENTHS_OF_REM_PER_POINT) / 10.0);
    }
}
