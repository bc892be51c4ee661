package eu.regiometer.publication;

import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.publication.SiteNavigation.Part;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * An index of regions, municipalities, indicators, recommendations and publications; where scripts run, a field above it
 * shows only what is looked for.
 */
final class FindPage {

    private static final int MOST_LINKS = 20;

    private final SiteContent content;
    private final SiteFrame frame;
    private final Texts texts;
    private final SortedMap<String, SortedSet<String>> cards;
    private final String script;
    private final Markup page;
    private final String root;

    /**
     * The page.
     *
     * @param cards rules that each report has a card of, by document id
     */
    FindPage(
            TemplateFolder templates,
            SiteContent content,
            SiteFrame frame,
            String language,
            SortedMap<String, SortedSet<String>> cards) {
        this.content = content;
        this.frame = frame;
        this.texts = frame.texts();
        this.cards = cards;
        this.script = "\n" + templates.text("site.js");
        this.page = frame.open(Part.FIND, script);
        this.root = SitePath.root(Part.FIND.path(language));
    }

    String html() {
        page.element("p", texts.text("find.lead"), "class", "lead");
        search(page, texts, "", true);
        page.element("p", "", "id", "found", "role", "status", "data-text", texts.template("find.found"));
        group("find.regions", regions());
        group("municipalities.of", municipalities());
        group("find.indicators", indicators());
        group("find.rules", rules());
        group("nav.publications", publications());
        return frame.close(page, Part.FIND, Optional.of(script));
    }

    /** The field for words that are looked for; without scripts it leads to the index as it is. */
    static void search(Markup page, Texts texts, String action, boolean here) {
        page.start("form", "class", "search", "role", "search", "method", "get", "action", action);
        if (here) {
            page.start("p", "id", "filter");
        } else {
            page.start("p");
        }
        page.element("label", texts.text("find.label"), "for", "query")
                .single("input", "type", "search", "id", "query", "name", "q", "autocomplete", "off")
                .element("button", texts.text("find.button"), "type", "submit")
                .end()
                .end();
    }

    /**
     * Something that can be found.
     *
     * @param code short code that it may be looked for by, empty without one
     * @param name its name
     * @param targets reports that tell of it, each with an anchor on its page, empty for the page itself
     */
    private record Entry(String code, String name, List<Target> targets) {}

    private record Target(ReportKey report, String anchor) {}

    private void group(String key, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        page.start("section", "class", "index").element("h2", texts.text(key)).start("ul");
        entries.forEach(this::entry);
        page.end().end();
    }

    private void entry(Entry entry) {
        page.start("li");
        if (entry.targets().size() == 1) {
            link(entry.targets().getFirst(), entry.name());
        } else {
            page.element("span", entry.name());
        }
        if (!entry.code().isEmpty()) {
            page.text(" ").element("code", entry.code());
        }
        if (entry.targets().isEmpty()) {
            page.text(" ").element("span", texts.text("find.nowhere"), "class", "muted");
        }
        if (entry.targets().size() > 1) {
            page.start("ul", "class", "places");
            entry.targets().stream().limit(MOST_LINKS).forEach(target -> {
                page.start("li");
                link(target, SiteOrder.title(content.shelf(), texts, target.report()));
                page.end();
            });
            int more = entry.targets().size() - MOST_LINKS;
            if (more > 0) {
                page.element("li", texts.text("find.more", "count", Integer.toString(more)));
            }
            page.end();
        }
        page.end();
    }

    private void link(Target target, String words) {
        page.element(
                "a",
                words,
                "href",
                root
                        + Links.href(content.page(target.report()))
                        + (target.anchor().isEmpty() ? "" : "#" + Links.href(target.anchor())),
                "hreflang",
                target.report().language());
    }

    private List<Target> page(Area area, String anchor) {
        return content.shelf().nearest(area, texts.language()).stream()
                .map(key -> new Target(key, anchor))
                .toList();
    }

    private List<Entry> regions() {
        List<Entry> entries = new ArrayList<>();
        page(Area.PARTNERS, "")
                .forEach(target -> entries.add(new Entry("", texts.text("area.PARTNERS"), List.of(target))));
        for (Region region : content.territory().members(content.wave())) {
            entries.add(new Entry(region.code(), region.name(texts.language()), page(region.area(), "")));
        }
        return entries;
    }

    private List<Entry> municipalities() {
        List<Entry> entries = new ArrayList<>();
        for (Region region : content.territory().members(content.wave())) {
            for (Municipality own : content.territory().municipalities(region.code())) {
                entries.add(
                        new Entry(own.code(), own.name() + ", " + region.name(texts.language()), page(own.area(), "")));
            }
        }
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    /** The indices of the tree; their figures stand in the table of indicators of the report on all partners. */
    private List<Entry> indicators() {
        List<Entry> entries = new ArrayList<>();
        for (Indicator head : content.tree().at(NodeLevel.COMPOSITE, NodeLevel.CHALLENGE, NodeLevel.LENS)) {
            entries.add(indicator(head));
            List<Indicator> parts = content.tree().children(head.code());
            if (head.level() != NodeLevel.COMPOSITE && parts.size() > 1) {
                parts.forEach(part -> entries.add(indicator(part)));
            }
        }
        return entries.stream()
                .distinct()
                .sorted(Comparator.comparing(Entry::name).thenComparing(Entry::code))
                .toList();
    }

    private Entry indicator(Indicator indicator) {
        return new Entry(
                indicator.code(), indicator.name(texts.language()), page(Area.PARTNERS, "i-" + indicator.code()));
    }

    private List<Entry> rules() {
        List<Entry> entries = new ArrayList<>();
        for (String rule : content.rulebook().texts().keySet()) {
            List<Target> targets = areas().stream()
                    .flatMap(area -> content.shelf().nearest(area, texts.language()).stream())
                    .filter(key -> cards.getOrDefault(key.documentId(), Collections.emptySortedSet())
                            .contains(rule))
                    .map(key -> new Target(key, "r-" + rule))
                    .toList();
            entries.add(new Entry(
                    rule, content.rulebook().text(rule, texts.language()).title(), targets));
        }
        return entries;
    }

    /** All partners, the regions, then the municipalities. */
    private List<Area> areas() {
        List<Area> areas = new ArrayList<>(List.of(Area.PARTNERS));
        List<Region> regions = content.territory().members(content.wave());
        regions.forEach(region -> areas.add(region.area()));
        regions.forEach(
                region -> content.territory().municipalities(region.code()).forEach(own -> areas.add(own.area())));
        return areas;
    }

    private List<Entry> publications() {
        return content.reports().stream()
                .map(key -> new Entry(
                        key.documentId(), SiteOrder.title(content.shelf(), texts, key), List.of(new Target(key, ""))))
                .toList();
    }
}
