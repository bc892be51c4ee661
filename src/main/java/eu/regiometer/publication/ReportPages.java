package eu.regiometer.publication;

import eu.regiometer.report.ReportKey;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Fills in what the pages of reports say of each other, when it is known which reports there are. */
final class ReportPages {

    private static final Pattern CARD = Pattern.compile("id=\"r-([^\"]+)\"");

    private final TemplateFolder templates;
    private final SiteContent content;

    ReportPages(TemplateFolder templates, SiteContent content) {
        this.templates = templates;
        this.content = content;
    }

    /**
     * Fills in the pages; one that says all of it already stays as it is.
     *
     * @return rules that each report has a card of
     */
    SortedMap<String, SortedSet<String>> join(Path output) {
        var cards = new TreeMap<String, SortedSet<String>>();
        for (ReportKey key : content.reports()) {
            Path file = output.resolve(content.page(key));
            try {
                String before = Files.readString(file);
                String page = filled(key, before);
                if (!page.equals(before)) {
                    OutputFiles.write(file, page);
                }
                var rules = new TreeSet<String>();
                CARD.matcher(page).results().forEach(match -> rules.add(match.group(1)));
                cards.put(key.documentId(), Collections.unmodifiableSortedSet(rules));
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read", e);
            }
        }
        return cards;
    }

    private String filled(ReportKey key, String page) {
        String path = content.page(key);
        String root = SitePath.root(path);
        Texts texts = Texts.read(templates, "site", key.language());
        var twins = new TreeMap<String, String>();
        Reports.twins(content, key).forEach(twin -> twins.put(twin.language(), content.page(twin)));
        Markup navigation = Markup.fragment();
        new SiteNavigation(content, texts).write(navigation, path, key.language(), twins);
        String filled = ReportPage.Mark.HEAD.fill(page, SiteNavigation.alternates(root, twins));
        filled = ReportPage.Mark.NAVIGATION.fill(filled, navigation.done());
        return ReportPage.Mark.DOCUMENTS.fill(filled, documents(key, texts, root));
    }

    private String documents(ReportKey key, Texts texts, String root) {
        Markup page = Markup.fragment();
        page.start("nav", "class", "documents", "aria-label", texts.text("documents"), "lang", texts.language());
        page.element("p", standing(key, texts));
        list(page, texts.text("report.pdf"), Reports.twins(content, key), texts, root, true);
        List<ReportKey> annexes = content.reports().stream()
                .filter(other -> other.lens().isPresent() && other.whole().equals(key))
                .toList();
        if (!annexes.isEmpty()) {
            list(page, texts.text("documents.annexes"), annexes, texts, root, false);
        }
        if (key.lens().isPresent()) {
            list(page, texts.text("documents.whole"), there(key.whole()), texts, root, false);
        }
        above(key)
                .filter(above -> !above.isEmpty())
                .ifPresent(above -> list(page, texts.text("documents.above"), above, texts, root, false));
        List<ReportKey> below = below(key);
        if (!below.isEmpty()) {
            String title =
                    key.level() == GovernanceLevel.EU ? texts.text("find.regions") : texts.text("municipalities.of");
            list(page, title, below, texts, root, false);
        }
        return page.end().done();
    }

    private String standing(ReportKey key, Texts texts) {
        SiteContent.Document document = content.document(key);
        String id = texts.text("column.document") + ": " + key.documentId();
        return document.version().isEmpty()
                ? id
                : id + " · " + texts.text("column.version") + ": " + document.version() + " · "
                        + texts.text("column.state") + ": " + PublicationsPage.state(document, texts);
    }

    private List<ReportKey> there(ReportKey key) {
        return content.reports().stream().filter(key::equals).toList();
    }

    private Optional<List<ReportKey>> above(ReportKey key) {
        if (key.level() != GovernanceLevel.LOCAL) {
            return key.level() == GovernanceLevel.REGIONAL && key.lens().isEmpty()
                    ? Optional.of(Reports.nearest(content, Area.PARTNERS, key.language()).stream()
                            .toList())
                    : Optional.empty();
        }
        return content.territory()
                .regionOf(key.area())
                .map(region -> Reports.nearest(content, region.area(), key.language()).stream()
                        .toList());
    }

    private List<ReportKey> below(ReportKey key) {
        if (key.lens().isPresent() || !key.wave().equals(content.wave().code())) {
            return List.of();
        }
        List<Area> areas = switch (key.level()) {
            case EU ->
                content.territory().members(content.wave()).stream()
                        .map(Region::area)
                        .toList();
            case REGIONAL ->
                content.territory().municipalities(key.area().code()).stream()
                        .map(Municipality::area)
                        .toList();
            case LOCAL -> List.of();
        };
        List<ReportKey> below = new ArrayList<>();
        areas.forEach(area -> Reports.nearest(content, area, key.language()).ifPresent(below::add));
        return below;
    }

    /** Links to reports: PDFs are called by their language, pages by their area. */
    private void list(Markup page, String title, List<ReportKey> reports, Texts texts, String root, boolean documents) {
        page.element("h2", title).start("ul");
        for (ReportKey key : reports) {
            String target = documents ? SiteContent.pdf(key) : content.page(key);
            page.start("li");
            if (documents) {
                page.element(
                        "a",
                        new SiteNavigation(content, texts).name(key.language()),
                        "href",
                        root + Links.href(target),
                        "lang",
                        key.language(),
                        "hreflang",
                        key.language(),
                        "type",
                        "application/pdf");
            } else {
                page.element(
                        "a",
                        SiteOrder.title(content, texts, key),
                        "href",
                        root + Links.href(target),
                        "hreflang",
                        key.language());
            }
            page.end();
        }
        page.end();
    }
}
