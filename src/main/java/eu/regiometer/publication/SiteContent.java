package eu.regiometer.publication;

import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.report.ReportKey;
import eu.regiometer.revision.Changes;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the site shows.
 *
 * @param facts who publishes it and who paid
 * @param monitoring released figures, response and files
 * @param tree indicator tree
 * @param rulebook rulebook, for the titles of rules
 * @param reports reports that lie in the output folder, each with its page
 * @param documents what is known of each document, by id
 * @param receipts path of the receipt as HTML below the output folder, by name of the dropped file; empty for a site
 *     that is handed on without receipts
 * @param data files of the open data
 * @param changes what changed since the last issue
 * @param languages languages of the pages that are no reports, English among them
 */
public record SiteContent(
        SiteFacts facts,
        Monitoring monitoring,
        IndicatorTree tree,
        Rulebook rulebook,
        List<ReportKey> reports,
        SortedMap<String, Document> documents,
        SortedMap<String, String> receipts,
        List<DataFile> data,
        Changes changes,
        List<String> languages) {

    public SiteContent {
        reports = reports.stream()
                .sorted(Comparator.comparing(ReportKey::documentId))
                .toList();
        documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
        receipts = Collections.unmodifiableSortedMap(new TreeMap<>(receipts));
        data = List.copyOf(data);
        languages = List.copyOf(languages);
    }

    /**
     * What the index of publications says of a document.
     *
     * @param sha256 hash of the PDF
     * @param bytes its size
     * @param date report date, ISO 8601
     * @param version number of the version, empty if none was given
     * @param state state of its review as a code, empty outside of a review
     */
    public record Document(String sha256, long bytes, String date, String version, String state) {}

    /** Name of the survey programme in a language, in English where it has none. */
    String title(String language) {
        return facts.title(language);
    }

    Territory territory() {
        return monitoring.territory();
    }

    Wave wave() {
        return monitoring.wave();
    }

    boolean synthetic() {
        return facts.synthetic();
    }

    List<SubmissionLine> submissions() {
        return monitoring.submissions().stream().sorted(SubmissionLine.ORDER).toList();
    }

    /** What is known of a document. */
    Document document(ReportKey key) {
        return documents.getOrDefault(
                key.documentId(), new Document("", 0, facts.reportDate().toString(), "", ""));
    }

    /** Path of the page of a report. */
    String page(ReportKey key) {
        return shelf().page(key);
    }

    /** The reports with what they have to do with each other. */
    Shelf shelf() {
        return new Shelf(territory(), wave(), reports, documents);
    }

    /** Path of the PDF of a report. */
    static String pdf(ReportKey key) {
        return "reports/" + key.path() + ".pdf";
    }

    /** The language in which a page that is no report is read by readers of a language. */
    String nearest(String language) {
        return languages.contains(language) ? language : Texts.ENGLISH;
    }
}
