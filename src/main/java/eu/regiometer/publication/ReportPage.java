package eu.regiometer.publication;

import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.SvgWriter;
import eu.regiometer.report.ReportDocument;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.workbook.Decimals;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report as a page of the site. What depends on other reports stands between marks and is filled in by
 * {@link ReportPages} when all of them are there.
 */
public final class ReportPage {

    private static final double TENTHS_OF_REM_PER_POINT = 1.15;
    /** Points below which a chart is legible in the width of a phone. */
    private static final double SMALL = 270;

    private static final Pattern PICTURE = Pattern.compile("<img src=\"drawing:([^\"]+)\" alt=\"[^\"]*\"/>");
    private static final Pattern SIZE = Pattern.compile(" width=\"[^\"]*\" height=\"[^\"]*\"");

    /** Name of the drawing that is no chart. */
    static final String EMBLEM = "emblem";

    private final PageFrame frame;
    private final TemplateFolder templates;

    /** A maker of pages with the style and texts of these templates. */
    public ReportPage(TemplateFolder templates) {
        this.templates = templates;
        this.frame = new PageFrame(templates);
    }

    /**
     * The page as UTF-8.
     *
     * @param report the report, already made
     * @param facts who publishes it and who paid
     * @param path path of the page below the output folder
     */
    public byte[] of(ReportDocument report, SiteFacts facts, String path) {
        return page(report.key(), report.title(), pictures(report), facts, path);
    }

    private byte[] page(ReportKey key, String title, String content, SiteFacts facts, String path) {
        String language = key.language();
        Texts texts = Texts.read(templates, "site", language);
        String root = SitePath.root(path);
        Markup page =
                frame.open(language, title, root, Mark.HEAD.empty(), "").start("a", "class", "skip", "href", "#main");
        words(page, texts, "skip", language).end().start("header").start("div", "class", "inner");
        page.start("p", "class", "over");
        words(
                        page,
                        texts,
                        "over",
                        language,
                        "wave",
                        key.wave(),
                        "date",
                        facts.reportDate().toString())
                .end();
        page.element("h1", title).raw(Mark.NAVIGATION.empty()).end().end();
        page.start("main", "id", "main", "class", "inner report", "tabindex", "-1");
        if (facts.synthetic()) {
            page.start("p", "class", "notice");
            words(page, texts, "synthetic", language).end();
        }
        page.raw(Mark.DOCUMENTS.empty()).raw(content).end();
        new PageFoot(page, facts, texts, language, root).write(Mark.FOOT.empty());
        return page.end().end().done().getBytes(StandardCharsets.UTF_8);
    }

    /** A text of the site in an element that says its language where that is not the one of the page. */
    static Markup words(Markup page, Texts texts, String key, String language, String... values) {
        return texts.language().equals(language)
                ? page.text(texts.text(key, values))
                : page.element("span", texts.text(key, values), "lang", texts.language());
    }

    private static String pictures(ReportDocument report) {
        return PICTURE.matcher(report.page()).replaceAll(found -> {
            Drawing drawing = report.drawings().get(found.group(1));
            if (drawing == null) {
                throw new IllegalArgumentException(
                        "no drawing " + found.group(1) + " in " + report.key().documentId());
            }
            String size = (drawing.width() < SMALL ? " class=\"small\"" : "") + " width=\"" + rem(drawing.width())
                    + "\" height=\"" + rem(drawing.height()) + "\"";
            String svg = SvgWriter.write(drawing, report.key().language());
            return Matcher.quoteReplacement(SIZE.matcher(svg).replaceFirst(size));
        });
    }

    /** Length on the page, so that all charts have letters of one size. */
    private static String rem(double points) {
        return Decimals.text(Math.round(points * TENTHS_OF_REM_PER_POINT) / 10.0) + "rem";
    }

    /** A place that is filled when all reports are there. */
    enum Mark {
        /** Links to the same page in other languages, in the head. */
        HEAD,
        /** Languages and parts of the site. */
        NAVIGATION,
        /** State, PDFs, and reports above and below. */
        DOCUMENTS,
        /** Accessibility statement. */
        FOOT;

        private String empty() {
            return filled("");
        }

        private String filled(String content) {
            return "<!--" + name() + "-->" + content + "<!--/" + name() + "-->\n";
        }

        /** Whether a page has this place. */
        boolean isIn(String page) {
            return page.contains("<!--" + name() + "-->");
        }

        /**
         * The page with this place filled.
         *
         * @throws IllegalArgumentException if the page has no such place
         */
        String fill(String page, String content) {
            int start = page.indexOf("<!--" + name() + "-->");
            int end = page.indexOf("<!--/" + name() + "-->");
            if (start < 0 || end < start) {
                throw new IllegalArgumentException("a page without the place " + name());
            }
            return page.substring(0, start + name().length() + 7) + content + page.substring(end);
        }
    }
}
