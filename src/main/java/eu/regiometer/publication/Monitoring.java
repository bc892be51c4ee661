package eu.regiometer.publication;

import eu.regiometer.disclosure.Release;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.Collections;
import java.util.List;
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
 */
public record Monitoring(
        Release release,
        List<SubmissionLine> submissions,
        Territory territory,
        SortedMap<Survey, Questionnaire> questionnaires,
        Wave wave) {

    public Monitoring {
        submissions = List.copyOf(submissions);
        questionnaires = Collections.unmodifiableSortedMap(new TreeMap<>(questionnaires));
    }
}
