package eu.regiometer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelMatchingTest {

    @ParameterizedTest
    @CsvSource({
        "Disagree fully, 1",
        "Instämmer helt, 5",
        "' instämmer  HELT ', 5",
        "Agree fully (5), 5",
        "'agree\u00a0fully', 5"
    })
    void aLabelIsMatchedInAnyLanguageOfTheQuestionnaire(String label, long code) {
        for (String language : new String[] {"en", "sv"}) {
            ValidatedSubmission checked = Dropped.citizens(10)
                    .language(language)
                    .cell(1, "P1", cell -> cell.setCellValue(label))
                    .check();

            assertThat(checked.findings()).isEmpty();
            Responses responses = checked.responses().orElseThrow();
            assertThat(responses.micro(1, responses.column("P1"))).isEqualTo(code * 1_000_000);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Don't know, DONT_KNOW",
        "Don’t know, DONT_KNOW",
        "vet inte, DONT_KNOW",
        "Prefer not to answer, NO_ANSWER"
    })
    void theLabelsOfMissingAnswersAreMatchedToo(String label, Missing kind) {
        ValidatedSubmission checked = Dropped.citizens(10)
                .cell(1, "P1", cell -> cell.setCellValue(label))
                .cell(2, "D6_TRAVEL", cell -> cell.setCellValue(label))
                .check();

        assertThat(checked.findings()).isEmpty();
        Responses responses = checked.responses().orElseThrow();
        assertThat(responses.missing(1, responses.column("P1"))).isEqualTo(kind);
        assertThat(responses.missing(2, responses.column("D6_TRAVEL"))).isEqualTo(kind);
    }

    @Test
    void aNearLabelIsOfferedAndNeverAccepted() {
        ValidatedSubmission checked = Dropped.citizens(10)
                .cell(1, "P1", cell -> cell.setCellValue("Agre fully"))
                .check();

        assertThat(Dropped.only(checked, FindingCode.VALUE_CODE).arguments())
                .containsEntry("near", "agree fully")
                .containsEntry("allowed", "1, 2, 3, 4, 5, 8, 9");
    }

    @Test
    void aScaleTurnedRoundToZeroToFourIsNotGuessed() {
        ValidatedSubmission checked = Dropped.citizens(10).set(1, "P1", "0").check();

        assertThat(Dropped.only(checked, FindingCode.VALUE_CODE).value()).isEqualTo("0");
    }

    @Test
    void aCodeOfARegisterIsMatchedByCodeInAnyCaseAndByName() {
        ValidatedSubmission checked = Dropped.citizens(10)
                .set(1, "LANG", "SV")
                .set(2, "LANG", "Swedish")
                .set(3, "LAU", "se_2580")
                .set(4, "LAU", "Kiruna")
                .check();

        assertThat(checked.findings()).isEmpty();
        Responses responses = checked.responses().orElseThrow();
        assertThat(responses.text(1, responses.column("LANG"))).isEqualTo("sv");
        assertThat(responses.text(2, responses.column("LANG"))).isEqualTo("sv");
        assertThat(responses.text(3, responses.column("LAU"))).isEqualTo("SE_2580");
        assertThat(responses.text(4, responses.column("LAU"))).isEqualTo("SE_2584");
    }

    @Test
    void aSectorThatIsNoDivisionOfNaceIsNoAnswer() {
        ValidatedSubmission checked =
                Dropped.organisations(10).set(1, "C605_1", "04").check();

        assertThat(Dropped.only(checked, FindingCode.VALUE_CODE).option()).isEqualTo("1");
    }
}
