package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.intake.ProgrammeFixture;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateWorkbookTest {

    private static final TemplateCover BLANK = TemplateCover.blank("SE332", "2026", "sv");

    @ParameterizedTest
    @EnumSource(Survey.class)
    void rowOneHoldsTheCodesAndRowTwoTheQuestions(Survey survey) throws IOException {
        Questionnaire questionnaire = ProgrammeFixture.questionnaire(survey);
        try (XSSFWorkbook book = open(TemplateWorkbook.bytes(questionnaire, BLANK, List.of()))) {
            XSSFSheet data = book.getSheet("Data");
            List<Column> columns = questionnaire.columns();
            for (int i = 0; i < columns.size(); i++) {
                assertThat(data.getRow(0).getCell(i).getStringCellValue())
                        .isEqualTo(columns.get(i).name());
                assertThat(data.getRow(1).getCell(i).getStringCellValue())
                        .startsWith(columns.get(i).item().label("sv"));
            }
            assertThat(data.getRow(0).getLastCellNum()).isEqualTo((short) columns.size());
            assertThat(data.getLastRowNum()).isEqualTo(1);
            assertThat(data.getPaneInformation().isFreezePane()).isTrue();
            assertThat(data.getProtect()).isTrue();
            assertThat(data.getRow(0).getCell(0).getCellStyle().getLocked()).isTrue();
            assertThat(data.getColumnStyle(5).getLocked()).isFalse();
        }
    }

    @Test
    void theCoverHasItsValuesAtFixedCellsWithNames() throws IOException {
        Questionnaire questionnaire = ProgrammeFixture.questionnaire(Survey.PUBLIC_ATTITUDE);
        try (XSSFWorkbook book = open(TemplateWorkbook.bytes(questionnaire, BLANK, List.of()))) {
            XSSFSheet cover = book.getSheetAt(0);
            assertThat(cover.getSheetName()).isEqualTo("Coversheet");
            assertThat(cover.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Regiometer template");
            assertThat(values(cover)).containsExactly("regiometer", "public-attitude", "2026-1", "SE332", "2026", "sv");
            assertThat(cover.getRow(4).getCell(0).getStringCellValue()).isEqualTo("Undersökningsomgång");
            List<String> names = List.of(
                    "template",
                    "kind",
                    "version",
                    "region",
                    "wave",
                    "language",
                    "contact",
                    "field_from",
                    "field_to",
                    "eligible",
                    "invited",
                    "part");
            for (int i = 0; i < names.size(); i++) {
                assertThat(book.getName("rm_" + names.get(i))
                                .getRefersToFormula()
                                .replace("'", ""))
                        .isEqualTo("Coversheet!$B$" + (i + 1));
            }
            assertThat(book.getName("rm_synthetic")).isNull();
        }
    }

    @Test
    void syntheticDataSaySoOnTheCover() throws IOException {
        var cover = new TemplateCover(
                "SE332",
                "2026",
                "en",
                "office",
                Optional.of(LocalDate.of(2026, 4, 2)),
                Optional.empty(),
                OptionalLong.of(1_000),
                OptionalLong.empty(),
                Optional.empty(),
                true);
        Questionnaire questionnaire = ProgrammeFixture.questionnaire(Survey.PUBLIC_ATTITUDE);
        try (XSSFWorkbook book = open(TemplateWorkbook.bytes(questionnaire, cover, List.of()))) {
            XSSFSheet sheet = book.getSheet("Coversheet");
            assertThat(sheet.getRow(12).getCell(1).getStringCellValue()).isEqualTo("yes");
            assertThat(sheet.getRow(14).getCell(2).getStringCellValue())
                    .startsWith("The data in this workbook are synthetic");
            assertThat(sheet.getRow(7).getCell(1).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 4, 2));
        }
    }

    @Test
    void dropDownsPointToHiddenListsOfLabelsAndCodes() throws IOException {
        Questionnaire questionnaire = ProgrammeFixture.questionnaire(Survey.PUBLIC_ATTITUDE);
        try (XSSFWorkbook book = open(TemplateWorkbook.bytes(questionnaire, BLANK, List.of()))) {
            assertThat(book.isSheetHidden(book.getSheetIndex("Lists"))).isTrue();
            XSSFSheet lists = book.getSheet("Lists");
            assertThat(lists)
                    .anySatisfy(row -> assertThat(row.getCell(2).toString()).isEqualTo("Instämmer helt"));
            assertThat(lists)
                    .anySatisfy(row -> assertThat(row.getCell(2).toString()).isEqualTo("Vill inte svara"));
            // every single, binary, scale and multiple-choice column: 33 + 15
            assertThat(book.getSheet("Data").getDataValidations())
                    .isNotEmpty()
                    .allSatisfy(
                            check -> assertThat(check.getValidationConstraint().getFormula1())
                                    .contains("Lists"));
        }
    }

    @Test
    void theCodebookExplainsEveryItem() throws IOException {
        Questionnaire questionnaire = ProgrammeFixture.questionnaire(Survey.INNOVATION_CAPACITY);
        try (XSSFWorkbook book = open(TemplateWorkbook.bytes(questionnaire, BLANK, List.of()))) {
            XSSFSheet codebook = book.getSheet("Codebook");
            assertThat(codebook.getLastRowNum()).isEqualTo(questionnaire.items().size());
            assertThat(codebook)
                    .anySatisfy(row -> {
                        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("C101");
                        assertThat(row.getCell(3).getStringCellValue()).startsWith("0 till BUDGET");
                    })
                    .anySatisfy(row ->
                            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("C604_1 … C604_8"));
        }
    }

    @Test
    void twoBuildsAreByteEqual() {
        Questionnaire questionnaire = ProgrammeFixture.questionnaire(Survey.INNOVATION_CAPACITY);

        assertThat(TemplateWorkbook.bytes(questionnaire, BLANK, List.of()))
                .isEqualTo(TemplateWorkbook.bytes(questionnaire, BLANK, List.of()));
    }

    @Test
    void answersAreTypedAsTheItemAsks() throws IOException {
        Questionnaire questionnaire = ProgrammeFixture.questionnaire(Survey.PUBLIC_ATTITUDE);
        Map<String, String> row = Map.of(
                "RESP_ID", "0001", "FIELD_DATE", "2026-05-04", "W_DESIGN", "1.25", "P1", "Agree", "WAVE", "2026");
        try (XSSFWorkbook book = open(TemplateWorkbook.bytes(questionnaire, BLANK, List.of(row)))) {
            XSSFSheet data = book.getSheet("Data");
            assertThat(data.getRow(2).getCell(0).getStringCellValue()).isEqualTo("0001");
            assertThat(data.getRow(2).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(data.getRow(2).getCell(6).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 5, 4));
            assertThat(data.getRow(2).getCell(7).getNumericCellValue()).isEqualTo(1.25);
            assertThat(data.getRow(2).getCell(26).getStringCellValue()).isEqualTo("Agree");
        }
    }

    @Test
    void aLanguageWithoutTextsFallsBackToEnglish() throws IOException {
        Questionnaire questionnaire = ProgrammeFixture.questionnaire(Survey.PUBLIC_ATTITUDE);
        try (XSSFWorkbook book =
                open(TemplateWorkbook.bytes(questionnaire, TemplateCover.blank("PL22", "2026", "ro"), List.of()))) {
            assertThat(book.getSheet("Coversheet").getRow(4).getCell(0).getStringCellValue())
                    .isEqualTo("Survey wave");
        }
    }

    private static List<String> values(XSSFSheet cover) {
        return java.util.stream.IntStream.range(0, 6)
                .mapToObj(row -> cover.getRow(row).getCell(1).getStringCellValue())
                .toList();
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
