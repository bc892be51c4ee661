package eu.regiometer.jobs;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.findings.ProgrammeException;
import eu.regiometer.intake.Confirmations;
import eu.regiometer.intake.UnitKeys;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.workbook.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lists everything that is wrong with a programme, without doing anything with it. */
public final class ProgrammeLint {

    private ProgrammeLint() {}

    /**
     * Reads all files of a programme.
     *
     * @return defects, warnings and notes, by file, sheet, row and column
     * @throws NothingToReadException if there is no programme in the input folder
     */
    public static List<Defect> lint(Path input) {
        Path folder = input.resolve("programme");
        var defects = new Defects();
        try {
            Settings settings = Programme.read(folder, defects).settings();
            UnitKeys.read(settings);
            settings.unused().forEach(key -> defects.add(key.milder()));
        } catch (ProgrammeException e) {
            // what is wrong was collected; files that an unreadable programme.yaml kept from being read follow
            restUnread(folder, defects);
        }
        return defects.told();
    }

    /**
     * What does not need the settings is read once more; a defect found twice is told once. Whether a questionnaire that
     * is not there ought to be is for the settings to say.
     */
    private static void restUnread(Path folder, Defects defects) {
        for (Survey survey : Survey.values()) {
            if (Files.exists(folder.resolve(survey.fileName())) || Files.exists(folder.resolve(survey.id() + ".xls"))) {
                Questionnaire.readKept(folder, survey, defects);
            }
        }
        Confirmations.read(folder, defects);
    }
}
