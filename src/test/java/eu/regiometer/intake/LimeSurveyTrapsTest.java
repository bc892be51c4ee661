package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.LimeSurveyLookAlike.Shape;
import eu.regiometer.validation.Dropped;
import eu.regiometer.validation.Responses;
import eu.regiometer.validation.ValidatedSubmission;
import eu.regiometer.workbook.RawCell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The traps of titles and answers in exports of LimeSurvey. */
class LimeSurveyTrapsTest {

    private static final int ROWS = 12;
    private static final String NAME = "results-survey123456.csv";
    private static final String NULL = LimeSurveyLookAlike.NULL;

    private final Dropped dropped = Dropped.citizens(ROWS);

    private LimeSurveyLookAlike export(Shape... shapes) {
        return new LimeSurveyLookAlike(dropped.questionnaire(), dropped.rows(), shapes);
    }

    private static ValidatedSubmission check(LimeSurveyLookAlike export) {
        return LookAlike.check(export.csv(), NAME);
    }

    private void same(LimeSurveyLookAlike export) {
        LookAlike.assertSame(dropped.check(), check(export), dropped.questionnaire());
    }

    private static void set(List<List<String>> table, int row, String title, String value) {
        table.get(row + 1).set(table.getFirst().indexOf(title), value);
    }

