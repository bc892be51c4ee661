package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.intake.LimeSurveyLookAlike.Shape;
import eu.regiometer.validation.Dropped;
import eu.regiometer.validation.ValidatedSubmission;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LimeSurveyTest {

    private static final int ROWS = 24;

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of("codes", new Shape[] {}),
                Arguments.of("codes and labels", new Shape[] {Shape.LABELS}),
                Arguments.of("full texts", new Shape[] {Shape.TEXT}),
                Arguments.of("full texts and labels", new Shape[] {Shape.TEXT, Shape.LABELS}),
                Arguments.of("code and text", new Shape[] {Shape.CODE_TEXT}),
                Arguments.of("code and text and labels", new Shape[] {Shape.CODE_TEXT, Shape.LABELS}),
                Arguments.of("expression codes", new Shape[] {Shape.EXPRESSION}),
                Arguments.of("rows of a matrix by code", new Shape[] {Shape.MATRIX}),
                Arguments.of("rows of a matrix by expression code", new Shape[] {Shape.MATRIX, Shape.EXPRESSION}),
                Arguments.of("rows of a matrix by text", new Shape[] {Shape.MATRIX, Shape.TEXT}),
                Arguments.of("rows of a matrix by code and text", new Shape[] {Shape.MATRIX, Shape.CODE_TEXT}),
                Arguments.of("codes without underscores", new Shape[] {Shape.BARE_CODES}),
                Arguments.of("default codes told by their texts", new Shape[] {Shape.CODE_TEXT, Shape.DEFAULT_CODES}),
                Arguments.of("without region, wave, language and date", new Shape[] {Shape.BARE}),
                Arguments.of("all metadata", new Shape[] {Shape.TOKEN, Shape.STAMPED}),
                Arguments.of("all metadata with full texts", new Shape[] {Shape.TEXT, Shape.TOKEN, Shape.STAMPED}));
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
    void textsAndLabelsInTheLanguageOfTheRegionGiveTheSameAnswers(String name, Shape[] shapes) {
        same(Dropped.citizens(ROWS), "sv", shapes);
    }

    private static void same(Dropped dropped, String language, Shape... shapes) {
        spoilt(dropped);
        var export = new LimeSurveyLookAlike(dropped.questionnaire(), dropped.rows(), shapes).language(language);
        same(dropped.check(), check(export), dropped);
    }

    private static void spoilt(Dropped dropped) {
        dropped.set(1, "P4", "88").set(2, "D6_TRAVEL", "-8").set(3, "D3_EDU", "9");
    }

    private static void same(ValidatedSubmission template, ValidatedSubmission export, Dropped dropped) {
        LookAlike.assertSame(template, export, dropped.questionnaire());
        assertThat(export.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(Dropped.codes(export)).as("%s", export.findings()).isSubsetOf("HEADER-MISSING");
        assertThat(export.layoutRule()).startsWith("LimeSurvey");
        assertThat(export.cover().orElseThrow().region()).isEqualTo(ProgrammeFixture.REGION);
        assertThat(export.cover().orElseThrow().wave()).isEqualTo(ProgrammeFixture.WAVE);
    }

    static Stream<Arguments> workbooks() {
        return Stream.of(
                Arguments.of("codes", new Shape[] {Shape.STAMPED}),
                Arguments.of("full texts and labels", new Shape[] {Shape.TEXT, Shape.LABELS}),
                Arguments.of("code and text", new Shape[] {Shape.CODE_TEXT}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void aWorkbookGivesTheSameAnswersAlthoughItHasNoEmptyText(String name, Shape[] shapes) {
        for (Dropped each : List.of(Dropped.citizens(ROWS), Dropped.organisations(ROWS))) {
            spoilt(each);
            var export = new LimeSurveyLookAlike(each.questionnaire(), each.rows(), shapes);
            byte[] content = LookAlike.bytes(export.workbook());
            same(each.check(), LookAlike.check(content, "results-survey123456.xlsx"), each);
        }
    }

    private static ValidatedSubmission check(LimeSurveyLookAlike export) {
        return LookAlike.check(export.csv(), "results-survey123456.csv");
    }
}
