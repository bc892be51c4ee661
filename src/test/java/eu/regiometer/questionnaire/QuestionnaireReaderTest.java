package eu.regiometer.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.EditedWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of error, made in a copy of a shipped questionnaire: the cell is found by the line's name and column. */
class QuestionnaireReaderTest {

    private static final Path SHIPPED = Path.of("input/programme");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        survey  | F1       | type               | geopoint         | one of select_one LIST, select_multiple LIST, integer
        survey  | F1       | type               | select_one agre5 | the name of a list of the sheet choices
        survey  | F1       | type               | select_one yesno | a list with the codes 1 to 5
        survey  | F1       | type               | ``               | a value in column "type"
        survey  | F1       | name               | ``               | a value in column "name"
        survey  | F2       | name               | f1               | a name of its own
        survey  | F1       | name               | F.1              | letters, digits and _
        survey  | F1       | label::Svenska (sv)| ``               | a translation
        survey  | F1       | required           | often            | yes or no
        survey  | G2       | relevant           | ${G9} = 1        | the name of a question, perhaps ${G1}
        survey  | G2       | relevant           | ${G1} 1          | an operator or the end
        survey  | G2       | relevant           | ${G2} = 1        | a condition on other questions
        survey  | D1_AGE   | x_missing          | 99=NO_ANSWER     | missing codes outside the valid range
        survey  | RESP_ID  | constraint         | ``               | free text is not collected
        survey  | P4       | constraint         | . >= 1 and . <= 10   | . >= 0 and . <= 10 for scale11
        survey  | F1       | x_block            | C9_unknown       | one of C1_finance
        survey  | F1       | x_scale            | likert7          | likert5 or binary with select_one
        survey  | F1       | x_direction        | up               | one of negative, positive
        survey  | D1_AGE   | x_bands            | 15-29;29-44      | bands that follow each other
        survey  | D1_AGE   | x_bands            | young;old        | for example 15-29;30-44;45+
        survey  | D1_AGE   | x_missing          | 999=REFUSED      | -8=DONT_KNOW;-9=NO_ANSWER
        survey  | F1       | x_missing          | 8=DONT_KNOW      | nothing beside select_one
        survey  | REGION   | x_registry         | parishes         | one of currencies, languages
        survey  | REGION   | x_role             | place            | one of cluster
        survey  | MODE     | x_role             | region           | each role once; REGION has it already
        survey  | RESP_ID  | x_role             | ``               | a line with the role key
        survey  | F1       | x_use              | ranking          | any of breakdown; context
        choices | agree5/5 | name               | 4                | each name once in a list
        choices | agree5/5 | name               | five             | a whole number as code
        choices | agree5/9 | x_missing          | SILENT           | NOT_ASKED, DONT_KNOW or NO_ANSWER
        choices | agree5/5 | label::English (en)| ``               | a translation
        settings| Public-attitude survey | form_id          | innovation-capacity | public-attitude
        settings| Public-attitude survey | version          | ``       | a value in column "version"
        settings| Public-attitude survey | default_language | Dutch    | a language of the labels
        settings| Public-attitude survey | x_translation::Svenska (sv) | GOOD | SOURCE, AUTOMATIC
        checks  | STRAIGHT | must               | max(${F1}) >     | a number, 'text', ${NAME}
        checks  | STRAIGHT | when               | ${F11} = 1       | perhaps ${F1}
        checks  | STRAIGHT | severity           | awful            | one of blocking, note, warning
        checks  | STRAIGHT | scope              | country          | one of file, region, row
        checks  | STRAIGHT | fix::Svenska (sv)  | ``               | a translation
        """)
    void tellsTheCellAndWhatWasExpected(String sheet, String line, String column, String content, String expected) {
        var address = new String[1];
        Path changed = changed(book -> address[0] = book.set(sheet, line, column, content));

        List<Defect> defects = read(changed);

        assertThat(defects).anySatisfy(defect -> {
            assertThat(defect.at().sheet()).isEqualTo(sheet);
            assertThat(defect.expected()).contains(expected);
            assertThat(defect.at().reference()).isEqualTo(address[0]);
        });
    }

    @Test
    void tellsAMisspeltColumnAndColumnsForLanguagesNobodyKnows() {
        Path changed = changed(book -> {
            book.set("survey", "type", "relevant", "relevance");
            book.set("survey", "type", "x_use", "x_purpose");
            book.set("choices", "list_name", "label::Svenska (sv)", "label::Dothraki");
        });

        assertThat(read(changed))
                .extracting(Defect::toString)
                .anySatisfy(text -> assertThat(text).contains("survey!F1", "\"relevance\"", "column \"relevant\""))
                .anySatisfy(text -> assertThat(text).contains("survey!Q1", "\"x_purpose\"", "correct or delete"))
                .anySatisfy(text -> assertThat(text).contains("choices!D1", "label::Dothraki", "a known language"));
    }

    @Test
    void keepsMissingCodesOutOfListsOfMultipleChoices() {
        Path changed = changed(book -> book.set("choices", "service/8", "x_missing", "DONT_KNOW"));

        assertThat(read(changed)).singleElement().satisfies(defect -> {
            assertThat(defect.found()).isEqualTo("\"select_multiple service\"");
            assertThat(defect.expected()).contains("a list without missing codes");
        });
    }

    @Test
    void tellsMissingSheetsAndNearNames() {
        Path changed = changed(book -> {
            book.rename("choices", "choises");
            book.remove("checks");
        });

        assertThat(read(changed))
                .extracting(Defect::toString)
                .anySatisfy(text -> assertThat(text).contains("rename the sheet \"choises\""))
                .noneSatisfy(text -> assertThat(text).contains("checks"));
    }

    @Test
    void tellsThatAWorkbookIsMissingOrNone() throws IOException {
        Path text = folder.resolve("text.xlsx");
        Files.writeString(text, "not a workbook");

        assertThat(read(folder.resolve("absent.xlsx"))).isNotEmpty();
        assertThat(read(text))
                .isNotEmpty()
                .allSatisfy(defect -> assertThat(defect.at().file()).endsWith("text.xlsx"));
    }

    @Test
    void tellsGroupsThatAreNotClosedOrNotNumbered() {
        Path capacity = SHIPPED.resolve("innovation-capacity.xlsx");
        Path changed = changed(capacity, book -> {
            book.set("survey", "C604_3", "name", "C604_9");
            book.set("survey", "C605", "type", "end_group");
        });

        assertThat(read(changed, Survey.INNOVATION_CAPACITY))
                .extracting(Defect::expected)
                .contains("C604_3", "an open group");
    }

    @Test
    void readsOlderSpellingsOfXlsForm() {
        Path changed = changed(book -> {
            book.set("survey", "F1", "type", "Select One agree5");
            book.set("survey", "type", "label::English (en)", "Label:english");
            book.set("choices", "list_name", "list_name", "List Name");
            book.set("survey", "RESP_ID", "required", "TRUE");
            book.set("choices", "mode/1", "name", 1.0);
        });
        var defects = new Defects();

        Questionnaire questionnaire = Questionnaire.read(changed, Survey.PUBLIC_ATTITUDE, defects);

        assertThat(defects.all()).isEmpty();
        assertThat(questionnaire.item("F1").orElseThrow().type()).isEqualTo(ItemType.LIKERT5);
        assertThat(questionnaire.item("MODE").orElseThrow().options())
                .extracting(Option::code)
                .startsWith("1", "2");
        assertThat(questionnaire.item("RESP_ID").orElseThrow().required()).isTrue();
    }

    @Test
    void takesANewQuestionFromOneLine() {
        Path changed = changed(book -> book.repeat("survey", "K1", "K2"));
        var defects = new Defects();

        Questionnaire questionnaire = Questionnaire.read(changed, Survey.PUBLIC_ATTITUDE, defects);

        assertThat(defects.all()).isEmpty();
        assertThat(questionnaire
                        .columns()
                        .get(questionnaire.columns().size() - 1)
                        .name())
                .isEqualTo("K2");
    }

    private Path changed(Consumer<EditedWorkbook> change) {
        return changed(SHIPPED.resolve("public-attitude.xlsx"), change);
    }

    private Path changed(Path source, Consumer<EditedWorkbook> change) {
        return EditedWorkbook.copy(source, folder.resolve("changed.xlsx"), change);
    }

    private static List<Defect> read(Path workbook) {
        return read(workbook, Survey.PUBLIC_ATTITUDE);
    }

    private static List<Defect> read(Path workbook, Survey survey) {
        var defects = new Defects();
        Questionnaire.read(workbook, survey, defects);
        return defects.all();
    }
}
