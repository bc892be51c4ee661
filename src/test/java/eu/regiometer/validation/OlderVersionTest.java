package eu.regiometer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.intake.ProgrammeFixture;
import eu.regiometer.intake.Verdict;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.workbook.EditedWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks made from an older version of a questionnaire that the programme keeps. */
class OlderVersionTest {

    private static final String OLD = "2025-9";

    @TempDir
    private Path programme;

    private final Defects defects = new Defects();

    @BeforeEach
    void shipped() throws IOException {
        Files.copy(ProgrammeFixture.FOLDER.resolve("public-attitude.xlsx"), programme.resolve("public-attitude.xlsx"));
        Files.createDirectories(programme.resolve("versions"));
    }

    @Test
    void unchangedItemsCountAndChangedOnesAreNotCollected() {
        Questionnaire present = keeping(book -> {
            book.set("survey", "D6_TRAVEL", "constraint", ". >= 0 and . <= 900");
            book.set("survey", "K1", "name", "K0");
            book.set("survey", "F1", "label::English (en)", "The same question in other words");
            book.set("survey", "B1", "x_direction", "negative");
        });
        Questionnaire older = present.of(OLD).orElseThrow();

        ValidatedSubmission checked = Dropped.citizens(12)
                .version(older, present)
                .setAll("K0", "1")
                .set(3, "D6_TRAVEL", "870")
                .check();

        assertThat(present.acceptedVersions()).containsExactly("2024-1", OLD, "2026-1");
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(checked.cover().orElseThrow().version()).isEqualTo(OLD);
        Finding told = Dropped.only(checked, FindingCode.COVER_VERSION);
        assertThat(told.severity()).isEqualTo(Severity.WARNING);
        assertThat(told.effect()).isEqualTo(Effect.NONE);
        assertThat(told.at().reference()).isEqualTo("B3");
        assertThat(told.arguments())
                .containsEntry("found", OLD)
                .containsEntry("expected", "2026-1")
                .containsEntry("variables", "D6_TRAVEL, K0");
        Responses responses = checked.responses().orElseThrow();
        assertThat(responses.size()).isEqualTo(12);
        assertThat(responses.columns())
                .contains("RESP_ID", "D1_AGE", "F1", "B1", "G4_8")
                .doesNotContain("D6_TRAVEL", "K0", "K1");
        assertThat(responses.micro(0, responses.column("F2"))).isEqualTo(Responses.MICRO);
    }

    @Test
    void anOlderVersionWithoutAnyChangeIsReadWithoutAWord() {
        Questionnaire present = keeping(book -> {});

        ValidatedSubmission checked = Dropped.citizens(12)
                .version(present.of(OLD).orElseThrow(), present)
                .check();

        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(Dropped.codes(checked)).doesNotContain("COVER-VERSION");
        assertThat(checked.responses().orElseThrow().columns()).contains("D6_TRAVEL", "K1");
    }

    @Test
    void otherOptionsOrMissingCodesMakeAnotherQuestion() {
        Questionnaire present = keeping(book -> {
            book.set("choices", "occupation/6", "name", "7");
            book.set("survey", "D6_TRAVEL", "x_missing", "-8=DONT_KNOW");
            book.set("survey", "P4", "type", "decimal");
            book.set("survey", "P4", "x_scale", "");
            book.set("survey", "RESP_ID", "constraint", "regex(., '[A-Z0-9-]+')");
        });

        assertThat(present.changedSince(present.of(OLD).orElseThrow())).containsExactly("D4_OCC", "D6_TRAVEL", "P4");
    }

    @Test
    void oldVersionThatIsNotKept() {
        Questionnaire present = keeping(book -> {});
        Questionnaire unknown = version("2023-1", book -> {});

        ValidatedSubmission checked = Dropped.citizens(12)
                .version(unknown, present)
                .set(0, "F1", "77")
                .check();

        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(Dropped.codes(checked)).containsExactly("COVER-VERSION");
        assertThat(checked.findings().getFirst().arguments()).containsEntry("expected", "2024-1, 2025-9, 2026-1");
    }

    @Test
    void aVersionForOtherWavesIsNotTakenForThisOne() {
        Questionnaire present = keeping(book -> {
            book.set("settings", "form_title", "x_translation::English (en)", "x_wave");
            book.set("settings", "Public-attitude survey", "x_wave", "2024");
        });

        ValidatedSubmission checked = Dropped.citizens(12)
                .version(present.of(OLD).orElseThrow(), present)
                .check();

        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(Dropped.codes(checked)).containsExactly("COVER-VERSION");
        assertThat(checked.findings().getFirst().arguments())
                .containsEntry("found", OLD)
                .containsEntry("wave", "2026")
                .containsEntry("expected", "2024-1, 2026-1");
    }

    @Test
    void versionsThatDoNotSayWhatTheirNameSaysAreTold() throws IOException {
        EditedWorkbook.copy(
                programme.resolve("public-attitude.xlsx"),
                programme.resolve("versions/public-attitude-2022-1.xlsx"),
                book -> {});
        Files.copy(
                programme.resolve("public-attitude.xlsx"), programme.resolve("versions/public-attitude-2026-1.xlsx"));
        Files.writeString(programme.resolve("versions/notes.docx"), "x");
        Files.writeString(programme.resolve("versions/README.md"), "x");

        Questionnaire.readKept(programme, Survey.PUBLIC_ATTITUDE, defects);

        assertThat(defects.all())
                .extracting(defect -> defect.at().file().replaceAll(".*/", "") + ": " + defect.found())
                .containsExactly(
                        "public-attitude-2022-1.xlsx: the version \"2026-1\" in its sheet settings",
                        "public-attitude-2026-1.xlsx: the version 2026-1, which is the present one");
        assertThat(defects.warnings())
                .singleElement()
                .satisfies(defect -> assertThat(defect.at().file()).endsWith("notes.docx"));
    }

    /** The shipped questionnaire with an older version of it. */
    private Questionnaire keeping(Consumer<EditedWorkbook> change) {
        EditedWorkbook.copy(
                programme.resolve("public-attitude.xlsx"),
                programme.resolve("versions/public-attitude-" + OLD + ".xlsx"),
                book -> {
                    change.accept(book);
                    book.set("settings", "Public-attitude survey", "version", OLD);
                });
        Questionnaire present = Questionnaire.readKept(programme, Survey.PUBLIC_ATTITUDE, defects);
        assertThat(defects.all()).isEmpty();
        return present;
    }

    private Questionnaire version(String version, Consumer<EditedWorkbook> change) {
        Path file = EditedWorkbook.copy(
                programme.resolve("public-attitude.xlsx"), programme.resolve("other.xlsx"), book -> {
                    change.accept(book);
                    book.set("settings", "Public-attitude survey", "version", version);
                });
        return Questionnaire.read(file, Survey.PUBLIC_ATTITUDE, defects);
    }
}
