package eu.regiometer.publication;

import eu.regiometer.publication.SiteNavigation.Part;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import eu.regiometer.workbook.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The pages of a bundle: those of its documents, which lead to each other and to what lies beside them, and their list. */
final class BundlePages {

    private final TemplateFolder templates;
    private final SiteFacts facts;
    private final Territory territory;
    private final List<ReportKey> keys;
    private final SortedMap<String, Listed> listed;

    BundlePages(
            TemplateFolder templates,
            SiteFacts facts,
            Territory territory,
            Collection<ReportKey> keys,
            SortedMap<String, Listed> listed) {
        this.templates = templates;
        this.facts = facts;
        this.territory = territory;
        this.keys = List.copyOf(keys);
        this.listed = listed;
    }

    /** Fills in the pages of documents among these files, and adds all others. */
    void join(SortedMap<String, byte[]> files) {
        Shelf shelf = shelf(files);
        List<String> languages = SiteWriter.languages(
                templates,
                Stream.concat(Stream.of(Texts.ENGLISH), listed.values().stream().map(Listed::language))
                        .distinct()
                        .sorted()
                        .toList());
        var parts = new SiteParts(List.of(Part.OVERVIEW), languages, languages);
        var pages = new ReportPages(
                templates, shelf, parts, Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet())));
        for (ReportKey key : shelf.reports()) {
            files.computeIfPresent(
                    shelf.page(key),
                    (path, page) -> pages.filled(key, new String(page, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8));
        }
        files.putAll(PageFoot.logos(facts));
        for (String language : languages) {
            var list = new BundleIndex(
                    shelf, new SiteFrame(templates, facts, parts, language), files.keySet(), pages.words());
            files.put(Part.OVERVIEW.path(language), list.html().getBytes(StandardCharsets.UTF_8));
            var statement = new AccessibilityPage(facts, new SiteFrame(templates, facts, parts, language));
            files.put(Part.ACCESSIBILITY.path(language), statement.html().getBytes(StandardCharsets.UTF_8));
        }
    }

    private Shelf shelf(SortedMap<String, byte[]> files) {
        Wave wave =
                territory.wave(facts.wave()).orElseThrow(() -> new IllegalArgumentException("no wave " + facts.wave()));
        SortedMap<String, SiteContent.Document> documents = new TreeMap<>();
        listed.forEach((id, document) -> {
            byte[] pdf = files.getOrDefault(document.path(), new byte[0]);
            documents.put(
                    id,
                    new SiteContent.Document(
                            pdf.length == 0 ? "" : ContentHash.of(pdf),
                            pdf.length,
                            document.date(),
                            Long.toString(document.version()),
                            document.state()));
        });
        return new Shelf(
                territory,
                wave,
                keys.stream()
                        .filter(key -> files.containsKey(
                                SitePath.of(key, territory.newest().code())))
                        .toList(),
                documents);
    }
}
