package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.EuSurveyLookAlike.Shape;
import eu.regiometer.validation.Dropped;
import eu.regiometer.validation.ValidatedSubmission;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
                Arguments.of("continuation sheets, split, with codes", new Shape[] {
                    Shape.CONTINUED, Shape.SPLIT, Shape.CODES
                }),
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
        assertThat(export.cover().orElseThrow().region()).isEqualTo(ProgrammeFixture.REGION);
        assertThat(export.cover().orElseThrow().wave()).isEqualTo(ProgrammeFixture.WAVE);
    }
}
