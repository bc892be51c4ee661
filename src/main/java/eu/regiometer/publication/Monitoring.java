package eu.regiometer.publication;

import eu.regiometer.disclosure.Release;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What response monitoring is made from.
 *
 * @param release released figures, response counts and weighting
 * @param submissions every dropped file
 * @param territory registers
 * @param questionnaires both questionnaires
 * @param wave wave of the run, with its report date
 * @param withoutTexts languages of regions that there are no report texts of, with the codes of the regions
 */
public record Monitoring(
        Release release,
        List<SubmissionLine> submissions,
        Territory territory,
        SortedMap<Survey, Questionnaire> questionnaires,
        Wave wave,
        SortedMap<String, List<String>> withoutTexts) {

    public Monitoring {
        submissions = List.copyOf(submissions);
        withoutTexts = Collections.unmodifiableSortedMap(new TreeMap<>(withoutTexts));
        questionnaires = Collections.unmodifiableSortedMap(new TreeMap<>(questionnaires));
    }

    /** Own languages of a region in which it gets no report, for there are no texts. */
    List<String> withoutTexts(Region region) {
        return withoutTexts.entrySet().stream()
                .filter(entry -> entry.getValue().contains(region.code()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
