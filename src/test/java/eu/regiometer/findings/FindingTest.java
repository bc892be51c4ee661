package eu.regiometer.findings;

import static eu.regiometer.findings.FindingCode.CELL_FORMULA;
import static eu.regiometer.findings.FindingCode.FILE_EMPTY;
import static eu.regiometer.findings.FindingCode.HEADER_UNKNOWN;
import static eu.regiometer.findings.FindingCode.LAYOUT_EMPTY;
import static eu.regiometer.findings.FindingCode.VALUE_RANGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final CellAddress H17 = new CellAddress("lubelskie-2026.xlsx", "Data", "H17");

    @Test
    void carriesCodePlaceAndArgumentsOfTheCatalogue() {
        var finding = Finding.of(VALUE_RANGE, H17)
                .unit("R-0017")
                .variable("P2")
                .value("7")
                .with("low", 1)
                .with("high", 5);

        assertThat(finding.code()).isEqualTo("VALUE-RANGE");
        assertThat(finding.is(VALUE_RANGE)).isTrue();
        assertThat(finding.blocking()).isTrue();
        assertThat(finding.effect()).isEqualTo(Effect.CELL);
        assertThat(finding.arguments()).containsEntry("low", "1").containsEntry("high", "5");
        assertThat(VALUE_RANGE.placeholders()).containsExactly("value", "low", "high", "unit");
    }

    @Test
    void longValuesAreCutWithoutBreakingALetter() {
        String flags = "🇪🇺".repeat(60);

        String value = Finding.of(VALUE_RANGE, H17).value(flags).value();

        assertThat(value.length()).isLessThanOrEqualTo(80);
        assertThat(value).endsWith("…");
        assertThat(value.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    @Test
    void fileThenSheetThenHeaderThenBlockingCellsThenWarnings() {
        var file = Finding.of(FILE_EMPTY, CellAddress.file(H17.file()));
        var sheet = Finding.of(LAYOUT_EMPTY, CellAddress.sheet(H17.file(), "Data"));
        var header = Finding.of(HEADER_UNKNOWN, H17.at(1, 30));
        var first = Finding.of(VALUE_RANGE, H17.at(9, 3));
        var second = Finding.of(VALUE_RANGE, H17.at(10, 2));
        var warning = Finding.of(CELL_FORMULA, H17.at(3, 1));

        List<Finding> shuffled = Arrays.asList(warning, second, header, first, sheet, file);

        assertThat(shuffled.stream().sorted()).containsExactly(file, sheet, header, first, second, warning);
    }

    @Test
    void everyCodeReadsAsPeopleKnowIt() {
        assertThat(Stream.of(FindingCode.values()).map(FindingCode::text))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z]+(-[A-Z]+)+"))
                .contains("ZIP-TRUNCATED", "ROW-TOO-FEW-ANSWERS", "QUESTIONNAIRE-TRANSLATION");
    }

    @Test
    void aRuleOfAQuestionnaireBringsItsOwnSeverityAndEffect() {
        var finding = Finding.of("RULE-C604-SUM", Severity.WARNING, Effect.ROW, H17);

        assertThat(finding.blocking()).isFalse();
        assertThat(finding.effect(Effect.NONE).effect()).isEqualTo(Effect.NONE);
    }
}
