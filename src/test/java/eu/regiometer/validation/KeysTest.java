package eu.regiometer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.intake.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "r-0001", "ANONYMOUS", "R 0001", "1.2E+15"})
    void aKeyThatIsMissingOrNotUsableTakesTheRow(String key) {
        ValidatedSubmission checked =
                Dropped.citizens(10).set(3, "RESP_ID", key).check();

        Finding finding = Dropped.only(checked, FindingCode.ROW_NO_KEY);
        assertThat(finding.at().reference()).isEqualTo("A6");
        assertThat(finding.value()).isEqualTo(key);
        assertThat(checked.counts().accepted()).isEqualTo(9);
    }

    @Test
    void aLongNumberIsNoKey() {
        ValidatedSubmission checked = Dropped.citizens(10)
                .cell(3, "RESP_ID", cell -> cell.setCellValue(1234567890123456789.0))
                .check();

        assertThat(Dropped.codes(checked)).containsExactly("ROW-NO-KEY");
    }

    @Test
    void identicalRowsCountOnce() {
        ValidatedSubmission checked = Dropped.citizens(10).repeat(3).check();

        Finding finding = Dropped.only(checked, FindingCode.ROW_REPEATED);
        assertThat(finding.arguments()).containsEntry("rows", "13").containsEntry("first", "6");
        assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        assertThat(checked.counts().accepted()).isEqualTo(10);
        assertThat(checked.counts().leftOutByReason()).containsEntry("ROW-REPEATED", 1);
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
    }

    @Test
    void ofDifferentRowsWithOneKeyNoneIsUsed() {
        ValidatedSubmission checked =
                Dropped.citizens(30).set(3, "RESP_ID", "R-0001").check();

        assertThat(Dropped.all(checked, FindingCode.ROW_DUPLICATE_KEY))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.arguments())
                        .containsEntry("key", "R-0001")
                        .containsEntry("rows", "3, 6"));
        assertThat(checked.counts().accepted()).isEqualTo(28);
    }

    @Test
    void aConstantColumnIsNoKeyAtAll() {
        ValidatedSubmission checked =
                Dropped.citizens(10).setAll("RESP_ID", "WEB-FORM").check();

        assertThat(Dropped.all(checked, FindingCode.ROW_NO_KEY)).hasSize(11);
        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void equalRowsUnderOtherKeysAreKeptAndTold() {
        ValidatedSubmission checked =
                Dropped.citizens(10).repeat(3).set(10, "RESP_ID", "R-0999").check();

        assertThat(Dropped.only(checked, FindingCode.ROW_ALIKE).severity()).isEqualTo(Severity.NOTE);
        assertThat(checked.counts().accepted()).isEqualTo(11);
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void equalOrganisationsUnderOtherKeysAreAWarning() {
        ValidatedSubmission checked =
                Dropped.organisations(10).repeat(3).set(10, "ORG_ID", "ORG-999").check();

        assertThat(Dropped.only(checked, FindingCode.ROW_ALIKE).severity()).isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXAMPLE", "Total"})
    void theSampleRowOfTheInstructionsIsLeftOutWithANote(String key) {
        ValidatedSubmission checked = Dropped.citizens(10)
                .set(0, "RESP_ID", key)
                .set(0, "P1", "nonsense")
                .check();

        assertThat(Dropped.codes(checked)).containsExactly("ROW-TOTAL");
        assertThat(Dropped.only(checked, FindingCode.ROW_TOTAL).severity()).isEqualTo(Severity.NOTE);
        assertThat(checked.counts().accepted()).isEqualTo(9);
    }

    @Test
    void aTemplateThatHoldsOnlyTheSampleRowIsEmpty() {
        ValidatedSubmission checked =
                Dropped.citizens(1).set(0, "RESP_ID", "EXAMPLE").check();

        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(checked.findings().getFirst().code()).isEqualTo("LAYOUT-EMPTY");
    }
}
