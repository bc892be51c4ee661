package eu.regiometer.jobs;

import eu.regiometer.findings.Defects;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.recommendation.rulebook.RulebookReader;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a rulebook is checked against.
 *
 * @param folder programme folder
 * @param settings programme.yaml
 * @param territory registers and waves
 * @param questionnaires both questionnaires
 * @param tree indicator tree
 */
record RulebookBase(
        Path folder,
        Settings settings,
        Territory territory,
        SortedMap<Survey, Questionnaire> questionnaires,
        IndicatorTree tree) {

    /**
     * Reads the folder without its rulebook.
     *
     * @param defects takes everything that is wrong in it
     * @throws NothingToReadException if there is no such folder
     * @throws eu.regiometer.findings.ProgrammeException if programme.yaml cannot be read
     */
    static RulebookBase read(Path folder, Defects defects) {
        if (!Files.isDirectory(folder)) {
            throw new NothingToReadException("there is no programme in " + folder.getParent() + ": expected the folder "
                    + folder + "; give the input folder with --input");
        }
        Settings settings = Settings.read(folder.resolve("programme.yaml"), defects);
        defects.throwIfAny();
        Territory territory = Territory.read(folder, settings, defects);
        var questionnaires = new TreeMap<Survey, Questionnaire>();
        for (Survey survey : ProgrammeSettings.surveys(settings)) {
            questionnaires.put(survey, Questionnaire.readKept(folder, survey, defects));
        }
        return new RulebookBase(
                folder, settings, territory, questionnaires, IndicatorTree.read(folder, questionnaires, defects));
    }

    /**
     * Languages that a decision about a recommendation may be worded in: all that a report can be made in, for regions
     * speak more languages than the programme and further ones can be asked for.
     */
    static List<String> languagesOfDecisions() {
        return NumberStyle.languages();
    }

    /** The rulebook of the folder. */
    Rulebook rulebook(Defects defects) {
        return RulebookReader.read(
                folder,
                tree,
                territory,
                questionnaires,
                settings.texts("languages"),
                settings.text("policyFrame"),
                settings.section("recommendation"),
                defects);
    }
}
