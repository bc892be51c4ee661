package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.EuSurveyLookAlike.Shape;
import eu.regiometer.validation.Dropped;
import eu.regiometer.validation.ValidatedSubmission;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;

/** The traps of titles, labels and multiple choice in exports. */
class ExportAnswersTest {

    private static final int ROWS = 40;
    private static final int HEADER = 3;

    private final Dropped dropped = Dropped.citizens(ROWS);

    private EuSurveyLookAlike export(Shape... shapes) {
        return new EuSurveyLookAlike(dropped.questionnaire(), dropped.rows(), shapes);
    }

    private ValidatedSubmission edited(Consumer<Sheet> edit, Shape... shapes) {
        var book = export(shapes).workbook();
        edit.accept(book.getSheet("Content"));
        return LookAlike.check(LookAlike.bytes(book), "export.xlsx");
    }

    private static int column(Sheet sheet, String title) {
        for (Cell cell : sheet.getRow(HEADER)) {
            if (cell.getStringCellValue().startsWith(title)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException(title);
    }

    private static void set(Sheet sheet, int row, int column, String text) {
        Row found = sheet.getRow(HEADER + 1 + row);
        Cell cell = found.getCell(column);
        (cell == null ? found.createCell(column) : cell).setCellValue(text);
    }

    private void same(ValidatedSubmission checked) {
        LookAlike.assertSame(dropped.check(), checked, dropped.questionnaire());
    }

    @Test
    void answerLabelsInOtherCaseWithCurlyQuotesAndTrailingSpaces() {
        dropped.set(0, "D3_EDU", "8").set(1, "B4", "9");
        same(LookAlike.check(
                export().answers((code, text) -> text.equals("Don’t know")
                                ? " DON'T\u00a0know "
                                : code.equals("B4") ? text + "\u2009" : text)
                        .bytes(),
                "export.xlsx"));
    }

    @Test
    void anAnswerLabelInAnotherLanguageIsRead() {
        same(LookAlike.check(
                export().answers((code, text) -> text.equals("Woman") ? "Kvinna" : text)
                        .bytes(),
                "export.xlsx"));
    }

    @Test
    void twoQuestionsWithOneTextAreToldApartByTheirCodes() {
        same(edited(
                sheet -> {
                    int first = column(sheet, "Local and regional authorities should");
                    for (int i = 0; i < 4; i++) {
                        sheet.getRow(HEADER).getCell(first + i).setCellValue("Do you agree? (F" + (i + 1) + ")");
                    }
                },
                Shape.CODES));
    }

    @Test
    void twoQuestionsWithOneTextAndNoCodeAreNotGuessed() {
        ValidatedSubmission checked = edited(sheet -> {
            int first = column(sheet, "Local and regional authorities should");
            sheet.getRow(HEADER).getCell(first).setCellValue("Do you agree?");
            sheet.getRow(HEADER).getCell(first + 1).setCellValue("Do you agree?");
        });

        assertThat(Dropped.all(checked, FindingCode.HEADER_UNKNOWN)).hasSize(2);
        assertThat(checked.responses().orElseThrow().column("F1")).isEqualTo(-1);
    }

    @Test
    void oneCodeForSeveralQuestionsOfAMatrixIsToldApartByTheTexts() {
        same(edited(
                sheet -> {
                    Row titles = sheet.getRow(HEADER);
                    int first = column(sheet, "Local and regional authorities should");
                    for (int i = 0; i < 4; i++) {
                        Cell title = titles.getCell(first + i);
                        String text = BracketedCode.without(title.getStringCellValue());
                        title.setCellValue("What do you think: " + text + " (ID12)");
                    }
                },
                Shape.CODES));
    }

    @Test
    void aCodeWhoseTextIsThatOfAnotherQuestionNamesNeither() {
        ValidatedSubmission checked = edited(
                sheet -> {
                    int first = column(sheet, "Local and regional authorities should");
                    Cell title = sheet.getRow(HEADER).getCell(first);
                    title.setCellValue(
                            title.getStringCellValue().replace("(F1)", "(K9)").replace("(K9)", "(P1)"));
                    int other = column(sheet, "New ways of delivering");
                    sheet.getRow(HEADER).getCell(other).setCellValue("Something else (ID1)");
                },
                Shape.CODES);

        assertThat(checked.responses().orElseThrow().column("P1")).isEqualTo(-1);
    }

    @Test
    void titlesWithMarkupAndLineBreaksAreRead() {
        same(edited(sheet -> sheet.getRow(HEADER)
                .forEach(cell ->
                        cell.setCellValue("<b>" + cell.getStringCellValue().replace(" ", "\n") + "</b>"))));
    }

    @Test
    void aLabelThatFitsNoOptionTakesTheWholeMultipleChoiceOfItsRow() {
        ValidatedSubmission checked = edited(sheet ->
                set(sheet, 2, column(sheet, "Which public services"), "Childcare and school enrolment; Libraries"));

        Finding finding = Dropped.only(checked, FindingCode.VALUE_CODE);
        assertThat(finding.value()).isEqualTo("libraries");
        assertThat(finding.unit()).isEqualTo("R-0003");
        assertThat(finding.variable()).isEqualTo("G4");
        assertThat(finding.at().row()).isEqualTo(7);
        assertThat(finding.arguments().get("allowed")).contains("Förskola och skolanmälan");
        assertThat(checked.counts().blankedByCode()).containsEntry("VALUE-CODE", 8);
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
    }

    @Test
    void somebodysAddressAmongTheOptionsIsNotRepeated() {
        ValidatedSubmission checked =
                edited(sheet -> set(sheet, 2, column(sheet, "Which public services"), "ask anna@example.org"));

        assertThat(Dropped.codes(checked)).contains("VALUE-PERSONAL").doesNotContain("VALUE-CODE");
        assertThat(checked.findings().toString()).doesNotContain("anna");
    }

    @Test
    void joinedAndSplitFormThatDisagreeTakeTheCell() {
        ValidatedSubmission checked = edited(
                sheet -> set(sheet, 2, column(sheet, "Which public services"), "Building and planning permits"),
                Shape.SPLIT);

        Finding finding = Dropped.only(checked, FindingCode.VALUE_CONFLICT);
        assertThat(finding.arguments()).containsKeys("cell", "other");
        assertThat(finding.arguments().get("cell"))
                .isNotEqualTo(finding.arguments().get("other"));
        var responses = checked.responses().orElseThrow();
        assertThat(responses.present(2, responses.column("G4_3"))).isFalse();
    }

    @Test
    void joinedAndSplitFormThatAgreeAreRead() {
        same(edited(
                sheet -> set(sheet, 2, column(sheet, "Which public services"), "Childcare and school enrolment"),
                Shape.SPLIT));
    }

    @Test
    void unansweredMultipleChoiceWrittenAsNoIsToldAsAShare() {
        for (int row = 0; row < 10; row++) {
            dropped.set(row, "G1", "0").set(row, "G2", "-7");
            for (int option = 1; option <= 7; option++) {
                dropped.set(row, "G3_" + option, "0");
            }
        }

        Finding finding = Dropped.only(
                LookAlike.check(export(Shape.SPLIT).bytes(), "export.xlsx"), FindingCode.VALUE_BLANK_AS_NO);

        assertThat(finding.variable()).isEqualTo("G3");
    }

    @Test
    void noInAllOptionsOfAQuestionThatWasNotAskedIsNoAnswer() {
        assertThat(Dropped.codes(LookAlike.check(export(Shape.SPLIT).bytes(), "export.xlsx")))
                .doesNotContain("VALUE-ROUTING");
    }

    @Test
    void optionColumnsWithoutTheNameOfTheirQuestionAreNotGuessed() {
        ValidatedSubmission checked = edited(
                sheet -> sheet.getRow(HEADER)
                        .getCell(column(sheet, "Which public services"))
                        .setCellValue("Something else"),
                Shape.SPLIT);

        assertThat(checked.responses().orElseThrow().column("G4_1")).isEqualTo(-1);
        assertThat(Dropped.all(checked, FindingCode.HEADER_UNKNOWN)).hasSize(9);
    }

    @Test
    void dontKnowAmongTheJoinedOptionsIsThatAnswer() {
        for (int option = 1; option <= 8; option++) {
            dropped.set(4, "G4_" + option, "8");
        }
        same(LookAlike.check(export().bytes(), "export.xlsx"));
    }

    @Test
    void dontKnowTogetherWithAnOptionIsAConflict() {
        ValidatedSubmission checked = edited(sheet ->
                set(sheet, 2, column(sheet, "Which public services"), "Building and planning permits; Don’t know"));

        assertThat(Dropped.codes(checked)).contains("VALUE-CONFLICT");
    }

    @Test
    void columnsInAnotherOrderAreMatchedByTheirTitles() {
        same(edited(sheet -> {
            int one = column(sheet, "How old are you");
            int other = column(sheet, "Do you know of a cluster");
            for (Row row : sheet) {
                if (row.getRowNum() >= HEADER) {
                    Cell a = row.getCell(one);
                    Cell b = row.getCell(other);
                    String text = b.getStringCellValue();
                    if (row.getRowNum() == HEADER) {
                        b.setCellValue(a.getStringCellValue());
                    } else {
                        b.setCellValue(a.getNumericCellValue());
                    }
                    a.setCellValue(text);
                }
            }
        }));
    }
}
