package eu.regiometer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.intake.Verdict;
import eu.regiometer.questionnaire.Missing;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Traps of single cells, each named in words. */
class CellTrapTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv | 3,5 | 3500000",
                "sv | 1.234,5 | 1234500000",
                "en | 1,234.5 | 1234500000",
                "en | 3.5 | 3500000",
                "sv | 1 234,5 | 1234500000",
                "sv | \u00a012\u202f345 | 12345000000",
                "sv | \uff13\uff0c\uff15 | 3500000"
            })
    void aNumberAsTextFollowsTheCoversLanguage(String language, String typed, long micro) {
        ValidatedSubmission checked = Dropped.organisations(10)
                .language(language)
                .cell(1, "STAFF", cell -> cell.setCellValue(typed))
                .check();

        assertThat(Dropped.micro(checked, 1, "STAFF")).isEqualTo(micro);
    }

    @Test
    void aNumberWithTwoReadingsLosesItsCellOnlyWhereBothAreReallyPossible() {
        ValidatedSubmission checked = Dropped.organisations(10)
                .language("sv")
                .cell(1, "STAFF", cell -> cell.setCellValue("1,234"))
                .cell(2, "STAFF", cell -> cell.setCellValue("1.234"))
                .check();

        assertThat(Dropped.micro(checked, 1, "STAFF")).isEqualTo(1_234_000);
        assertThat(Dropped.only(checked, FindingCode.VALUE_AMBIGUOUS).value()).isEqualTo("1.234");
        assertThat(Dropped.missing(checked, 2, "STAFF")).isEqualTo(Missing.BLANK);
    }

    @Test
    void fiftyPercentStoredAsAHalfIsFifty() {
        ValidatedSubmission checked = Dropped.organisations(10)
                .edit(book -> percent(book, 1, "C209", 0.5))
                .check();

        Finding finding = Dropped.only(checked, FindingCode.VALUE_PERCENT);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(Dropped.micro(checked, 1, "C209")).isEqualTo(50_000_000);
    }

    @Test
    void aDisplayFormatChangesThePictureNotTheValue() {
        ValidatedSubmission checked = Dropped.organisations(10)
                .edit(book -> {
                    Cell cell = Dropped.cell(book, 1, "STAFF");
                    var style = book.createCellStyle();
                    style.setDataFormat(book.createDataFormat().getFormat("0"));
                    cell.setCellStyle(style);
                    cell.setCellValue(12.75);
                })
                .edit(book -> percent(book, 2, "STAFF", 60))
                .check();

        assertThat(Dropped.micro(checked, 1, "STAFF")).isEqualTo(12_750_000);
        assertThat(Dropped.micro(checked, 2, "STAFF")).isEqualTo(60_000_000);
        assertThat(checked.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"oui, 0", "já, 0", "kyllä, 1", "Ja, 1", "yes, 1", "0, 1", "☑, 1"})
    void booleansInWordsAreAcceptedInTheLanguagesOfTheQuestionnaireOnly(String typed, int accepted) {
        ValidatedSubmission checked = Dropped.citizens(10)
                .cell(1, "K1", cell -> cell.setCellValue(typed))
                .check();

        assertThat(Dropped.all(checked, FindingCode.VALUE_CODE)).hasSize(1 - accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"29.2.1900", "1900-02-29", "31.12.1899", "1899-12-31"})
    void theTwentyNinthOfFebruary1900AndDatesBefore1900AreNoFieldDates(String typed) {
        ValidatedSubmission checked = Dropped.citizens(10)
                .cell(1, "FIELD_DATE", cell -> cell.setCellValue(typed))
                .check();

        assertThat(Dropped.codes(checked)).containsAnyOf("VALUE-DATE", "ROW-NOT-ELIGIBLE");
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-29T23:59:59Z", "2026-05-29T00:30:00+14:00", "2026-05-29 12:00:00-11:00"})
    void ofADateTimeWithZoneTheDayCountsAndNeverTheZone(String typed) {
        ValidatedSubmission checked = Dropped.citizens(10)
                .cell(1, "FIELD_DATE", cell -> cell.setCellValue(typed))
                .check();

        Responses responses = checked.responses().orElseThrow();
        assertThat(responses.date(1, responses.column("FIELD_DATE"))).isEqualTo(LocalDate.of(2026, 5, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1", "D6_TRAVEL", "K1", "G4_3", "LAU"})
    void textTurnedIntoADateIsToldWhereverACodeOrNumberIsExpected(String column) {
        ValidatedSubmission checked = Dropped.citizens(10)
                .edit(book -> {
                    Cell cell = Dropped.cell(book, 1, column);
                    cell.setCellStyle(Dropped.cell(book, 1, "FIELD_DATE").getCellStyle());
                    cell.setCellValue(LocalDate.of(2026, 3, 1));
                })
                .check();

        assertThat(Dropped.all(checked, FindingCode.VALUE_EXCEL_DATE)).hasSize(1);
        assertThat(Dropped.missing(checked, 1, column)).isEqualTo(Missing.BLANK);
    }

    @Test
    void aKeyThatBecameADateIsNoKey() {
        ValidatedSubmission checked = Dropped.citizens(10)
                .edit(book -> {
                    Cell cell = Dropped.cell(book, 1, "RESP_ID");
                    cell.setCellStyle(Dropped.cell(book, 1, "FIELD_DATE").getCellStyle());
                    cell.setCellValue(LocalDate.of(2026, 3, 1));
                })
                .check();

        assertThat(Dropped.only(checked, FindingCode.ROW_NO_KEY).at().row()).isEqualTo(4);
        assertThat(checked.counts().accepted()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.2e15, 1.2345678901234e18})
    void aKeyOfMoreThanFifteenDigitsIsNoKey(double typed) {
        ValidatedSubmission checked = Dropped.citizens(10)
                .cell(1, "RESP_ID", cell -> cell.setCellValue(typed))
                .check();

        assertThat(Dropped.only(checked, FindingCode.ROW_NO_KEY).effect()).isEqualTo(eu.regiometer.findings.Effect.ROW);
    }

    @Test
    void aTextCutByTheToolIsDoubtedInFreeTextOnly() {
        String longest = "a".repeat(32_767);
        ValidatedSubmission checked = Dropped.citizens(10)
                .setAll("STRATUM", "north")
                .cell(1, "STRATUM", cell -> cell.setCellValue(longest))
                .cell(2, "P1", cell -> cell.setCellValue(longest))
                .check();

        assertThat(Dropped.all(checked, FindingCode.VALUE_TRUNCATED))
                .extracting(Finding::variable)
                .isSubsetOf("STRATUM");
        assertThat(Dropped.all(checked, FindingCode.VALUE_CODE))
                .extracting(Finding::variable)
                .contains("P1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#DIV/0!", "#N/A"})
    void anErrorMarkTypedAsTextIsNoAnswerEither(String typed) {
        ValidatedSubmission checked = Dropped.citizens(10)
                .cell(1, "P1", cell -> cell.setCellValue(typed))
                .check();

        assertThat(Dropped.missing(checked, 1, "P1")).isEqualTo(Missing.BLANK);
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
    }

    @Test
    void aShareAboveAHundredIsOutOfRange() {
        ValidatedSubmission checked =
                Dropped.organisations(10).set(4, "C209", "150").check();

        assertThat(Dropped.only(checked, FindingCode.VALUE_RANGE).arguments()).containsEntry("high", "100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+SUM(A1)", "-cmd", "@SUM", "\tx=1"})
    void textThatStartsLikeAFormulaIsKeptAsTextAndTold(String typed) {
        ValidatedSubmission checked = Dropped.citizens(10)
                .setAll("STRATUM", "north")
                .edit(book -> ((XSSFCell) Dropped.cell(book, 1, "STRATUM")).setCellValue(typed))
                .check();

        if (!typed.startsWith("\t")) {
            assertThat(Dropped.codes(checked)).contains("CELL-TEXT-FORMULA");
        }
        assertThat(checked.verdict()).isIn(Verdict.ACCEPTED, Verdict.ACCEPTED_IN_PART);
    }

    private static void percent(XSSFWorkbook book, int row, String column, double value) {
        Cell cell = Dropped.cell(book, row, column);
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("0%"));
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }
}
