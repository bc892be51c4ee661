package eu.regiometer.publication;

import eu.regiometer.disclosure.Release;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.revision.Changes;
import eu.regiometer.territory.Territory;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the open data are made from.
 *
 * @param source who publishes them and under which terms
 * @param release released figures of all waves
 * @param outcomes outcomes of the rulebook, of every wave they are known of
 * @param evidence the sentence, in English, behind a fired or indicative outcome
 * @param fingerprint what changes with the conditions and the text of a rule
 * @param submissions every dropped file
 * @param territory registers
 * @param tree indicator tree
 * @param questionnaires both questionnaires
 * @param rulebook canonical text form of the rulebook, YAML
 * @param changes what differs from the last issue
 */
public record OpenData(
        Source source,
        Release release,
        List<Outcome> outcomes,
        Function<Outcome, String> evidence,
        Function<Rule, String> fingerprint,
        List<SubmissionLine> submissions,
        Territory territory,
        IndicatorTree tree,
        SortedMap<Survey, Questionnaire> questionnaires,
        String rulebook,
        Changes changes) {

    public OpenData {
        outcomes = List.copyOf(outcomes);
        submissions = List.copyOf(submissions);
        questionnaires = Collections.unmodifiableSortedMap(new TreeMap<>(questionnaires));
    }

    /**
     * Who publishes the data and under which terms.
     *
     * @param title name of the survey programme, in English
     * @param publisher office that answers for the data, in English
     * @param email its address
     * @param homepage its page
     * @param licence short name of the licence, for example {@code CC-BY-4.0}
     * @param licenceLink address of the licence
     * @param product version of the product
     * @param reportDate date of the issue, ISO 8601
     */
    public record Source(
            String title,
            String publisher,
            String email,
            String homepage,
            String licence,
            String licenceLink,
            String product,
            String reportDate) {}
}
