package eu.regiometer.measures;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The programme that comes with the product. */
final class ShippedProgramme {

    static final Path FOLDER = Path.of("input", "programme");

    private ShippedProgramme() {}

    static Map<Survey, Questionnaire> questionnaires() {
        var defects = new Defects();
        Map<Survey, Questionnaire> questionnaires = new TreeMap<>();
        for (Survey survey : Survey.values()) {
            questionnaires.put(survey, Questionnaire.read(FOLDER.resolve(survey.fileName()), survey, defects));
        }
        assertThat(defects.all()).isEmpty();
        return questionnaires;
    }
}