    @Test
    void titlesCutToFifteenSignsAreRefused() {
        ValidatedSubmission checked = check(export(Shape.ABBREVIATED));

        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(Dropped.only(checked, FindingCode.HEADER_ABBREVIATED).at().row())
                .isEqualTo(1);
        assertThat(checked.findings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void defaultCodesOfOptionsSayNothingAndWaitForAMapping(boolean expression) {
        ValidatedSubmission checked =
                check(expression ? export(Shape.DEFAULT_CODES, Shape.EXPRESSION) : export(Shape.DEFAULT_CODES));

        assertThat(checked.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(Dropped.only(checked, FindingCode.LAYOUT_PARTIAL).arguments().get("columns"))
                .contains(expression ? "G3_SQ001" : "G3[SQ001]");
    }

    @Test
    void anOptionWhoseCodeAndTextDisagreeWaitsForAMapping() {
        ValidatedSubmission checked = check(export(Shape.CODE_TEXT)
                .titles(title -> title.replace("G4[1]", "G4[X]")
                        .replace("G4[2]", "G4[1]")
                        .replace("G4[X]", "G4[2]")));

        assertThat(checked.verdict()).isEqualTo(Verdict.WAITING);
    }

    @Test
    void anUnansweredMultipleChoiceDiffersFromOneThatWasNotShown() {
        Responses read = check(export().edit(table -> {
                    for (int option = 1; option <= 8; option++) {
                        set(table, 0, "G4[" + option + "]", NULL);
                        set(table, 1, "G4[" + option + "]", "");
                    }
                }))
                .responses()
                .orElseThrow();

        int column = read.column("G4_3");
        assertThat(read.present(0, column)).isFalse();
        assertThat(read.present(1, column)).isTrue();
        assertThat(read.micro(1, column)).isZero();
    }

    @Test
    void emptyTextThatASpreadsheetProgramUnquotedIsNotChosenBesideAChoice() {
        same(export().edit(table -> table.forEach(row -> row.replaceAll(cell -> cell.isEmpty() ? NULL : cell))));
    }

    @Test
    void manyMultipleChoicesWithoutAnyChoiceAreToldAsAShare() {
        ValidatedSubmission checked = check(export().answers((code, text) -> code.equals("G4") ? "" : text));

        assertThat(Dropped.only(checked, FindingCode.VALUE_BLANK_AS_NO).variable())
                .isEqualTo("G4");
    }

    @Test
    void dontKnowAsAnOptionOfItsOwn() {
        for (int option = 1; option <= 8; option++) {
            dropped.set(4, "G4_" + option, "8");
        }
        String question = dropped.questionnaire().item("G4").orElseThrow().label("en");
        same(export(Shape.CODE_TEXT).edit(table -> {
            for (int row = 0; row < table.size(); row++) {
                table.get(row).add(row == 0 ? "G4[DK]. " + question + " [Don't know]" : row == 5 ? "Y" : "");
            }
        }));
    }

    @Test
    void digitsForYesAndNoWaitForAMapping() {
        ValidatedSubmission checked = check(export().answers((code, text) -> switch (text) {
            case "Y" -> "1";
            case "N", "" -> code.equals("G4") || text.equals("N") ? "2" : "";
            default -> text;
        }));

        assertThat(checked.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(Dropped.codes(checked)).containsExactly("LAYOUT-PARTIAL");
    }

    @Test
    void aDigitForYesAloneWaitsTooBecauseABlankWouldBeANo() {
        assertThat(check(export().answers((code, text) -> text.equals("Y") ? "1" : text))
                        .verdict())
                .isEqualTo(Verdict.WAITING);
    }

    @Test
    void digitsForYesAndNoAreReadAsTheCompletedMappingSheetSays(@TempDir Path folder) {
        byte[] content = export().answers((code, text) -> {
                    boolean yesOrNo = List.of("G1", "G4", "K1").contains(code) && !text.equals(NULL);
                    return !yesOrNo ? text : text.equals("Y") ? "1" : "2";
                })
                .csv();
        ReceivedFile file = HandMade.file(folder, NAME, content);
        PartialMatch waiting =
                ((Submission.Refused) HandMade.intake().read(file)).partial().orElseThrow();
        HandMade mapping = new HandMade(dropped.questionnaire(), List.of());
        List<String> explained = new ArrayList<>();
        for (MappingDraft.Line line : MappingDraft.of(waiting).lines()) {
            String code = line.found().equals("2") ? "0" : line.found();
            explained.add(line.variable() + line.found());
            mapping.line(line.header(), "", line.variable(), line.option(), line.found(), code);
        }

        ValidatedSubmission checked =
                LookAlike.validate(HandMade.intake().read(file, Mappings.beside(Optional.of(mapping.sheet(folder)))));

        assertThat(explained).contains("G41", "G42");
        LookAlike.assertSame(dropped.check(), checked, dropped.questionnaire());
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void anAnswerBesideTheListIsTheOptionOther() {
        same(export().answers((code, text) -> code.equals("B4") && text.equals("5") ? "-oth-" : text));
    }

    @Test
    void anAnswerBesideAListWithoutAnOptionOtherIsNotGuessed() {
        ValidatedSubmission checked =
                check(export().answers((code, text) -> code.equals("D4_OCC") && text.equals("5") ? "-oth-" : text));

        assertThat(Dropped.all(checked, FindingCode.VALUE_CODE))
                .isNotEmpty()
                .allMatch(finding -> finding.variable().equals("D4_OCC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"B4[other]", "G4[other]", "G4[1comment]", "B4_comment"})
    void freeTextBesideAQuestionIsNotLookedAt(String title) {
        ValidatedSubmission checked = check(export().with(title, "ask anna@example.org"));

        LookAlike.assertSame(dropped.check(), checked, dropped.questionnaire());
        assertThat(Dropped.only(checked, FindingCode.HEADER_UNKNOWN).arguments())
                .containsEntry("header", title);
        assertThat(checked.findings().toString()).doesNotContain("anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRID[P1][0]", "GRID_P1_0", "How much? [New ways of delivering public services][Scale 2]"})
    void aQuestionWithTwoScalesIsNotGuessed(String title) {
        ValidatedSubmission checked = check(export().titles(text -> text.equals("P1") ? title : text));

        assertThat(checked.responses().orElseThrow().column("P1")).isEqualTo(-1);
        assertThat(Dropped.all(checked, FindingCode.HEADER_UNKNOWN)).hasSize(1);
    }

    @Test
    void aTextThatBeginsLikeAFormulaLosesTheApostropheOfTheTool() {
        var text = new ColumnReader.Unguarded(0);

        assertThat(text.read(new OneCell("'=1+1"))).isEqualTo(Placed.text("=1+1"));
        assertThat(text.read(new OneCell("'s-Hertogenbosch"))).isEqualTo(Placed.text("'s-Hertogenbosch"));
    }

    /** A row with one text. */
    private record OneCell(String text) implements ExportRow {

        @Override
        public int number() {
            return 2;
        }

        @Override
        public RawCell cell(int column) {
            return RawCell.text(1, text);
        }

        @Override
        public CellAddress at(int column) {
            return CellAddress.file(NAME);
        }
    }

    @Test
    void decimalsHaveAPointWhateverTheLanguage() {
        dropped.setAll("W_DESIGN", "1.125");

        same(export(Shape.TEXT, Shape.LABELS).language("sv"));
    }

    @Test
    void titlesWithMarkupEntitiesAndLineBreaksAreRead() {
        same(export(Shape.TEXT)
                .titles(title ->
                        "<p><strong>" + title.replace(" ", "\n").replace("'", "&#039;") + "&nbsp;</strong></p>"));
        same(export(Shape.CODE_TEXT).titles(title -> {
            int point = title.indexOf(". ");
            return title.substring(0, point + 2) + "<p>"
                    + title.substring(point + 2).replace("[", "\n[");
        }));
    }

    @Test
    void codesInOtherCaseAreRead() {
        same(export().titles(title -> title.toLowerCase(Locale.ROOT)));
    }

    @Test
    void oneColumnPerQuestionTwiceIsADuplicate() {
        ValidatedSubmission checked = check(export().with("P1", "3"));

        assertThat(Dropped.codes(checked)).containsExactly("HEADER-DUPLICATE");
    }
}
