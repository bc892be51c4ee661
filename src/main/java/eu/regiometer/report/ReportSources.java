package eu.regiometer.report;

import eu.regiometer.disclosure.Release;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.recommendation.Recommendations;
import eu.regiometer.report.method.MethodSettings;
import eu.regiometer.revision.Changes;
import eu.regiometer.territory.Territory;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * What the reports of a wave are made from.
 *
 * @param release released figures
 * @param recommendations outcomes of the rulebook
 * @param territory registers
 * @param tree indicator tree
 * @param questionnaires both questionnaires
 * @param branding official texts
 * @param methods settings that the description of methods tells
 * @param date report date, printed on every report
 * @param changes what differs from the last issue
 */
public record ReportSources(
        Release release,
        Recommendations recommendations,
        Territory territory,
        IndicatorTree tree,
        SortedMap<Survey, Questionnaire> questionnaires,
        Branding branding,
        MethodSettings methods,
        LocalDate date,
        Changes changes) {

    /** Sources of a first issue. */
    public ReportSources(
            Release release,
            Recommendations recommendations,
            Territory territory,
            IndicatorTree tree,
            SortedMap<Survey, Questionnaire> questionnaires,
            Branding branding,
            MethodSettings methods,
            LocalDate date) {
        this(
                release,
                recommendations,
                territory,
                tree,
                questionnaires,
                branding,
                methods,
                date,
                Changes.ofFirstIssue());
    }

    /** The same with what changed. */
    public ReportSources with(Changes since) {
        return new ReportSources(
                release, recommendations, territory, tree, questionnaires, branding, methods, date, since);
    }
}
