package eu.regiometer.publication;

import eu.regiometer.report.ReportKey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Documents that lie in one folder, each with its page.
 *
 * @param territory registers
 * @param wave wave that the pages are about
 * @param reports documents that have a page, by document id
 * @param documents what is known of each document, by id
 */
record Shelf(
        Territory territory, Wave wave, List<ReportKey> reports, SortedMap<String, SiteContent.Document> documents) {

    Shelf {
        reports = List.copyOf(reports);
        documents = Collections.unmodifiableSortedMap(documents);
    }

    /** Path of the page of a report. */
    String page(ReportKey key) {
        return SitePath.of(key, territory.newest().code());
    }

    /** What is known of a document; empty for one that nothing was told of. */
    Optional<SiteContent.Document> document(ReportKey key) {
        return Optional.ofNullable(documents.get(key.documentId()));
    }

    /** The whole report on an area in a language, else in English, else in any; none if the area has no report. */
    Optional<ReportKey> nearest(Area area, String language) {
        return reports.stream()
                .filter(key -> key.area().equals(area)
                        && key.lens().isEmpty()
                        && key.wave().equals(wave.code()))
                .min(Comparator.comparing((ReportKey key) -> !key.language().equals(language))
                        .thenComparing(key -> !key.language().equals(Texts.ENGLISH))
                        .thenComparing(ReportKey::language));
    }

    /** The same report in all its languages, by document id. */
    List<ReportKey> twins(ReportKey report) {
        return reports.stream()
                .filter(key -> key.level() == report.level()
                        && key.area().equals(report.area())
                        && key.wave().equals(report.wave())
                        && key.lens().equals(report.lens()))
                .toList();
    }
}
