package eu.regiometer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.intake.ProgrammeFixture;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.workbook.EditedWorkbook;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form that does not insist on the design weight. */
class OptionalWeightTest {

    private final Defects defects = new Defects();

    @TempDir
    private Path folder;

    @Test
    void aRowWithoutAWeightAmongOthersIsLeftOutAndNotCountedAsOne() {
        ValidatedSubmission checked = dropped().set(3, "W_DESIGN", "").check();

        Finding missing = Dropped.only(checked, FindingCode.WEIGHT_RANGE);
        assertThat(missing.effect()).isEqualTo(Effect.ROW);
        assertThat(missing.variable()).isEqualTo("W_DESIGN");
        assertThat(missing.arguments()).containsEntry(Finding.FORM, "blank");
        assertThat(checked.counts().accepted()).isEqualTo(29);
    }

    @Test
    void noWeightsAtAllAreToldAndEveryRowCounts() {
        ValidatedSubmission checked = dropped().setAll("W_DESIGN", "").check();

        assertThat(Dropped.only(checked, FindingCode.WEIGHT_EQUAL).severity()).isEqualTo(Severity.NOTE);
        assertThat(Dropped.all(checked, FindingCode.WEIGHT_RANGE)).isEmpty();
        assertThat(checked.counts().accepted()).isEqualTo(30);
    }

    @Test
    void finalWeightsInAllRowsNeedNoDesignWeight() {
        ValidatedSubmission checked =
                dropped().setAll("W_POST", "1.5").set(3, "W_DESIGN", "").check();

        assertThat(Dropped.all(checked, FindingCode.WEIGHT_RANGE)).isEmpty();
        assertThat(Dropped.all(checked, FindingCode.WEIGHT_EQUAL)).isEmpty();
        assertThat(checked.counts().accepted()).isEqualTo(30);
    }

    private Dropped dropped() {
        Path file = EditedWorkbook.copy(
                ProgrammeFixture.FOLDER.resolve("public-attitude.xlsx"),
                folder.resolve("form.xlsx"),
                book -> book.set("survey", "W_DESIGN", "required", "no"));
        Questionnaire questionnaire = Questionnaire.read(file, Survey.PUBLIC_ATTITUDE, defects);
        assertThat(defects.all()).isEmpty();
        return Dropped.citizens(30).version(questionnaire, questionnaire);
    }
}
