package eu.regiometer.report.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {

    /** Interinstitutional Style Guide 6.4 and 6.5 for numbers, Unicode CLDR long dates; ~ stands for U+00A0, _ for U+202F. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    bg | 0,5 | 12_345 | 42_% | 5~ноември~2026~г. | „ “ | до
                    cs | 0,5 | 12_345 | 42_% | 5.~listopadu~2026 | „ “ | až
                    da | 0,5 | 12_345 | 42_% | 5.~november~2026 | » « | til
                    de | 0,5 | 12_345 | 42_% | 5.~November~2026 | „ “ | bis
                    el | 0,5 | 12_345 | 42_% | 5~Νοεμβρίου~2026 | « » | έως
                    en | 0.5 | 12_345 | 42_% | 5~November~2026 | ‘ ’ | to
                    es | 0,5 | 12_345 | 42_% | 5~de~noviembre~de~2026 | « » | a
                    et | 0,5 | 12_345 | 42_% | 5.~november~2026 | „ “ | kuni
                    fi | 0,5 | 12_345 | 42_% | 5.~marraskuuta~2026 | ” ” | …
                    fr | 0,5 | 12_345 | 42_% | 5~novembre~2026 | « » | à
                    ga | 0.5 | 12_345 | 42_% | 5~Samhain~2026 | ‘ ’ | go
                    hr | 0,5 | 12_345 | 42_% | 5.~studenoga~2026. | „ ” | do
                    hu | 0,5 | 12_345 | 42_% | 2026.~november~5. | „ ” | …
                    it | 0,5 | 12_345 | 42_% | 5~novembre~2026 | « » | a
                    lt | 0,5 | 12_345 | 42_% | 2026~m.~lapkričio~5~d. | „ “ | iki
                    lv | 0,5 | 12_345 | 42_% | 2026.~gada~5.~novembris | “ ” | līdz
                    mt | 0.5 | 12_345 | 42_% | 5~ta’~Novembru~2026 | “ ” | sa
                    nl | 0,5 | 12_345 | 42_% | 5~november~2026 | “ ” | tot
                    pl | 0,5 | 12_345 | 42_% | 5~listopada~2026 | „ ” | do
                    pt | 0,5 | 12_345 | 42_% | 5~de~novembro~de~2026 | « » | a
                    ro | 0,5 | 12_345 | 42_% | 5~noiembrie~2026 | „ ” | la
                    sk | 0,5 | 12_345 | 42_% | 5.~novembra~2026 | „ “ | až
                    sl | 0,5 | 12_345 | 42_% | 5.~november~2026 | „ “ | do
                    sv | 0,5 | 12_345 | 42_% | 5~november~2026 | ” ” | till
                    is | 0,5 | 12_345 | 42_% | 5.~nóvember~2026 | „ “ | til
                    """)
    void eachLanguageHasItsForms(
            String language, String half, String thousands, String percent, String date, String quotes, String to) {
        NumberStyle style = NumberStyle.of(language);

        assertThat(style.number(0.5, 1)).isEqualTo(half);
        assertThat(style.whole(12345)).isEqualTo(thousands.replace('_', '\u202F'));
        assertThat(style.percent(41.5)).isEqualTo(percent.replace('_', '\u202F'));
        assertThat(style.date(LocalDate.of(2026, 11, 5))).isEqualTo(date.replace('~', '\u00A0'));
        assertThat(style.quoted("x")).isEqualTo(quotes.replace(" ", "x"));
        assertThat(style.interval(24, 38)).isEqualTo("24\u00A0" + to + " 38");
        assertThat(style.signed(-1234)).isEqualTo("\u22121\u202F234");
    }

    @Test
    void theTableHoldsTwentyFiveLanguages() {
        assertThat(NumberStyle.languages()).hasSize(25);
    }

    @Test
    void aTypedPercentSignIsBoundAndASentenceEndsWithOnePoint() {
        assertThat(NumberStyle.bound("ends on {date}: 95 % of 3\u00A0%"))
                .isEqualTo("ends on {date}: 95\u202F% of 3\u202F%");
        assertThat(NumberStyle.bound("до 21 юни 2026 г.. Защо … ../x 2..3"))
                .isEqualTo("до 21 юни 2026 г. Защо … ../x 2..3");
    }

    @Test
    void numbersHaveAsManyDecimalsAsTheyNeed() {
        NumberStyle style = NumberStyle.of("pl");

        assertThat(style.upTo(1, 3)).isEqualTo("1");
        assertThat(style.upTo(0.05, 3)).isEqualTo("0,05");
        assertThat(style.upTo(1.3264, 3)).isEqualTo("1,326");
        assertThat(style.upTo(1200, 3)).isEqualTo("1\u202F200");
    }

    @Test
    void groupingStartsAtFourDigits() {
        NumberStyle style = NumberStyle.of("sv");

        assertThat(style.whole(999)).isEqualTo("999");
        assertThat(style.whole(1000)).isEqualTo("1\u202F000");
        assertThat(style.whole(1234567)).isEqualTo("1\u202F234\u202F567");
        assertThat(style.number(1234.5678, 3)).isEqualTo("1\u202F234,568");
    }

    @ParameterizedTest
    @CsvSource({"12.4, +12", "-3.2, −3", "0.44, +0.4", "-0.44, −0.4", "0.04, 0", "-0.04, 0", "0.97, +1", "-0.6, −0.6"})
    void differencesCarryTheirSignAndOneDecimalOnlyBelowOne(double value, String text) {
        assertThat(NumberStyle.of("en").signed(value)).isEqualTo(text);
    }

    @Test
    void intervalsUseTheWordOfTheLanguage() {
        assertThat(NumberStyle.of("en").interval(23.9, 38.1)).isEqualTo("24\u00A0to 38");
        assertThat(NumberStyle.of("sv").percentInterval(24, 38)).isEqualTo("24\u00A0till 38\u202F%");
        assertThat(NumberStyle.of("en").signedInterval(-7.8, 26.2)).isEqualTo("−8\u00A0to +26");
    }

    @Test
    void anUnknownLanguageIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberStyle.of("xx"))
                .withMessageContaining("'xx'")
                .withMessageContaining("en");
    }
}
