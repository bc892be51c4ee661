package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.intake.MappingDraft;
import eu.regiometer.intake.MappingSheet;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.workbook.RawRow;
import eu.regiometer.workbook.ReadLimits;
import eu.regiometer.workbook.WorkbookFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingWorkbookTest {

    private static final MappingDraft DRAFT = new MappingDraft(
            Survey.PUBLIC_ATTITUDE,
            "Answers",
            3,
            List.of(
                    new MappingDraft.Line("", 0, "MODE", "", "", ""),
                    new MappingDraft.Line("RESP_ID", 1, "RESP_ID", "", "", ""),
                    new MappingDraft.Line("=2+3", 2, "", "", "", ""),
                    new MappingDraft.Line("What is your gender?", 3, "D2_GENDER", "", "", ""),
                    new MappingDraft.Line("What is your gender?", 3, "D2_GENDER", "", "lady", ""),
                    new MappingDraft.Line("Hospital", 28, "G4", "2", "", ""),
                    new MappingDraft.Line("Shoe size", 29, "-", "", "", "")));

    static byte[] bytes(String language) {
        Texts texts = Texts.read(TemplateFolder.shipped(), "feedback", language);
        return new MappingWorkbook("answers.csv", Sample.QUESTIONNAIRES.get(Survey.PUBLIC_ATTITUDE))
                .bytes(DRAFT, texts);
    }

    private static List<RawRow> rows(byte[] content) {
        try (WorkbookFile file = WorkbookFile.open(content, "mapping.xlsx", ReadLimits.defaults())) {
            List<RawRow> rows = new ArrayList<>();
            file.read(file.sheets().getFirst().name(), rows::add);
            file.checkUnread();
            return rows;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "bg", "cs", "ga", "hr", "it", "hu", "pl", "sl", "fi", "is"})
    void itPassesTheGatesInEveryLanguageAndItsTitlesAreThoseThatAreRead(String language) {
        List<RawRow> rows = rows(bytes(language));
        assertThat(rows)
                .anySatisfy(row -> assertThat(row.cells().stream().limit(6).map(cell -> cell.text()))
                        .containsExactlyElementsOf(MappingSheet.TITLES));
        assertThat(rows.getFirst().text(1)).contains("answers.csv");
        assertThat(rows).anySatisfy(row -> assertThat(row.text(1)).contains("answers.csv.mapping.xlsx"));
    }

    @Test
    void whatWasRecognisedIsFilledInAndOpenLinesAreMarkedByASignToo() {
        List<RawRow> rows = rows(bytes("en"));
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.text(1)).isEqualTo("What is your gender?");
            assertThat(row.text(2)).isEqualTo("C");
            assertThat(row.text(3)).isEqualTo("D2_GENDER");
            assertThat(row.text(7)).isEmpty();
        });
        assertThat(rows.stream().filter(row -> row.text(7).equals("►")).map(row -> row.text(1)))
                .containsExactly("header", "", "=2+3", "What is your gender?");
        assertThat(rows).anySatisfy(row -> assertThat(row.text(2)).isEqualTo("AB"));
    }

    @Test
    void variablesAreChosenFromAListAndTitlesThatLookLikeFormulasStayTexts() throws IOException {
        byte[] content = bytes("en");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getDataValidations())
                    .singleElement()
                    .extracting(DataValidation::getErrorBoxTitle)
                    .isEqualTo("Choose from the list");
            assertThat(book.isSheetHidden(2)).isTrue();
            assertThat(sheet.getRow(15).getCell(0).getStringCellValue()).isEqualTo("=2+3");
            assertThat(sheet.getRow(15).getCell(0).getCellStyle().getQuotePrefixed())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "bg", "cs", "ga", "hr", "it", "hu", "pl", "sl", "fi", "is"})
    void aLineForAllRowsAlikeSaysInTheLanguageOfTheRegionWhereItsCodeIsWritten(String language) {
        Texts texts = Texts.read(TemplateFolder.shipped(), "feedback", language);
        assertThat(rows(bytes(language))).anySatisfy(row -> {
            assertThat(row.text(1)).isEmpty();
            assertThat(row.text(2)).isEmpty();
            assertThat(row.text(3)).isEqualTo("MODE");
            assertThat(row.text(8)).endsWith(" – " + texts.text("mapping.constant", "column", "F"));
        });
    }

    @Test
    void aValueOfAllColumnsOfAQuestionIsAskedOnce() {
        var draft = new MappingDraft(
                Survey.PUBLIC_ATTITUDE,
                "survey_123456",
                1,
                List.of(
                        new MappingDraft.Line("", 0, "G4", "", "2", ""),
                        new MappingDraft.Line("G4[1]", 28, "G4", "1", "", "")));

        List<RawRow> rows = rows(new MappingWorkbook("answers.csv", Sample.QUESTIONNAIRES.get(Survey.PUBLIC_ATTITUDE))
                .bytes(draft, Texts.read(TemplateFolder.shipped(), "feedback", "en")));

        assertThat(rows).anySatisfy(row -> {
            assertThat(row.text(1) + row.text(2)).isEmpty();
            assertThat(row.text(3)).isEqualTo("G4");
            assertThat(row.text(5)).isEqualTo("2");
            assertThat(row.text(7)).isEqualTo("►");
        });
    }

    @Test
    void theSameDraftGivesTheSameBytes() {
        assertThat(bytes("sv")).isEqualTo(bytes("sv"));
    }
}
