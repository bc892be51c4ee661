package eu.regiometer.publication;

import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.report.ReportKey;
import eu.regiometer.revision.Changes;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the site shows.
 *
 * @param titles name of the survey programme by language, English among them
 * @param source publisher, licence and product
 * @param wave wave that was reported on, with its report date
 * @param synthetic whether the answers are synthetic
 * @param territory registers
 * @param tree indicator tree
 * @param rulebook rulebook, for the titles of rules
 * @param reports reports that lie in the output folder, each with its page of charts
 * @param submissions every dropped file
 * @param receipts path of the receipt as HTML below the output folder, by name of the dropped file
 * @param data files of the open data
 * @param changes what changed since the last issue
 * @param languages languages of the reports, in order
 */
public record SiteContent(
        SortedMap<String, String> titles,
        OpenData.Source source,
        Wave wave,
        boolean synthetic,
        Territory territory,
        IndicatorTree tree,
        Rulebook rulebook,
        List<ReportKey> reports,
        List<SubmissionLine> submissions,
        SortedMap<String, String> receipts,
        List<DataFile> data,
        Changes changes,
        List<String> languages) {

    public SiteContent {
        titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
        reports = List.copyOf(reports);
        submissions = submissions.stream().sorted(SubmissionLine.ORDER).toList();
        receipts = Collections.unmodifiableSortedMap(new TreeMap<>(receipts));
        data = List.copyOf(data);
        languages = List.copyOf(languages);
    }

    /** Name of the survey programme in a language, in English where it has none. */
    String title(String language) {
        return titles.getOrDefault(language, titles.getOrDefault(Texts.ENGLISH, ""));
    }
}
