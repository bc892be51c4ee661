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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Population counts of strata and clusters; the question D6_TRAVEL of the shipped form stands for the counts. */
class PopulationCountsTest {

    private static final String COUNT = "D6_TRAVEL";

    private final Defects defects = new Defects();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "12.5", "sixty", "60 municipalities"})
    void aCountThatIsNoneIsToldWithItsCellAndLeftOut(String wrong) {
        Questionnaire questionnaire = with("stratum_population");
        ValidatedSubmission checked = Dropped.citizens(12)
                .version(questionnaire, questionnaire)
                .setAll(COUNT, "60")
                .set(4, COUNT, wrong)
                .check();

        Finding told = Dropped.only(checked, FindingCode.DESIGN_COUNT);
        assertThat(told.effect()).isEqualTo(Effect.CELL);
        assertThat(told.severity()).isEqualTo(Severity.WARNING);
        assertThat(told.at().reference()).endsWith("7");
        assertThat(told.variable()).isEqualTo(COUNT);
        Responses responses = checked.responses().orElseThrow();
        assertThat(responses.size()).isEqualTo(12);
        assertThat(responses.present(4, responses.column(COUNT))).isFalse();
        assertThat(responses.micro(5, responses.column(COUNT))).isEqualTo(60 * Responses.MICRO);
        assertThat(Dropped.all(checked, FindingCode.DESIGN_CONFLICT)).isEmpty();
    }

    @Test
    void countsThatContradictEachOtherInAStratumAreToldOnce() {
        Questionnaire questionnaire = with("fpc");
        Dropped dropped = Dropped.citizens(12).version(questionnaire, questionnaire);
        for (int row = 0; row < 12; row++) {
            dropped.set(row, "STRATUM", row < 6 ? "north" : "south").set(row, COUNT, row < 6 ? "60" : "40");
        }
        ValidatedSubmission checked =
                dropped.set(3, COUNT, "61").set(4, COUNT, "62").check();

        Finding told = Dropped.only(checked, FindingCode.DESIGN_CONFLICT);
        assertThat(told.effect()).isEqualTo(Effect.NONE);
        assertThat(told.at().reference()).endsWith("6");
        assertThat(told.arguments())
                .containsEntry("group", "STRATUM = north")
                .containsEntry("low", "60")
                .containsEntry("high", "61");
        assertThat(checked.responses().orElseThrow().size()).isEqualTo(12);
    }

    @Test
    void clustersAreCountedAgainstTheCountOfTheirStratum() {
        Questionnaire questionnaire = with("stratum_population");
        Dropped dropped =
                Dropped.citizens(12).version(questionnaire, questionnaire).setAll(COUNT, "3");
        for (int row = 0; row < 12; row++) {
            dropped.set(row, "PSU", "M" + row % 4);
        }

        Finding told = Dropped.only(dropped.check(), FindingCode.DESIGN_SMALL);

        assertThat(told.arguments())
                .containsEntry("group", ProgrammeFixture.REGION)
                .containsEntry("low", "3")
                .containsEntry("rows", "4");
        assertThat(Dropped.all(dropped.setAll(COUNT, "4").check(), FindingCode.DESIGN_SMALL))
                .isEmpty();
    }

    @Test
    void personsAreCountedAgainstTheCountOfTheirCluster() {
        Questionnaire questionnaire = with("cluster_population");
        Dropped dropped = Dropped.citizens(12).version(questionnaire, questionnaire);
        for (int row = 0; row < 12; row++) {
            dropped.set(row, "PSU", "M" + row % 4).set(row, COUNT, row % 4 == 2 ? "2" : "500");
        }

        Finding told = Dropped.only(dropped.check(), FindingCode.DESIGN_SMALL);

        assertThat(told.arguments()).containsEntry("group", "PSU = M2").containsEntry("rows", "3");
    }

    @Test
    void aCountIsAWholeNumberInTheForm() {
        Path file = EditedWorkbook.copy(
                ProgrammeFixture.FOLDER.resolve("public-attitude.xlsx"),
                folder.resolve("form.xlsx"),
                book -> book.set("survey", "W_POST", "x_role", "stratum_population"));
        Questionnaire.read(file, Survey.PUBLIC_ATTITUDE, defects);

        assertThat(defects.all())
                .anySatisfy(defect -> assertThat(defect.expected()).contains("integer for a population count"));
    }

    private Questionnaire with(String role) {
        Path file = EditedWorkbook.copy(
                ProgrammeFixture.FOLDER.resolve("public-attitude.xlsx"), folder.resolve("form.xlsx"), book -> {
                    book.set("survey", COUNT, "x_role", role);
                    book.set("survey", COUNT, "x_block", "design");
                });
        Questionnaire questionnaire = Questionnaire.read(file, Survey.PUBLIC_ATTITUDE, defects);
        assertThat(defects.all()).isEmpty();
        return questionnaire;
    }
}
