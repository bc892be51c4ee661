package eu.regiometer.recommendation;

import eu.regiometer.findings.Defects;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The programme that comes with the product, read once. */
final class Shipped {

    static final Path FOLDER = Path.of("input", "programme");
    static final Defects DEFECTS = new Defects();
    static final Settings SETTINGS = Settings.read(FOLDER.resolve("programme.yaml"), DEFECTS);
    static final Territory TERRITORY = Territory.read(FOLDER, SETTINGS, DEFECTS);
    static final SortedMap<Survey, Questionnaire> QUESTIONNAIRES = questionnaires();
    static final IndicatorTree TREE = IndicatorTree.read(FOLDER, QUESTIONNAIRES, DEFECTS);
    static final Rulebook RULEBOOK = read(FOLDER, DEFECTS);

    private Shipped() {}

    /** The rulebook of another folder, with everything else as shipped. */
    static Rulebook read(Path folder, Defects defects) {
        return read(folder, "2021-27", defects);
    }

    static Rulebook read(Path folder, String policyFrame, Defects defects) {
        return Rulebook.read(
                folder,
                TREE,
                TERRITORY,
                QUESTIONNAIRES,
                List.of("en", "sv"),
                policyFrame,
                SETTINGS.section("recommendation"),
                defects);
    }

    private static SortedMap<Survey, Questionnaire> questionnaires() {
        var questionnaires = new TreeMap<Survey, Questionnaire>();
        for (Survey survey : Survey.values()) {
            questionnaires.put(survey, Questionnaire.read(FOLDER.resolve(survey.fileName()), survey, DEFECTS));
        }
        return questionnaires;
    }
}
