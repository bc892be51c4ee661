package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.validation.Dropped;
import eu.regiometer.validation.Responses;
import eu.regiometer.validation.ValidatedSubmission;
import eu.regiometer.workbook.ContentHash;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TemplateLayoutTest {

    @Test
    void aTemplateReturnedEmptyIsRefused() {
        ValidatedSubmission checked = Dropped.citizens(0).check();

        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(Dropped.only(checked, FindingCode.LAYOUT_EMPTY).arguments())
                .containsEntry("sheet", "Data")
                .containsEntry("rows", "0");
    }

    @Test
    void aTemplateThatHoldsOnlyFormulasIsEmpty() {
        ValidatedSubmission checked = Dropped.citizens(0)
                .cell(0, "P1", cell -> cell.setCellFormula("1+1"))
                .cell(1, "P2", cell -> cell.setCellFormula("\"\""))
                .check();

        assertThat(Dropped.codes(checked)).containsExactly("LAYOUT-EMPTY");
    }

    @Test
    void thousandsOfPreFormattedRowsAreNoRows() {
        ValidatedSubmission checked = Dropped.citizens(4)
                .edit(book -> {
                    var style = book.createCellStyle();
                    for (int row = 10; row < 3_000; row++) {
                        book.getSheet("Data").createRow(row).createCell(3).setCellStyle(style);
                    }
                })
                .check();

        assertThat(checked.counts().found()).isEqualTo(4);
    }

    @Test
    void anEmptyRowBetweenAnswersIsSkipped() {
        ValidatedSubmission checked = Dropped.citizens(4)
                .edit(book -> book.getSheet("Data").shiftRows(4, 5, 3))
                .check();

        assertThat(checked.counts().found()).isEqualTo(4);
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void columnsInAnotherOrderAreMatchedByHeaderAndKeepTheirAddress() {
        ValidatedSubmission checked = Dropped.citizens(4)
                .set(2, "P1", "77")
                .edit(TemplateLayoutTest::reverseColumns)
                .check();

        Finding finding = Dropped.only(checked, FindingCode.VALUE_CODE);
        // 55 columns, P1 is the 27th: 55 - 27 + 1 = 29
        assertThat(finding.at().reference()).isEqualTo("AC5");
        Responses responses = checked.responses().orElseThrow();
        assertThat(responses.micro(1, responses.column("D1_AGE"))).isEqualTo(19_000_000);
    }

    @Test
    void hiddenAndInsertedColumnsAndRowsAreRead() {
        ValidatedSubmission checked = Dropped.citizens(4)
                .edit(book -> {
                    book.getSheet("Data").setColumnHidden(5, true);
                    book.getSheet("Data").getRow(4).setZeroHeight(true);
                })
                .check();

        assertThat(checked.counts().accepted()).isEqualTo(4);
    }

    @Test
    void anUnknownColumnIsToldWithTheNearestCode() {
        ValidatedSubmission checked = Dropped.citizens(4)
                .edit(book -> book.getSheet("Data").getRow(0).createCell(80).setCellValue("D5_DEGURB"))
                .check();

        Finding finding = Dropped.only(checked, FindingCode.HEADER_UNKNOWN);
        assertThat(finding.arguments()).containsEntry("column", "CC").containsEntry("near", "D5_DEGURBA");
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aRepeatedHeaderNamesBothColumns() {
        ValidatedSubmission checked = Dropped.citizens(4)
                .edit(book -> book.getSheet("Data").getRow(0).createCell(80).setCellValue("MODE"))
                .check();

        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(Dropped.only(checked, FindingCode.HEADER_DUPLICATE).arguments())
                .containsEntry("columns", "E, CC");
    }

    @Test
    void answersUnderABlankHeaderAreRefused() {
        ValidatedSubmission checked = Dropped.citizens(4)
                .edit(book -> book.getSheet("Data").getRow(3).createCell(80).setCellValue(1))
                .check();

        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(Dropped.only(checked, FindingCode.HEADER_BLANK).arguments()).containsEntry("columns", "CC");
    }

    @Test
    void allMissingRequiredColumnsAreNamedInOneMessage() {
        ValidatedSubmission checked = Dropped.citizens(4)
                .edit(book -> {
                    header(book, "MODE").setCellValue("");
                    header(book, "D1_AGE").setCellValue("");
                })
                .check();

        assertThat(Dropped.all(checked, FindingCode.HEADER_MISSING))
                .anySatisfy(f -> assertThat(f.arguments()).containsEntry("variables", "MODE, D1_AGE"));
        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void aMissingColumnOfAnOptionalItemIsNotCollected() {
        ValidatedSubmission checked = Dropped.citizens(4)
                .edit(book -> {
                    int column = header(book, "K1").getColumnIndex();
                    for (var row : book.getSheet("Data")) {
                        row.removeCell(row.getCell(column));
                    }
                })
                .check();

        Finding finding = Dropped.only(checked, FindingCode.HEADER_MISSING);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(checked.responses().orElseThrow().column("K1")).isEqualTo(-1);
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void theRowOfQuestionTextsIsNoResponse() {
        assertThat(Dropped.citizens(3).check().counts().found()).isEqualTo(3);
    }

    @Test
    void aRespondentWhoMovedUpIntoTheRowOfQuestionTextsIsNotLost() {
        ValidatedSubmission checked = Dropped.citizens(3)
                .edit(book -> {
                    XSSFSheet data = book.getSheet("Data");
                    data.removeRow(data.getRow(1));
                    data.shiftRows(2, data.getLastRowNum(), -1);
                })
                .check();

        assertThat(checked.counts().accepted()).isEqualTo(3);
    }

    @Test
    void aRowOfTagsIsNoResponse() {
        ValidatedSubmission checked = Dropped.citizens(3)
                .cell(7, "RESP_ID", cell -> cell.setCellValue("#respondent+id"))
                .cell(7, "REGION", cell -> cell.setCellValue("#adm1+code"))
                .check();

        assertThat(checked.counts().found()).isEqualTo(3);
    }

    @Test
    void mergedAnswerCellsKeepTheFirstValueAndWarn() {
        ValidatedSubmission checked = Dropped.citizens(3)
                .edit(book -> {
                    int column = header(book, "F1").getColumnIndex();
                    XSSFRow row = book.getSheet("Data").getRow(2);
                    row.removeCell(row.getCell(column + 1));
                    book.getSheet("Data").addMergedRegion(new CellRangeAddress(2, 2, column, column + 1));
                })
                .check();

        assertThat(Dropped.only(checked, FindingCode.CELL_MERGED).severity()).isEqualTo(Severity.WARNING);
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void ourProblemsSheetInFrontIsIgnored() {
        ValidatedSubmission checked = Dropped.citizens(3)
                .edit(book -> {
                    book.createSheet("Problems").createRow(0).createCell(0).setCellValue("No.");
                    book.setSheetOrder("Problems", 0);
                    Name.mark(book);
                })
                .check();

        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aQuestionnaireDroppedAsIfItWereAnswersIsRefused() {
        Path form = ProgrammeFixture.FOLDER.resolve(Survey.PUBLIC_ATTITUDE.fileName());
        Submission read =
                ProgrammeFixture.intake().read(new ReceivedFile(form, "public-attitude.xlsx", ContentHash.of(form), 1));

        assertThat(read.findings()).extracting(Finding::code).containsExactly("LAYOUT-QUESTIONNAIRE");
    }

    @Test
    void anotherWorkbookNamesTheVisibleSheetLookedAt() {
        ValidatedSubmission checked = Dropped.citizens(3)
                .edit(book -> {
                    for (var name : book.getAllNames().toArray(org.apache.poi.ss.usermodel.Name[]::new)) {
                        book.removeName(name);
                    }
                    book.setSheetName(0, "Hidden first");
                    book.setSheetHidden(0, true);
                    book.setSheetName(1, "Figures");
                    book.setActiveSheet(1);
                    book.getSheet("Figures").getRow(0).forEach(cell -> cell.setCellValue("x" + cell.getColumnIndex()));
                    book.getSheet("Figures").getRow(1).forEach(cell -> cell.setCellValue("y" + cell.getColumnIndex()));
                })
                .check();

        assertThat(Dropped.only(checked, FindingCode.LAYOUT_UNKNOWN).arguments())
                .containsEntry("sheet", "Figures")
                .containsEntry("row", "1");
        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void protectionWithoutPasswordAndHeadersInSmallLettersDoNotMatter() {
        ValidatedSubmission checked = Dropped.citizens(3)
                .edit(book -> book.getSheet("Data")
                        .getRow(0)
                        .forEach(cell -> cell.setCellValue(
                                " " + cell.getStringCellValue().toLowerCase(Locale.ROOT) + "\u00a0")))
                .check();

        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    private static org.apache.poi.ss.usermodel.Cell header(XSSFWorkbook book, String column) {
        for (var cell : book.getSheet("Data").getRow(0)) {
            if (cell.getStringCellValue().equals(column)) {
                return cell;
            }
        }
        throw new IllegalArgumentException(column);
    }

    private static void reverseColumns(XSSFWorkbook book) {
        XSSFSheet data = book.getSheet("Data");
        int last = data.getRow(0).getLastCellNum() - 1;
        for (var row : data) {
            var xssf = (XSSFRow) row;
            for (int column = 0; column <= last; column++) {
                var from = xssf.getCell(column);
                var to = xssf.createCell(200 + last - column);
                if (from != null) {
                    to.copyCellFrom(from, new CellCopyPolicy());
                    xssf.removeCell(from);
                }
            }
            for (int column = 0; column <= last; column++) {
                var from = xssf.getCell(200 + column);
                xssf.createCell(column).copyCellFrom(from, new CellCopyPolicy());
                xssf.removeCell(from);
            }
        }
    }

    /** Adds the mark by which a feedback copy is known. */
    private static final class Name {
        static void mark(XSSFWorkbook book) {
            var name = book.createName();
            name.setNameName("rm_problems");
            name.setRefersToFormula("Problems!$A$1");
        }
    }
}
