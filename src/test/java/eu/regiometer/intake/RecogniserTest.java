package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.validation.Dropped;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class RecogniserTest {

    private static final int ROWS = 40;

    private static Submission read(Workbook book) {
        return LookAlike.read(LookAlike.bytes(book), "SE332/export.xlsx");
    }

    private static EuSurveyLookAlike export(Dropped dropped) {
        return new EuSurveyLookAlike(dropped.questionnaire(), dropped.rows());
    }

    private static void row(Sheet sheet, int number, List<String> cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    /** The codes of a questionnaire as titles below two lines of heading, answers below. */
    private static Workbook plainTable(Dropped dropped, int titleRow) {
        var book = new XSSFWorkbook();
        Sheet sheet = book.createSheet("Answers");
        if (titleRow > 0) {
            row(sheet, 0, List.of("Survey of the county"));
        }
        List<String> codes =
                dropped.questionnaire().columns().stream().map(c -> c.name()).toList();
        row(sheet, titleRow, codes);
        int next = titleRow;
        for (Map<String, String> answers : dropped.rows()) {
            row(
                    sheet,
                    ++next,
                    codes.stream().map(code -> answers.getOrDefault(code, "")).toList());
        }
        return book;
    }

    @Test
    void twoVisibleSheetsThatFollowDifferentRulesAreAmbiguous() {
        var book = export(Dropped.citizens(ROWS)).workbook();
        row(book.createSheet("survey"), 0, List.of("type", "name", "label"));

        Finding finding = read(book).findings().getFirst();

        assertThat(finding.is(FindingCode.LAYOUT_AMBIGUOUS)).isTrue();
        assertThat(finding.arguments()).containsEntry("a", "Content").containsEntry("b", "survey");
    }

    @Test
    void twoExportsOfOneToolInOneWorkbookAreAmbiguous() {
        var book = (XSSFWorkbook) export(Dropped.citizens(ROWS)).workbook();
        book.cloneSheet(0, "Older export");

        assertThat(read(book).findings()).extracting(Finding::code).containsExactly("LAYOUT-AMBIGUOUS");
    }

    @Test
    void hiddenAndEmptySheetsAreNotLookedAt() {
        var book = export(Dropped.citizens(ROWS)).workbook();
        row(book.createSheet("survey"), 0, List.of("type", "name", "label"));
        book.setSheetHidden(book.getSheetIndex("survey"), true);
        book.createSheet("Empty");
        book.setSheetOrder("Empty", 0);

        assertThat(read(book)).isInstanceOf(Submission.Readable.class);
    }

    @Test
    void aRenamedSheetIsRecognisedAllTheSame() {
        var book = export(Dropped.citizens(ROWS)).workbook();
        book.setSheetName(0, "Svar");

        assertThat(read(book)).isInstanceOf(Submission.Readable.class);
    }

    @Test
    void aTableOfCodesWaitsForAMappingWhereverItsTitlesStand() {
        for (int titleRow : new int[] {0, 3}) {
            Submission read = read(plainTable(Dropped.citizens(ROWS), titleRow));

            assertThat(read.findings()).extracting(Finding::code).containsExactly("LAYOUT-PARTIAL");
            PartialMatch partial = ((Submission.Refused) read).partial().orElseThrow();
            assertThat(partial.columns()).allMatch(PartialMatch.Column::recognised);
            assertThat(partial.columns().getFirst().at().row()).isEqualTo(titleRow + 1);
            assertThat(partial.columns())
                    .filteredOn(column -> column.header().equals("G4_3"))
                    .singleElement()
                    .satisfies(column -> {
                        assertThat(column.variable()).isEqualTo("G4");
                        assertThat(column.option()).isEqualTo("3");
                    });
        }
    }

    @Test
    void anExportThatMatchesAQuestionnaireInPartWaitsAndSaysWhatWasRecognised() {
        Dropped dropped = Dropped.citizens(ROWS);
        var book = export(dropped)
                .answers((code, text) -> code.equals("D3_EDU") && text.startsWith("High") ? "University" : text)
                .workbook();
        Row titles = book.getSheet("Content").getRow(3);
        titles.forEach(cell -> {
            if (cell.getStringCellValue().startsWith("How old are you")) {
                cell.setCellValue("Your age");
            }
        });

        Submission read = read(book);

        Finding finding = read.findings().getFirst();
        assertThat(finding.is(FindingCode.LAYOUT_PARTIAL)).isTrue();
        assertThat(finding.arguments())
                .containsEntry("kind", "public-attitude")
                .containsEntry("found", "41")
                .containsEntry("asked", "42")
                .containsEntry("columns", "L \"Your age\"")
                .containsEntry("mapping", "export.xlsx.mapping.xlsx");
        PartialMatch partial = ((Submission.Refused) read).partial().orElseThrow();
        assertThat(partial.columns())
                .filteredOn(column -> !column.recognised())
                .extracting(PartialMatch.Column::letter)
                .containsExactly("L");
        assertThat(partial.values()).containsOnlyKeys("D3_EDU");
        assertThat(partial.values().get("D3_EDU")).containsExactly("University");
    }

    @Test
    void anExportInWhichARequiredColumnIsSimplyNotThereWaitsAndNamesIt() {
        Dropped dropped = Dropped.citizens(ROWS);
        var book = export(dropped).workbook();
        Sheet sheet = book.getSheet("Content");
        for (Row row : sheet) {
            if (row.getRowNum() >= 3 && row.getCell(11) != null) {
                row.removeCell(row.getCell(11));
            }
        }

        Submission read = read(book);

        assertThat(read.findings()).extracting(Finding::code).containsExactly("LAYOUT-PARTIAL");
        assertThat(read.findings().getFirst().arguments())
                .containsEntry("columns", "")
                .containsEntry("missing", "D1_AGE");
    }

    @Test
    void twoColumnsOfOneQuestionAreADuplicate() {
        Dropped dropped = Dropped.citizens(ROWS);
        var book = export(dropped).workbook();
        Row titles = book.getSheet("Content").getRow(3);
        titles.createCell(90).setCellValue(titles.getCell(11).getStringCellValue());

        Submission read = read(book);

        assertThat(read.findings()).extracting(Finding::code).containsExactly("HEADER-DUPLICATE");
        assertThat(read.findings().getFirst().arguments()).containsEntry("columns", "L, CM");
    }

    @Test
    void anExportOfAnotherSurveyIsUnknown() {
        var book = new XSSFWorkbook();
        Sheet sheet = book.createSheet("Content");
        row(sheet, 0, List.of("Alias", "lunch"));
        row(sheet, 1, List.of("Export Date", "01/07/2026 09:30"));
        row(sheet, 3, List.of("Soup?", "Salad?", "Contribution ID", "Creation date"));
        row(sheet, 4, List.of("Yes", "No", "1", "01/07/2026 09:30"));

        Finding finding = read(book).findings().getFirst();

        assertThat(finding.is(FindingCode.LAYOUT_UNKNOWN)).isTrue();
        assertThat(finding.arguments()).containsEntry("sheet", "Content").containsEntry("row", "4");
    }

    @Test
    void anExportWithoutAnyRowIsEmpty() {
        Submission read = read(export(Dropped.citizens(0)).workbook());

        assertThat(read.findings()).extracting(Finding::code).containsExactly("LAYOUT-EMPTY");
    }
}
