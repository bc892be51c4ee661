package eu.regiometer.intake;

import eu.regiometer.findings.Defects;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Registries;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.Gate;
import eu.regiometer.workbook.ReadLimits;
import eu.regiometer.workbook.Settings;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The programme as it is shipped, read once for the tests of intake and validation. */
public final class ProgrammeFixture {

    public static final Path FOLDER = Path.of("input", "programme");
    public static final String REGION = "SE332";
    public static final String OTHER_REGION = "PL22";
    public static final String WAVE = "2026";

    private static final ProgrammeFixture SHIPPED = new ProgrammeFixture();
    private static final Intake INTAKE = new Intake(context());

    private final Territory territory;
    private final Map<Survey, Questionnaire> questionnaires = new EnumMap<>(Survey.class);

    private ProgrammeFixture() {
        var defects = new Defects();
        territory = Territory.read(FOLDER, Settings.read(FOLDER.resolve("programme.yaml"), defects), defects);
        for (Survey survey : Survey.values()) {
            questionnaires.put(survey, Questionnaire.read(FOLDER.resolve(survey.fileName()), survey, defects));
        }
        defects.throwIfAny();
    }

    public static Territory territory() {
        return SHIPPED.territory;
    }

    public static Map<Survey, Questionnaire> questionnaires() {
        return SHIPPED.questionnaires;
    }

    public static Questionnaire questionnaire(Survey survey) {
        return SHIPPED.questionnaires.get(survey);
    }

    public static Registries registries() {
        return Registries.of(SHIPPED.territory);
    }

    /** An intake of {@link #context()}, made once: it may be used by several threads. */
    public static Intake intake() {
        return INTAKE;
    }

    /** Only the wave of the tests is open. */
    public static IntakeContext context() {
        return context(SHIPPED.questionnaires);
    }

    /** The same with other questionnaires. */
    public static IntakeContext context(Map<Survey, Questionnaire> questionnaires) {
        SortedSet<String> open = new TreeSet<>();
        open.add(WAVE);
        return new IntakeContext(SHIPPED.territory, questionnaires, open, Gate.within(ReadLimits.defaults()));
    }
}
