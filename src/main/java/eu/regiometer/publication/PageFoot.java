package eu.regiometer.publication;

import eu.regiometer.drawing.SvgWriter;
import eu.regiometer.report.Branding;
import eu.regiometer.report.Funding;
import eu.regiometer.report.Logo;
import eu.regiometer.report.chart.Emblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The foot of every page: who paid, who publishes it, under which licence. */
final class PageFoot {

    private static final String LOGOS = SitePath.FOLDER + "logos/";

    /** The emblem, higher than one centimetre; no logo is higher. */
    private static final int EMBLEM_WIDTH = 60;

    private static final int EMBLEM_HEIGHT = 40;
    private static final double PIXELS_PER_MILLIMETRE = EMBLEM_HEIGHT / Logo.HIGHEST;

    private static final Pattern SIZE = Pattern.compile(" width=\"[^\"]*\" height=\"[^\"]*\"");

    private final Markup page;
    private final SiteFacts facts;
    private final Texts texts;
    private final String language;
    private final String root;

    /**
     * A foot.
     *
     * @param texts texts of the site, in the language of the page or the nearest to it
     * @param language language of the page
     * @param root way from the page to the output folder
     */
    PageFoot(Markup page, SiteFacts facts, Texts texts, String language, String root) {
        this.page = page;
        this.facts = facts;
        this.texts = texts;
        this.language = language;
        this.root = root;
    }

    /** The pictures that feet show, by path below the output folder. */
    static SortedMap<String, byte[]> logos(SiteFacts facts) {
        SortedMap<String, byte[]> logos = new TreeMap<>();
        facts.branding().logos().forEach(logo -> logos.put(LOGOS + logo.name(), logo.png()));
        return logos;
    }

    /**
     * Writes it.
     *
     * @param accessibility link to the accessibility statement, or a place for it
     */
    void write(String accessibility) {
        Branding branding = facts.branding();
        page.start("footer").start("div", "class", "inner");
        funding(facts.funding());
        page.start("p");
        words("foot.publisher").text(": ");
        told(branding.secretariat(), "a", "href", branding.link())
                .text(" · ")
                .element("a", branding.email(), "href", "mailto:" + branding.email())
                .end();
        page.start("p");
        words("foot.licence")
                .text(": ")
                .element("a", branding.licence(), "href", branding.licenceLink(), "rel", "license")
                .text(" · ");
        words("foot.product", "version", facts.product()).end();
        page.raw(accessibility).end().end();
    }

    /** A link to the accessibility statement at a path below the output folder. */
    static String accessibility(Texts texts, String language, String root, String path) {
        String title = texts.text(SiteNavigation.Part.ACCESSIBILITY.key());
        Markup link = Markup.fragment().start("p");
        if (texts.language().equals(language)) {
            link.element("a", title, "href", root + Links.href(path));
        } else {
            link.element("a", title, "href", root + Links.href(path), "lang", texts.language());
        }
        return link.end().done();
    }

    private void funding(Funding funding) {
        Branding branding = facts.branding();
        page.start("div", "class", "funding");
        if (funding.emblem()) {
            page.raw(SIZE.matcher(SvgWriter.write(Emblem.draw(texts.text("emblem")), texts.language()))
                    .replaceFirst(" width=\"" + EMBLEM_WIDTH + "\" height=\"" + EMBLEM_HEIGHT + "\""));
        }
        page.start("p");
        if (!funding.statement().isEmpty()) {
            told(funding.statement(), "strong").single("br");
        }
        told(branding.programme(), "span").text(" · ");
        told(branding.project(), "span").end();
        for (Logo logo : branding.logos()) {
            List<String> attributes = new ArrayList<>(List.of(
                    "src", root + Links.href(LOGOS + logo.name()),
                    "alt", SiteFacts.in(language, logo.words()),
                    "width", Long.toString(pixels(logo.width())),
                    "height", Long.toString(pixels(logo.printedHeight()))));
            page.single("img", attributes.toArray(String[]::new));
        }
        page.end();
    }

    private static long pixels(double millimetres) {
        return Math.round(millimetres * PIXELS_PER_MILLIMETRE);
    }

    /** A text of the site, marked where it is in another language than the page. */
    private Markup words(String key, String... values) {
        return ReportPage.words(page, texts, key, language, values);
    }

    /** A text of the programme, marked where it is in English on a page that is not. */
    private Markup told(Map<String, String> byLanguage, String tag, String... attributes) {
        List<String> all = new ArrayList<>(List.of(attributes));
        if (!byLanguage.containsKey(language)) {
            all.addAll(List.of("lang", Texts.ENGLISH));
        }
        return page.element(tag, SiteFacts.in(language, byLanguage), all.toArray(String[]::new));
    }
}
