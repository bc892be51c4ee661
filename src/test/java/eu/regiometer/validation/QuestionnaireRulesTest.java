package eu.regiometer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.intake.ProgrammeFixture;
import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.workbook.EditedWorkbook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a questionnaire asks of answers beyond their range: filters of options, rules of a line, scores, aliases. */
class QuestionnaireRulesTest {

    @TempDir
    private Path folder;

    @Test
    void anOptionThatOtherAnswersCloseIsLeftOut() {
        Questionnaire filtered = changed(book -> {
            book.column("survey", "choice_filter");
            book.set("survey", "D4_OCC", "choice_filter", "name <= ${D3_EDU} + 3");
        });

        ValidatedSubmission checked = dropped(filtered)
                .setAll("D3_EDU", "2")
                .setAll("D4_OCC", "5")
                .set(4, "D4_OCC", "6")
                .set(5, "D4_OCC", "6")
                .set(5, "D3_EDU", "9")
                .check();

        Finding closed = Dropped.only(checked, FindingCode.VALUE_CONFLICT);
        assertThat(closed.variable()).isEqualTo("D4_OCC");
        assertThat(closed.at().row()).isEqualTo(7);
        assertThat(closed.arguments().get("other")).matches("[A-Z]+7");
        Responses responses = checked.responses().orElseThrow();
        int column = responses.column("D4_OCC");
        assertThat(responses.present(4, column)).isFalse();
        assertThat(responses.micro(3, column)).isEqualTo(5 * Responses.MICRO);
        assertThat(responses.micro(5, column)).as("unknown closes nothing").isEqualTo(6 * Responses.MICRO);
    }

    @Test
    void aRuleOfALineBlanksTheAnswerOfThatLineAlone() {
        Questionnaire ruled = changed(book -> book.set("survey", "D6_TRAVEL", "constraint", ". < ${D1_AGE} * 10"));

        ValidatedSubmission checked = dropped(ruled)
                .setAll("D1_AGE", "20")
                .setAll("D6_TRAVEL", "30")
                .set(2, "D6_TRAVEL", "200")
                .check();

        Finding broken = checked.findings().stream()
                .filter(finding -> finding.code().equals("RULE-D6_TRAVEL-CONSTRAINT"))
                .findFirst()
                .orElseThrow();
        assertThat(broken.effect()).isEqualTo(Effect.CELL);
        assertThat(broken.variable()).isEqualTo("D6_TRAVEL");
        assertThat(broken.at().row()).isEqualTo(5);
        Responses responses = checked.responses().orElseThrow();
        assertThat(responses.present(2, responses.column("D6_TRAVEL"))).isFalse();
        assertThat(responses.present(2, responses.column("D1_AGE"))).isTrue();
    }

    @Test
    void aSoftConstraintKeepsTheAnswer() {
        Questionnaire soft = changed(book -> {
            book.column("survey", "x_severity");
            book.set("survey", "D6_TRAVEL", "x_severity", "warning");
            book.set("survey", "D6_TRAVEL", "constraint", ". <= 120");
        });

        ValidatedSubmission checked = dropped(soft)
                .setAll("D6_TRAVEL", "30")
                .set(2, "D6_TRAVEL", "500")
                .check();

        assertThat(checked.findings())
                .filteredOn(finding -> finding.code().equals("RULE-D6_TRAVEL-CONSTRAINT"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.effect()).isEqualTo(Effect.NONE);
                });
        Responses responses = checked.responses().orElseThrow();
        assertThat(responses.micro(2, responses.column("D6_TRAVEL"))).isEqualTo(500 * Responses.MICRO);
    }

    @Test
    void todayIsTheReportDateOfTheWave() {
        // the report date of the wave 2026 lies after its field work
        Questionnaire ruled = changed(book -> {
            book.set("survey", "FIELD_DATE", "constraint", "today() - . > 400");
        });

        ValidatedSubmission checked = dropped(ruled).check();

        assertThat(Dropped.codes(checked)).contains("RULE-FIELD_DATE-CONSTRAINT");
        Questionnaire kept = changed(book -> book.set("survey", "FIELD_DATE", "constraint", ". < today()"));
        assertThat(Dropped.codes(dropped(kept).check())).doesNotContain("RULE-FIELD_DATE-CONSTRAINT");
        ValidatedSubmission early =
                dropped(kept).reportedOn(LocalDate.of(2026, 5, 1)).check();
        assertThat(Dropped.codes(early)).contains("RULE-FIELD_DATE-CONSTRAINT");
    }

    @Test
    void codesAreReadAndScoresAreKept() {
        Questionnaire scored = changed(book -> {
            book.column("choices", "x_score");
            book.column("choices", "x_aliases");
            book.set("choices", "agree5/1", "x_aliases", "not at all\nSQ001");
            for (int code = 1; code <= 4; code++) {
                book.set("choices", "agree5/" + code, "x_score", Integer.toString(6 - code));
            }
            book.set("choices", "agree5/5", "x_score", "1");
            book.set("choices", "agree5/5", "name", "fully");
        });

        ValidatedSubmission checked = dropped(scored)
                .setAll("F1", "2")
                .set(1, "F1", "fully")
                .set(2, "F1", "SQ001")
                .set(3, "F1", "Not at all")
                .set(4, "F1", "5")
                .set(5, "F1", "9")
                .check();

        Responses responses = checked.responses().orElseThrow();
        int column = responses.column("F1");
        assertThat(responses.micro(0, column)).isEqualTo(4 * Responses.MICRO);
        assertThat(responses.micro(1, column)).isEqualTo(Responses.MICRO);
        assertThat(responses.micro(2, column)).isEqualTo(5 * Responses.MICRO);
        assertThat(responses.micro(3, column)).isEqualTo(5 * Responses.MICRO);
        assertThat(responses.missing(4, column)).as("5 is no code any more").isEqualTo(Missing.BLANK);
        assertThat(responses.missing(5, column)).isEqualTo(Missing.NO_ANSWER);
        assertThat(Dropped.all(checked, FindingCode.VALUE_CODE))
                .filteredOn(finding -> finding.variable().equals("F1"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.arguments().get("allowed")).startsWith("1, 2, 3, 4, fully"));
    }

    @Test
    void conditionsSpeakOfCodesNotOfScores() {
        Questionnaire scored = changed(book -> {
            book.column("choices", "x_score");
            book.set("choices", "education/1", "x_score", "3");
            book.set("choices", "education/3", "x_score", "1");
            book.set("survey", "D6_TRAVEL", "relevant", "${D3_EDU} = 1");
        });

        ValidatedSubmission checked = dropped(scored)
                .setAll("D3_EDU", "1")
                .set(2, "D3_EDU", "3")
                .setAll("D6_TRAVEL", "30")
                .check();

        assertThat(Dropped.only(checked, FindingCode.VALUE_ROUTING).at().row()).isEqualTo(5);
    }

    private Dropped dropped(Questionnaire questionnaire) {
        return Dropped.citizens(12).version(questionnaire, questionnaire);
    }

    private Questionnaire changed(Consumer<EditedWorkbook> change) {
        Path file = EditedWorkbook.copy(
                ProgrammeFixture.FOLDER.resolve("public-attitude.xlsx"), folder.resolve("changed.xlsx"), change);
        var defects = new Defects();
        Questionnaire read = Questionnaire.read(file, Survey.PUBLIC_ATTITUDE, defects);
        assertThat(defects.all()).isEmpty();
        return read;
    }
}
