package eu.regiometer.publication;

import eu.regiometer.publication.SiteNavigation.Part;
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

    /** Places of a page that tell what became of the document. */
    private static final List<String> WORDS = List.of("erratum", "withdrawal");

    private static final Pattern CARD = Pattern.compile("id=\"r-([^\"]+)\"");

    private final TemplateFolder templates;
    private final Shelf shelf;
    private final SiteParts parts;
    private final SortedSet<String> files;
    private final SortedMap<String, String> words = new TreeMap<>();

    /**
     * Pages of documents that lie beside each other.
     *
     * @param files paths of files that pages may link to
     */
    ReportPages(TemplateFolder templates, Shelf shelf, SiteParts parts, SortedSet<String> files) {
        this.templates = templates;
        this.shelf = shelf;
        this.parts = parts;
        this.files = files;
    }

    /** Pages of documents whose PDFs all lie beside them. */
    static ReportPages of(TemplateFolder templates, Shelf shelf, SiteParts parts) {
        SortedSet<String> pdfs = new TreeSet<>();
        shelf.reports().forEach(key -> pdfs.add(SiteContent.pdf(key)));
        return new ReportPages(templates, shelf, parts, pdfs);
    }

    /**
     * Fills in the pages; one that says all of it already stays as it is.
     *
     * @return rules that each report has a card of
     */
    SortedMap<String, SortedSet<String>> join(Path output) {
        var cards = new TreeMap<String, SortedSet<String>>();
        for (ReportKey key : shelf.reports()) {
            Path file = output.resolve(shelf.page(key));
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

    /** The place of each page that tells what became of its document, by document id; of the pages filled in so far. */
    SortedMap<String, String> words() {
        return Collections.unmodifiableSortedMap(words);
    }

    /** The page of a report with what it says of others; a page of before has no place at its foot, and stays so. */
    String filled(ReportKey key, String page) {
        String path = shelf.page(key);
        String root = SitePath.root(path);
        Texts texts = Texts.read(templates, "site", key.language());
        var twins = new TreeMap<String, String>();
        shelf.twins(key).forEach(twin -> twins.put(twin.language(), shelf.page(twin)));
        Markup navigation = Markup.fragment();
        new SiteNavigation(parts, texts).write(navigation, path, key.language(), twins);
        String filled = ReportPage.Mark.HEAD.fill(page, SiteNavigation.alternates(root, twins));
        filled = ReportPage.Mark.NAVIGATION.fill(filled, navigation.done());
        if (ReportPage.Mark.FOOT.isIn(filled)) {
            filled = ReportPage.Mark.FOOT.fill(
                    filled,
                    PageFoot.accessibility(
                            texts, key.language(), root, parts.path(Part.ACCESSIBILITY, key.language())));
        }
        return ReportPage.Mark.DOCUMENTS.fill(filled, documents(key, page, texts, root));
    }

    private String documents(ReportKey key, String whole, Texts texts, String root) {
        Markup page = Markup.fragment();
        page.start("nav", "class", "documents", "aria-label", texts.text("documents"), "lang", texts.language());
        standing(page, key, whole, texts);
        pdfs(page, key, texts, root);
        files(page, texts.text("documents.figures"), key, ".csv", root);
        files(page, texts.text("documents.charts"), key, ".svg", root);
        List<ReportKey> annexes = shelf.reports().stream()
                .filter(other -> other.lens().isPresent() && other.whole().equals(key))
                .toList();
        if (!annexes.isEmpty()) {
            list(page, texts.text("documents.annexes"), annexes, texts, root);
        }
        if (key.lens().isPresent() && !there(key.whole()).isEmpty()) {
            list(page, texts.text("documents.whole"), there(key.whole()), texts, root);
        }
        above(key)
                .filter(above -> !above.isEmpty())
                .ifPresent(above -> list(page, texts.text("documents.above"), above, texts, root));
        List<ReportKey> below = below(key);
        if (!below.isEmpty()) {
            String title =
                    key.level() == GovernanceLevel.EU ? texts.text("find.regions") : texts.text("municipalities.of");
            list(page, title, below, texts, root);
        }
        return page.end().done();
    }

    /** Id, version and state; a corrected or withdrawn document leads to the words about it. */
    private void standing(Markup page, ReportKey key, String whole, Texts texts) {
        page.start("p").text(texts.text("column.document") + ": " + key.documentId());
        shelf.document(key).filter(known -> !known.version().isEmpty()).ifPresent(known -> {
            page.text(" · " + texts.text("column.version") + ": " + known.version() + " · " + texts.text("column.state")
                    + ": ");
            String state = PublicationTables.state(known, texts);
            WORDS.stream()
                    .filter(place -> whole.contains(" id=\"" + place + "\""))
                    .findFirst()
                    .ifPresentOrElse(
                            place -> {
                                words.put(key.documentId(), place);
                                page.element("a", state, "href", "#" + place);
                            },
                            () -> page.text(state));
        });
        page.end();
    }

    private List<ReportKey> there(ReportKey key) {
        return shelf.reports().stream().filter(key::equals).toList();
    }

    private Optional<List<ReportKey>> above(ReportKey key) {
        if (key.level() != GovernanceLevel.LOCAL) {
            return key.level() == GovernanceLevel.REGIONAL && key.lens().isEmpty()
                    ? Optional.of(shelf.nearest(Area.PARTNERS, key.language()).stream()
                            .toList())
                    : Optional.empty();
        }
        return shelf.territory()
                .regionOf(key.area())
                .map(region ->
                        shelf.nearest(region.area(), key.language()).stream().toList());
    }

    private List<ReportKey> below(ReportKey key) {
        if (key.lens().isPresent() || !key.wave().equals(shelf.wave().code())) {
            return List.of();
        }
        List<Area> areas = switch (key.level()) {
            case EU ->
                shelf.territory().members(shelf.wave()).stream()
                        .map(Region::area)
                        .toList();
            case REGIONAL ->
                shelf.territory().municipalities(key.area().code()).stream()
                        .map(Municipality::area)
                        .toList();
            case LOCAL -> List.of();
        };
        List<ReportKey> below = new ArrayList<>();
        areas.forEach(area -> shelf.nearest(area, key.language()).ifPresent(below::add));
        return below;
    }

    /** Links to the PDFs in all languages, which are called by their language. */
    private void pdfs(Markup page, ReportKey key, Texts texts, String root) {
        List<ReportKey> printed = shelf.twins(key).stream()
                .filter(twin -> files.contains(SiteContent.pdf(twin)))
                .toList();
        if (printed.isEmpty()) {
            return;
        }
        page.element("h2", texts.text("report.pdf")).start("ul");
        for (ReportKey twin : printed) {
            page.start("li")
                    .element(
                            "a",
                            SiteNavigation.name(texts, twin.language()),
                            "href",
                            root + Links.href(SiteContent.pdf(twin)),
                            "lang",
                            twin.language(),
                            "hreflang",
                            twin.language(),
                            "type",
                            "application/pdf")
                    .end();
        }
        page.end();
    }

    /** Links to what lies beside the document itself, which is called by its name. */
    private void files(Markup page, String title, ReportKey key, String ending, String root) {
        String folder = SitePath.figures(key);
        List<String> own = files.tailSet(folder).stream()
                .takeWhile(path -> path.startsWith(folder))
                .filter(path -> path.endsWith(ending))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        page.element("h2", title).start("ul");
        own.forEach(path -> page.start("li")
                .element("a", path.substring(folder.length()), "href", root + Links.href(path))
                .end());
        page.end();
    }

    /** Links to pages of reports, which are called by their area. */
    private void list(Markup page, String title, List<ReportKey> reports, Texts texts, String root) {
        page.element("h2", title).start("ul");
        for (ReportKey key : reports) {
            page.start("li")
                    .element(
                            "a",
                            SiteOrder.title(shelf, texts, key),
                            "href",
                            root + Links.href(shelf.page(key)),
                            "hreflang",
                            key.language())
                    .end();
        }
        page.end();
    }
}
