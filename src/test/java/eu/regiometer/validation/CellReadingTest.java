package eu.regiometer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.intake.Verdict;
import eu.regiometer.questionnaire.Missing;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReadingTest {

    @Test
    void aNumberTypedAsTextIsReadInTheWayOfTheCoversLanguage() {
        ValidatedSubmission checked = Dropped.organisations(10)
                .language("sv")
                .cell(1, "STAFF", cell -> cell.setCellValue("3,5"))
                .cell(2, "STAFF", cell -> cell.setCellValue("1\u00a0234"))
                .cell(3, "STAFF", cell -> cell.setCellValue("\uff11\uff12"))
                .check();

        assertThat(checked.findings()).isEmpty();
        assertThat(Dropped.micro(checked, 1, "STAFF")).isEqualTo(3_500_000);
        assertThat(Dropped.micro(checked, 2, "STAFF")).isEqualTo(1_234_000_000);
        assertThat(Dropped.micro(checked, 3, "STAFF")).isEqualTo(12_000_000);
    }

    @Test
    void aNumberWithTwoReadingsIsAmbiguous() {
        ValidatedSubmission checked = Dropped.organisations(10)
                .cell(1, "POPSERVED", cell -> cell.setCellValue("1,234"))
                .check();

        Finding finding = Dropped.only(checked, FindingCode.VALUE_AMBIGUOUS);
        assertThat(finding.value()).isEqualTo("1,234");
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
    }

    @Test
    void floatingPointDustIsRoundedToFifteenDigits() {
        ValidatedSubmission checked = Dropped.organisations(10)
                .cell(1, "STAFF", cell -> cell.setCellValue(60.564999999999998))
                .cell(2, "POPSERVED", cell -> cell.setCellValue(4999.9999999999))
                .check();

        assertThat(checked.findings()).isEmpty();
        assertThat(Dropped.micro(checked, 1, "STAFF")).isEqualTo(60_565_000);
        assertThat(Dropped.micro(checked, 2, "POPSERVED")).isEqualTo(5_000_000_000L);
    }

    @Test
    void aCodeIsEqualHoweverItIsStored() {
        ValidatedSubmission checked = Dropped.citizens(10)
                .cell(1, "P1", cell -> cell.setCellValue("1"))
                .cell(2, "P1", cell -> cell.setCellValue("1.0"))
                .cell(3, "P1", cell -> cell.setCellValue(1.0))
                .cell(4, "P1", cell -> cell.setCellValue(1.5))
                .check();

        assertThat(Dropped.only(checked, FindingCode.VALUE_CODE).value()).isEqualTo("1.5");
        assertThat(Dropped.micro(checked, 1, "P1"))
                .isEqualTo(Dropped.micro(checked, 2, "P1"))
                .isEqualTo(Dropped.micro(checked, 3, "P1"))
                .isEqualTo(1_000_000);
    }

    @Test
    void aPercentFormatInAPercentVariableIsReadAsPercentAndTold() {
        ValidatedSubmission checked = Dropped.organisations(10)
                .edit(book -> {
                    Cell cell = Dropped.cell(book, 1, "C209");
                    var style = book.createCellStyle();
                    style.setDataFormat(book.createDataFormat().getFormat("0%"));
                    cell.setCellStyle(style);
                    cell.setCellValue(0.5);
                })
                .cell(2, "C209", cell -> cell.setCellValue("45 %"))
                .check();

        assertThat(Dropped.all(checked, FindingCode.VALUE_PERCENT))
                .extracting(f -> f.arguments().get("used"))
                .containsExactly("50", "45");
        assertThat(Dropped.micro(checked, 1, "C209")).isEqualTo(50_000_000);
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({"Yes, 1", "ja, 1", "NEJ, 0", "TRUE, 1", "✓, 1", "No, 0"})
    void yesAndNoAreAcceptedInTheLanguagesOfTheQuestionnaire(String typed, long value) {
        ValidatedSubmission checked = Dropped.citizens(10)
                .cell(1, "K1", cell -> cell.setCellValue(typed))
                .cell(1, "G4_3", cell -> cell.setCellValue(typed))
                .cell(2, "K1", cell -> cell.setCellValue(true))
                .check();

        assertThat(checked.findings()).isEmpty();
        assertThat(Dropped.micro(checked, 1, "K1")).isEqualTo(value * 1_000_000);
        assertThat(Dropped.micro(checked, 1, "G4_3")).isEqualTo(value * 1_000_000);
        assertThat(Dropped.micro(checked, 2, "K1")).isEqualTo(1_000_000);
    }

    @Test
    void aBooleanIsNoAnswerToAScale() {
        ValidatedSubmission checked = Dropped.citizens(10)
                .cell(1, "P1", cell -> cell.setCellValue(true))
                .check();

        assertThat(Dropped.codes(checked)).containsExactly("VALUE-CODE");
    }

    @Test
    void datesAreReadFromDateCellsAndFromIsoText() {
        ValidatedSubmission checked = Dropped.citizens(10)
                .cell(1, "FIELD_DATE", cell -> cell.setCellValue("2026-05-30"))
                .cell(2, "FIELD_DATE", cell -> cell.setCellValue("2026-05-29T23:59:59+02:00"))
                .cell(3, "FIELD_DATE", cell -> cell.setCellValue("30.4.2026"))
                .check();

        assertThat(checked.findings()).isEmpty();
        Responses responses = checked.responses().orElseThrow();
        int column = responses.column("FIELD_DATE");
        assertThat(responses.date(1, column)).isEqualTo(LocalDate.of(2026, 5, 30));
        assertThat(responses.date(2, column)).isEqualTo(LocalDate.of(2026, 5, 29));
        assertThat(responses.date(3, column)).isEqualTo(LocalDate.of(2026, 4, 30));
    }

    @Test
    void aDateWithoutASureOrderOrOutsideTheCalendarIsNone() {
        ValidatedSubmission checked = Dropped.citizens(20)
                .cell(1, "FIELD_DATE", cell -> cell.setCellValue("05/06/2026"))
                .cell(2, "FIELD_DATE", cell -> cell.setCellValue("2026-02-30"))
                .edit(book -> {
                    XSSFCell cell = (XSSFCell) Dropped.cell(book, 3, "FIELD_DATE");
                    cell.setCellStyle(null);
                    cell.setCellValue(46_000);
                })
                .check();

        assertThat(checked.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("VALUE-DATE-AMBIGUOUS", "VALUE-DATE", "VALUE-DATE");
    }

    @Test
    void theDateSystemOf1904ShiftsNoDate() {
        ValidatedSubmission checked = Dropped.citizens(3)
                .edit(book -> {
                    book.getCTWorkbook().getWorkbookPr().setDate1904(true);
                    for (int row = 0; row < 3; row++) {
                        Dropped.cell(book, row, "FIELD_DATE").setCellValue(LocalDate.of(2026, 5, 4));
                    }
                })
                .check();

        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void anAnswerThatTheProgramTurnedIntoADateIsTold() {
        ValidatedSubmission checked = Dropped.citizens(10)
                .edit(book -> {
                    Cell cell = Dropped.cell(book, 1, "P1");
                    cell.setCellStyle(Dropped.cell(book, 1, "FIELD_DATE").getCellStyle());
                    cell.setCellValue(LocalDate.of(2026, 2, 1));
                })
                .check();

        assertThat(Dropped.only(checked, FindingCode.VALUE_EXCEL_DATE).variable())
                .isEqualTo("P1");
        assertThat(Dropped.missing(checked, 1, "P1")).isEqualTo(Missing.BLANK);
    }

    @Test
    void leadingZerosThatWereLostArePutBackWhereTheRegisterKnowsThem() {
        ValidatedSubmission checked = Dropped.organisations(10)
                .cell(1, "C605_1", cell -> cell.setCellValue(1))
                .check();

        assertThat(Dropped.only(checked, FindingCode.VALUE_LEADING_ZERO).arguments())
                .containsEntry("used", "01");
        Responses responses = checked.responses().orElseThrow();
        assertThat(responses.text(1, responses.column("C605_1"))).isEqualTo("01");
    }

    @ParameterizedTest
    @CsvSource({"-", "n/a", "DK", "?", "99", "x"})
    void onlyTheCodesOfTheCodebookMeanMissing(String typed) {
        ValidatedSubmission checked = Dropped.citizens(10)
                .cell(1, "P1", cell -> cell.setCellValue(typed))
                .cell(2, "D6_TRAVEL", cell -> cell.setCellValue(typed.equals("99") ? "-" : typed))
                .check();

        assertThat(Dropped.all(checked, FindingCode.VALUE_CODE)).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.arguments().get("allowed")).contains("9");
            assertThat(finding.blocking()).isTrue();
        });
    }

    @Test
    void textThatLooksLikeASpaceIsBlank() {
        ValidatedSubmission checked = Dropped.citizens(10)
                .cell(1, "P1", cell -> cell.setCellValue("\u200b \u00a0"))
                .check();

        assertThat(Dropped.missing(checked, 1, "P1")).isEqualTo(Missing.BLANK);
        assertThat(Dropped.only(checked, FindingCode.VALUE_REQUIRED).severity()).isEqualTo(Severity.WARNING);
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void theFourKindsOfMissingAndZeroStayFiveDifferentThings() {
        ValidatedSubmission checked = Dropped.citizens(10)
                .set(0, "P4", "0")
                .set(1, "P4", "88")
                .set(2, "P4", "99")
                .set(3, "P4", "")
                .check();

        assertThat(Dropped.micro(checked, 0, "P4")).isZero();
        assertThat(Dropped.missing(checked, 1, "P4")).isEqualTo(Missing.DONT_KNOW);
        assertThat(Dropped.missing(checked, 2, "P4")).isEqualTo(Missing.NO_ANSWER);
        assertThat(Dropped.missing(checked, 3, "P4")).isEqualTo(Missing.BLANK);
        assertThat(Dropped.missing(checked, 4, "G3_1")).isEqualTo(Missing.NOT_ASKED);
    }

    @Test
    void anErrorMarkTakesTheCell() {
        ValidatedSubmission checked = Dropped.citizens(10)
                .cell(1, "P1", cell -> cell.setCellErrorValue(FormulaError.NA.getCode()))
                .check();

        assertThat(Dropped.only(checked, FindingCode.CELL_ERROR).value()).isEqualTo("#N/A");
        assertThat(Dropped.missing(checked, 1, "P1")).isEqualTo(Missing.BLANK);
    }

    @Test
    void theStoredResultOfAFormulaIsUsedAndTold() {
        ValidatedSubmission checked = Dropped.citizens(10)
                .cell(1, "P1", cell -> {
                    cell.setCellFormula("2+2");
                    cell.setCellValue(4);
                })
                .check();

        assertThat(Dropped.only(checked, FindingCode.CELL_FORMULA).severity()).isEqualTo(Severity.WARNING);
        assertThat(Dropped.micro(checked, 1, "P1")).isEqualTo(4_000_000);
    }

    @Test
    void aFormulaWithoutStoredResultTakesTheCell() {
        ValidatedSubmission checked = Dropped.citizens(10)
                .edit(book -> {
                    XSSFCell cell = (XSSFCell) Dropped.cell(book, 1, "P1");
                    cell.setCellFormula("2+2");
                    if (cell.getCTCell().isSetV()) {
                        cell.getCTCell().unsetV();
                    }
                })
                .check();

        assertThat(Dropped.codes(checked)).containsExactly("CELL-FORMULA-NO-VALUE");
        assertThat(Dropped.missing(checked, 1, "P1")).isEqualTo(Missing.BLANK);
    }

    @Test
    void aFormulaThatWouldStartAProgramRefusesTheFile() {
        ValidatedSubmission checked = Dropped.citizens(10)
                .set(0, "P2", "77")
                .edit(book -> ((XSSFCell) Dropped.cell(book, 4, "P1"))
                        .getCTCell()
                        .addNewF()
                        .setStringValue("cmd|'/c calc'!A1"))
                .check();

        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(Dropped.codes(checked)).containsExactly("CELL-FORMULA-ACTIVE");
    }

    @Test
    void textThatLooksLikeAFormulaStaysTextAndIsTold() {
        ValidatedSubmission checked = Dropped.citizens(10)
                .cell(1, "P1", cell -> cell.setCellValue("=SUM(A1)"))
                .check();

        assertThat(Dropped.codes(checked)).contains("CELL-TEXT-FORMULA", "VALUE-CODE");
    }

    @ParameterizedTest
    @CsvSource({"D1_AGE, 200, 15, 110", "D6_TRAVEL, 601, 0, 600", "D6_TRAVEL, -1, 0, 600"})
    void aNumberOutsideItsRangeNamesTheRange(String column, String value, String low, String high) {
        ValidatedSubmission checked = Dropped.citizens(10).set(1, column, value).check();

        Finding finding = Dropped.only(checked, FindingCode.VALUE_RANGE);
        assertThat(finding.arguments()).containsEntry("low", low).containsEntry("high", high);
        assertThat(finding.value()).isEqualTo(value);
        assertThat(finding.unit()).isEqualTo("R-0002");
        assertThat(finding.at().row()).isEqualTo(4);
    }

    @Test
    void aFigureAThousandTimesTheMedianIsDoubted() {
        ValidatedSubmission checked =
                Dropped.organisations(10).set(4, "BUDGET", "9500000").check();

        Finding finding = Dropped.only(checked, FindingCode.VALUE_UNIT);
        assertThat(finding.value()).isEqualTo("9500000");
        assertThat(finding.arguments()).containsEntry("used", "9500000 × 1000 CURRENCY");
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aDecimalIsNoWholeNumber() {
        ValidatedSubmission checked =
                Dropped.organisations(10).set(4, "C201", "2.5").check();

        assertThat(Dropped.only(checked, FindingCode.VALUE_TYPE).arguments()).containsEntry("type", "integer");
    }

    @ParameterizedTest
    @CsvSource({"anna@example.org", "+46 70 123 45 67"})
    void theAddressOrNumberOfAPersonIsToldWithoutItsValue(String typed) {
        ValidatedSubmission checked = Dropped.citizens(10)
                .cell(1, "D4_OCC", cell -> cell.setCellValue(typed))
                .cell(2, "STRATUM", cell -> cell.setCellValue(""))
                .check();

        Finding finding = Dropped.only(checked, FindingCode.VALUE_PERSONAL);
        assertThat(finding.value()).isEmpty();
        assertThat(finding.toString()).doesNotContain(typed);
    }
}
