package eu.regiometer.recommendation;

import eu.regiometer.findings.Defects;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.recommendation.rulebook.RulebookReader;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The programme that comes with the product, read once. */
public final class Shipped {

    public static final Path FOLDER = Path.of("input", "programme");
    public static final Defects DEFECTS = new Defects();
    public static final Settings SETTINGS = Settings.read(FOLDER.resolve("programme.yaml"), DEFECTS);
    public static final Territory TERRITORY = Territory.read(FOLDER, SETTINGS, DEFECTS);
    public static final SortedMap<Survey, Questionnaire> QUESTIONNAIRES = questionnaires();
    public static final IndicatorTree TREE = IndicatorTree.read(FOLDER, QUESTIONNAIRES, DEFECTS);
    public static final Rulebook RULEBOOK = read(FOLDER, DEFECTS);

    private Shipped() {}

    /** The rulebook of another folder, with everything else as shipped. */
    public static Rulebook read(Path folder, Defects defects) {
        return read(folder, "2021-27", defects);
    }

    public static Rulebook read(Path folder, String policyFrame, Defects defects) {
        return RulebookReader.read(
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
