package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.EuSurveyLookAlike.Shape;
import eu.regiometer.validation.Dropped;
import eu.regiometer.validation.ValidatedSubmission;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EuSurveyTest {

    private static final int ROWS = 40;

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of("labels", new Shape[] {}),
                Arguments.of("codes in brackets", new Shape[] {Shape.CODES}),
                Arguments.of("split multiple choice", new Shape[] {Shape.SPLIT}),
                Arguments.of("split multiple choice with codes", new Shape[] {Shape.SPLIT, Shape.CODES}),
                Arguments.of("continuation sheets", new Shape[] {Shape.CONTINUED}),
                Arguments.of(
                        "continuation sheets, split, with codes",
                        new Shape[] {Shape.CONTINUED, Shape.SPLIT, Shape.CODES}),
                Arguments.of("without region, wave, language and date", new Shape[] {Shape.BARE}),
                Arguments.of("total score at the end", new Shape[] {Shape.SCORE}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void citizensGiveTheSameAnswersThroughTheTemplateAndThroughEveryShape(String name, Shape[] shapes) {
        same(Dropped.citizens(ROWS), "en", shapes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void organisationsGiveTheSameAnswersThroughTheTemplateAndThroughEveryShape(String name, Shape[] shapes) {
        same(Dropped.organisations(ROWS), "en", shapes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void labelsInTheLanguageOfTheRegionGiveTheSameAnswers(String name, Shape[] shapes) {
        same(Dropped.citizens(ROWS), "sv", shapes);
    }

    private static void same(Dropped dropped, String language, Shape... shapes) {
        dropped.set(1, "P4", "88").set(2, "D6_TRAVEL", "-8").set(3, "D3_EDU", "9");
        ValidatedSubmission template = dropped.check();
        ValidatedSubmission export = LookAlike.check(
                new EuSurveyLookAlike(dropped.questionnaire(), dropped.rows(), shapes)
                        .language(language)
                        .bytes(),
                "export.xlsx");

        LookAlike.assertSame(template, export, dropped.questionnaire());
        assertThat(export.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(Dropped.codes(export)).isSubsetOf("HEADER-MISSING", "VALUE-BLANK-AS-NO");
        assertThat(export.cover().orElseThrow().region()).isEqualTo(ProgrammeFixture.REGION);
        assertThat(export.cover().orElseThrow().wave()).isEqualTo(ProgrammeFixture.WAVE);
    }

    @Test
    void aContributionIsTheKeyWhereTheSurveyHasNoneAndNeverReadable() {
        Dropped dropped = Dropped.citizens(ROWS);
        byte[] content = new EuSurveyLookAlike(dropped.questionnaire(), dropped.rows(), Shape.NO_KEY).bytes();

        ValidatedSubmission first = LookAlike.check(content, "export.xlsx");
        ValidatedSubmission again = LookAlike.check(content, "export again.xlsx");

        var keys = LookAlike.answers(first, dropped.questionnaire()).keySet();
        assertThat(first.counts().accepted()).isEqualTo(ROWS);
        assertThat(LookAlike.answers(again, dropped.questionnaire()).keySet()).isEqualTo(keys);
        assertThat(keys).allMatch(key -> key.split(" ")[0].matches("[A-Z0-9]{16}"));
        assertThat(keys.stream().map(key -> key.split(" ")[0]).distinct()).hasSize(ROWS);
    }

    @Test
    void theWordAnonymousInAllRowsIsNoKey() {
        Dropped dropped = Dropped.citizens(ROWS);
        ValidatedSubmission checked = LookAlike.check(
                new EuSurveyLookAlike(dropped.questionnaire(), dropped.rows(), Shape.NO_KEY, Shape.ANONYMOUS).bytes(),
                "export.xlsx");

        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(Dropped.codes(checked)).contains("ROW-NO-KEY");
    }

    @Test
    void anonymousMetadataDoNotMatterWhereTheSurveyAsksForAKey() {
        Dropped dropped = Dropped.citizens(ROWS);
        ValidatedSubmission checked = LookAlike.check(
                new EuSurveyLookAlike(dropped.questionnaire(), dropped.rows(), Shape.ANONYMOUS).bytes(), "export.xlsx");

        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    static Stream<List<String>> titles() {
        return Stream.of(
                List.of(
                        "Номер на покана",
                        "№ на попълнена анкета",
                        "Потребителско име",
                        "Дата на създаване",
                        "Последна актуализация",
                        "Езици"),
                List.of(
                        "Numéro de l’invitation",
                        "Numéro d'identification de la contribution",
                        "Nom d'utilisateur",
                        "Date de création",
                        "Dernière mise à jour",
                        "Langues"),
                List.of(
                        "Uimhir cuiridh",
                        "ID na hAighneachta",
                        "An t-ainm úsáideora",
                        "Dáta a chruthaithe",
                        "An nuashonrú is déanaí",
                        "Teangacha"),
                List.of("Inbjudans nummer", "Svar-id", "Användarnamn", "Skapad den", "Senaste uppdatering", "Språk"),
                List.of("", "Contribution ID", "", "Creation date", "", "Languages"),
                List.of("Αριθμός", "Ταυτότητα", "Όνομα", "Δημιουργία", "Ενημέρωση", "Γλώσσες"),
                List.of("", "Ταυτότητα", "", "Δημιουργία", "Ενημέρωση", "Γλώσσες"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("titles")
    void metadataAreFoundByTheirTitlesInManyLanguagesAndElseByOrderAndCellType(List<String> titles) {
        Dropped dropped = Dropped.citizens(ROWS);
        ValidatedSubmission checked = LookAlike.check(
                new EuSurveyLookAlike(dropped.questionnaire(), dropped.rows(), Shape.NO_KEY, Shape.BARE)
                        .metadata(titles.toArray(String[]::new))
                        .bytes(),
                "export.xlsx");

        assertThat(checked.verdict()).as("%s", Dropped.codes(checked)).isEqualTo(Verdict.ACCEPTED);
        assertThat(checked.counts().accepted()).isEqualTo(ROWS);
        var answers = LookAlike.answers(checked, dropped.questionnaire());
        assertThat(answers.entrySet())
                .filteredOn(cell -> cell.getKey().endsWith(" LANG"))
                .allMatch(cell -> cell.getValue().equals("sv"));
        assertThat(answers.values()).contains("2026-05-28");
    }

    @Test
    void invitationAndUserNameAreDroppedOnArrival() {
        Dropped dropped = Dropped.citizens(3);
        var tool = new EuSurvey();
        byte[] content = new EuSurveyLookAlike(dropped.questionnaire(), dropped.rows()).bytes();
        try (var opened = LookAlike.open(content, "export.xlsx")) {
            List<SheetHead> heads = SheetHead.of(opened);
            ExportLayout layout = tool.layout(opened, heads, "rule");

            assertThat(layout.dropped()).hasSize(2);
            assertThat(layout.titles())
                    .extracting(title -> title.heading().text())
                    .doesNotContain("Invitation number", "User name", "Contribution ID", "Last update");
        }
    }

    @Test
    void theExportDateSaysWhenTheAnswersWereChanged() {
        Dropped dropped = Dropped.citizens(ROWS);
        Submission read = LookAlike.read(
                new EuSurveyLookAlike(dropped.questionnaire(), dropped.rows()).bytes(), "SE332/export.xlsx");

        assertThat(read).isInstanceOf(Submission.Readable.class);
        var answers = ((Submission.Readable) read).answers();
        answers.forEach(row -> {});
        assertThat(answers.changed()).contains(LocalDate.of(2026, 7, 1));
    }

    @Test
    void textContinuedOnExtraRowsIsNoResponse() {
        Dropped dropped = Dropped.citizens(ROWS);
        var book = new EuSurveyLookAlike(dropped.questionnaire(), dropped.rows()).workbook();
        var sheet = book.getSheet("Content");
        int column = sheet.getRow(3).getLastCellNum();
        sheet.getRow(3).createCell(column).setCellValue("What else would you like to say?");
        sheet.getRow(6).createCell(column).setCellValue("a".repeat(32_767));
        sheet.shiftRows(7, sheet.getLastRowNum(), 1);
        sheet.createRow(7).createCell(column).setCellValue("and the rest of it");

        ValidatedSubmission checked = LookAlike.check(LookAlike.bytes(book), "export.xlsx");

        assertThat(checked.counts().found()).isEqualTo(ROWS);
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
        Finding unknown = Dropped.only(checked, FindingCode.HEADER_UNKNOWN);
        assertThat(unknown.arguments().get("header")).startsWith("What else");
    }

    @Test
    void aRowThatMovedToTheLeftIsLeftOut() {
        Dropped dropped = Dropped.citizens(ROWS);
        var book = new EuSurveyLookAlike(dropped.questionnaire(), dropped.rows(), Shape.SPLIT).workbook();
        var sheet = book.getSheet("Content");
        var row = sheet.getRow(9);
        int last = row.getLastCellNum() - 1;
        String language = row.getCell(last).getStringCellValue();
        row.getCell(last - 1).setCellValue(language);
        row.removeCell(row.getCell(last));

        ValidatedSubmission checked = LookAlike.check(LookAlike.bytes(book), "export.xlsx");

        assertThat(Dropped.codes(checked)).contains("ROW-REJECTED-BY-TOOL");
        assertThat(checked.counts().accepted()).isEqualTo(ROWS - 1);
    }

    @Test
    void partsOfASetAreJoinedByTheOrderOfTheirColumns() {
        Dropped dropped = Dropped.citizens(ROWS);
        SortedMap<String, byte[]> members = parts(dropped, 1, 2);
        List.of("uploads/a.pdf", "uploads/b.png", "readme.txt").forEach(name -> members.put(name, new byte[10]));
        ValidatedSubmission checked = LookAlike.checkSet(members);

        LookAlike.assertSame(dropped.check(), checked, dropped.questionnaire());
        assertThat(Dropped.only(checked, FindingCode.SET_IGNORED).arguments()).containsEntry("count", "3");
    }

    @Test
    void aProblemInTheSecondPartNamesItsFileSheetAndCell() {
        Dropped dropped = Dropped.citizens(ROWS);
        SortedMap<String, byte[]> parts = parts(dropped, 1, 2);
        parts.put(
                "answers_2.xlsx",
                new EuSurveyLookAlike(dropped.questionnaire(), dropped.rows().subList(ROWS / 2, ROWS))
                        .from(ROWS / 2)
                        .answers((code, text) -> code.equals("D3_EDU") ? "Middling" : text)
                        .bytes());

        ValidatedSubmission checked = LookAlike.checkSet(parts);

        assertThat(Dropped.all(checked, FindingCode.VALUE_CODE))
                .isNotEmpty()
                .allMatch(finding -> finding.at().file().equals("set.zip/answers_2.xlsx"))
                .anyMatch(finding -> finding.at().row() == 5);
    }

    @Test
    void aSetWithoutItsFirstPartWaitsForIt() {
        ValidatedSubmission checked = LookAlike.checkSet(parts(Dropped.citizens(ROWS), 2));

        assertThat(checked.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(Dropped.only(checked, FindingCode.SET_INCOMPLETE).arguments())
                .containsEntry("found", "_2")
                .containsEntry("missing", "_1");
    }

    @Test
    void aYearOrADayAtTheEndOfAFileNameIsNoNumberOfAPart() {
        Dropped dropped = Dropped.citizens(ROWS);
        byte[] content = LookAlike.bytes(new EuSurveyLookAlike(dropped.questionnaire(), dropped.rows()).workbook());

        for (String name : List.of("survey_2026.xlsx", "survey_05.xlsx", "survey_2026_11_22.xlsx", "survey_1.xlsx")) {
            assertThat(LookAlike.check(content, name).verdict()).as(name).isEqualTo(Verdict.ACCEPTED);
        }
    }

    @Test
    void aGapBetweenTheParts() {
        ValidatedSubmission checked = LookAlike.checkSet(parts(Dropped.citizens(ROWS), 1, 3));

        assertThat(Dropped.only(checked, FindingCode.SET_INCOMPLETE).arguments())
                .containsEntry("missing", "_2");
    }

    @Test
    void aMissingContinuationSheetIsAGap() {
        Dropped dropped = Dropped.organisations(ROWS);
        var book = new EuSurveyLookAlike(dropped.questionnaire(), dropped.rows(), Shape.CONTINUED).workbook();
        book.removeSheetAt(book.getSheetIndex("Content1"));

        ValidatedSubmission checked = LookAlike.check(LookAlike.bytes(book), "export.xlsx");

        assertThat(checked.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(Dropped.only(checked, FindingCode.SET_INCOMPLETE).arguments())
                .containsEntry("missing", "Content1");
    }

    @Test
    void partsOfDifferentSurveysAreAmbiguous() {
        Dropped citizens = Dropped.citizens(ROWS);
        Dropped organisations = Dropped.organisations(ROWS);
        SortedMap<String, byte[]> parts = parts(citizens, 1);
        parts.put("answers_2.xlsx", new EuSurveyLookAlike(organisations.questionnaire(), organisations.rows()).bytes());

        assertThat(Dropped.only(LookAlike.checkSet(parts), FindingCode.LAYOUT_AMBIGUOUS)
                        .arguments())
                .containsEntry("a", "set.zip/answers_1.xlsx")
                .containsEntry("b", "set.zip/answers_2.xlsx");
    }

    private static SortedMap<String, byte[]> parts(Dropped dropped, int... numbers) {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        for (int number : numbers) {
            int from = (number - 1) * ROWS / 2;
            List<Map<String, String>> rows = dropped.rows().subList(from % ROWS, from % ROWS + ROWS / 2);
            parts.put(
                    "answers_" + number + ".xlsx",
                    new EuSurveyLookAlike(dropped.questionnaire(), rows)
                            .from(from)
                            .bytes());
        }
        return parts;
    }

    @Test
    void anOldWorkbookGivesTheSameAnswers() {
        Dropped dropped = Dropped.citizens(ROWS);
        byte[] old = new EuSurveyLookAlike(dropped.questionnaire(), dropped.rows(), Shape.SPLIT)
                .old()
                .bytes();

        LookAlike.assertSame(dropped.check(), LookAlike.check(old, "export.xls"), dropped.questionnaire());
    }

    @Test
    void aStatisticsExportIsNoTableOfAnswers() {
        var book = new XSSFWorkbook();
        var sheet = book.createSheet("Content");
        sheet.createRow(0).createCell(0).setCellValue("How old are you, in completed years?");
        var titles = sheet.createRow(1);
        titles.createCell(1).setCellValue("Answers");
        titles.createCell(2).setCellValue("Ratio");

        ValidatedSubmission checked = LookAlike.check(LookAlike.bytes(book), "statistics.xlsx");

        assertThat(Dropped.codes(checked)).containsExactly("LAYOUT-STATISTICS");
        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
    }
}
