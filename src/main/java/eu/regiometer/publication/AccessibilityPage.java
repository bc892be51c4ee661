package eu.regiometer.publication;

import eu.regiometer.publication.SiteNavigation.Part;
import java.util.List;
import java.util.Optional;

/**
 * The accessibility statement that Directive (EU) 2016/2102 asks of the sites of public bodies, in the parts and order of
 * the model of Commission Implementing Decision (EU) 2018/1523.
 */
final class AccessibilityPage {

    private static final List<String> GAPS = List.of("languages", "official", "wide", "data");

    private final SiteFacts facts;
    private final SiteFrame frame;
    private final Texts texts;
    private final Markup page;

    AccessibilityPage(SiteFacts facts, SiteFrame frame) {
        this.facts = facts;
        this.frame = frame;
        this.texts = frame.texts();
        this.page = frame.open(Part.ACCESSIBILITY, "");
    }

    String html() {
        page.start("div", "class", "report");
        page.element(
                "p", texts.text("accessibility.lead", "publisher", facts.publisher(texts.language())), "class", "lead");
        section("status");
        section("gaps");
        page.start("ul");
        GAPS.forEach(gap -> page.element("li", texts.text("accessibility.gaps." + gap)));
        page.end();
        heading("method");
        page.element(
                "p",
                texts.text(
                        "accessibility.method.text",
                        "date",
                        facts.reportDate().toString(),
                        "product",
                        facts.product()));
        heading("contact");
        page.start("p")
                .text(texts.text("accessibility.contact.text") + " ")
                .element(
                        "a",
                        facts.branding().email(),
                        "href",
                        "mailto:" + facts.branding().email())
                .end();
        section("enforcement");
        page.end();
        return frame.close(page, Part.ACCESSIBILITY, Optional.empty());
    }

    private void section(String key) {
        heading(key);
        page.element("p", texts.text("accessibility." + key + ".text"));
    }

    private void heading(String key) {
        page.element("h2", texts.text("accessibility." + key));
    }
}
