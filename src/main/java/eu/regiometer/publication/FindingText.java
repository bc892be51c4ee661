package eu.regiometer.publication;

import eu.regiometer.findings.Finding;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.template.TemplateFolder;
import java.util.Map;
import java.util.Optional;

/** One-line wording of a finding. */
public final class FindingText {

    private final Texts texts;
    private final Map<Survey, Questionnaire> questionnaires;

    /** Wording in a language, in English where that language has no catalogue. */
    public FindingText(TemplateFolder templates, Map<Survey, Questionnaire> questionnaires, String language) {
        this.texts = Texts.read(templates, "feedback", language);
        this.questionnaires = questionnaires;
    }

    /** Where it is, what is wrong and how to mend it, for the person at the terminal who holds the file. */
    public String line(Finding finding, Optional<Survey> survey) {
        Wording wording = wording(survey);
        return line(finding, wording, wording.text(finding));
    }

    /** The same without anything that a respondent typed, for what ends up in logs. */
    public String lineWithoutAnswers(Finding finding, Optional<Survey> survey) {
        Wording wording = wording(survey);
        return line(finding, wording, wording.textWithoutAnswers(finding));
    }

    private Wording wording(Optional<Survey> survey) {
        return new Wording(texts, survey.map(questionnaires::get));
    }

    private static String line(Finding finding, Wording wording, String text) {
        String place = finding.at().sheet().isEmpty()
                ? ""
                : finding.at().sheet()
                        + (finding.at().reference().isEmpty()
                                ? ""
                                : "!" + finding.at().reference()) + ": ";
        String fix = wording.fix(finding);
        return (place + text + (fix.isEmpty() ? "" : "; " + fix)).replaceAll("\\s+", " ");
    }
}
