package eu.regiometer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.intake.IntakeRules;
import eu.regiometer.intake.ProgrammeFixture;
import eu.regiometer.intake.Submission;
import eu.regiometer.intake.Verdict;
import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Impossible combinations: a rule of the sheet checks with each scope and effect. */
class RuleScopeTest {

    private static final String RULE = "RULE-YOUNG-RETIRED";

    @TempDir
    Path folder;

    @Test
    void aRuleOfARowTellsEachRow() throws IOException {
        ValidatedSubmission checked = check("warning", "kept", "row");

        assertThat(told(checked)).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.unit()).isNotEmpty();
            assertThat(finding.arguments().get("involved")).isNotEmpty();
        });
        assertThat(checked.counts().accepted()).isEqualTo(20);
    }

    @Test
    void aRuleOfTheRowMayLeaveTheRowOut() throws IOException {
        ValidatedSubmission checked = check("blocking", "row", "row");

        assertThat(told(checked)).hasSize(2);
        assertThat(checked.counts().leftOutByReason()).containsEntry(RULE, 2);
    }

    @Test
    void aRuleOfTheFileIsToldOnceWithItsRows() throws IOException {
        ValidatedSubmission checked = check("warning", "kept", "file");

        assertThat(told(checked)).hasSize(1);
        assertThat(told(checked).getFirst().arguments())
                .containsEntry("rows", "2")
                .containsEntry("of", "20");
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aRuleOfTheFileMayRefuseTheFile() throws IOException {
        assertThat(check("blocking", "file", "file").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void aRuleOfTheFileMayLeaveItsRowsOut() throws IOException {
        ValidatedSubmission checked = check("blocking", "row", "file");

        assertThat(told(checked)).hasSize(1);
        assertThat(checked.counts().leftOutByReason()).containsEntry(RULE, 2);
        assertThat(checked.counts().accepted()).isEqualTo(18);
    }

    @Test
    void aRuleOfTheFileMayBlankItsAnswers() throws IOException {
        ValidatedSubmission checked = check("blocking", "cell", "file");

        assertThat(told(checked)).hasSize(1);
        assertThat(checked.counts().blankedByCode()).containsEntry(RULE, 2);
        Responses responses = checked.responses().orElseThrow();
        assertThat(responses.missing(3, responses.column("D4_OCC"))).isEqualTo(Missing.BLANK);
    }

    @Test
    void aRuleOfTheRegionTakesNothing() throws IOException {
        ValidatedSubmission checked = check("blocking", "row", "region");

        assertThat(told(checked)).hasSize(1);
        assertThat(told(checked).getFirst().effect()).isEqualTo(Effect.NONE);
        assertThat(checked.counts().accepted()).isEqualTo(20);
    }

    @Test
    void whatIsUnknownBreaksNoRule() throws IOException {
        Dropped dropped = Dropped.citizens(20);
        for (int row = 0; row < 20; row++) {
            dropped.set(row, "D1_AGE", "60").set(row, "D4_OCC", "9");
        }

        assertThat(told(check(dropped, "blocking", "file", "file"))).isEmpty();
    }

    /** Two of 20 respondents say that they are 20 years old and have the fifth occupation. */
    private ValidatedSubmission check(String severity, String effect, String scope) throws IOException {
        Dropped dropped = Dropped.citizens(20);
        for (int row = 0; row < 20; row++) {
            dropped.set(row, "D1_AGE", row == 3 || row == 4 ? "20" : "60").set(row, "D4_OCC", "5");
        }
        return check(dropped, severity, effect, scope);
    }

    private ValidatedSubmission check(Dropped dropped, String severity, String effect, String scope)
            throws IOException {
        Path file = folder.resolve("public-attitude.xlsx");
        try (var book = new XSSFWorkbook(
                Files.newInputStream(ProgrammeFixture.FOLDER.resolve(Survey.PUBLIC_ATTITUDE.fileName())))) {
            Sheet checks = book.getSheet("checks");
            Row header = checks.getRow(0);
            Row rule = checks.createRow(2);
            for (int column = 0; column < header.getLastCellNum(); column++) {
                String title = header.getCell(column).getStringCellValue();
                rule.createCell(column)
                        .setCellValue(
                                switch (title) {
                                    case "code" -> "YOUNG-RETIRED";
                                    case "when" -> "${D1_AGE} < 40";
                                    case "must" -> "${D4_OCC} != 5";
                                    case "severity" -> severity;
                                    case "effect" -> effect;
                                    case "scope" -> scope;
                                    default -> "retired before forty";
                                });
            }
            try (var out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        var defects = new Defects();
        var questionnaires = new EnumMap<Survey, Questionnaire>(ProgrammeFixture.questionnaires());
        questionnaires.put(Survey.PUBLIC_ATTITUDE, Questionnaire.read(file, Survey.PUBLIC_ATTITUDE, defects));
        defects.throwIfAny();
        Submission submission = dropped.submission();
        return new Validator(
                        ProgrammeFixture.territory(),
                        questionnaires,
                        ProgrammeFixture.registries(),
                        IntakeRules.defaults())
                .validate(submission);
    }

    private static List<Finding> told(ValidatedSubmission checked) {
        return checked.findings().stream().filter(f -> f.code().equals(RULE)).toList();
    }
}
