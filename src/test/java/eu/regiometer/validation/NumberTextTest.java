package eu.regiometer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sv | 3,5        | 3.5
            en | 3.5        | 3.5
            en | 3,5        | 3.5
            sv | 3.5        | 3.5
            sv | 1,234      | 1.234
            en | 1.234      | 1.234
            sv | 1 234      | 1234
            sv | 1\u00a0234,5    | 1234.5
            sv | 1\u202f234 567  | 1234567
            en | 1,234.5    | 1234.5
            sv | 1.234,5    | 1234.5
            en | 1,234,567  | 1234567
            de | 1.234.567  | 1234567
            sv | \uff11\uff12\uff13        | 123
            sv | \u22127         | -7
            en | 0,125      | 0.125
            en | 1234,567   | 1234.567
            en | ,5         | 0.5
            """)
    void separatorsFollowTheLanguageWhereOnlyOneReadingIsPossible(String language, String text, BigDecimal value) {
        assertThat(NumberText.read(text, language)).isEqualTo(new NumberText.Read(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 1,234
            sv | 1.234
            sv | -12.500
            """)
    void aForeignMarkBeforeThreeDigitsIsAmbiguous(String language, String text) {
        assertThat(NumberText.read(text, language)).isEqualTo(new NumberText.Ambiguous());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 1e5
            en | 12 34
            en | about 5
            en | 5 EUR
            en | 1,23,456
            en | 1.2.3
            """)
    void whatIsNoNumberIsNone(String language, String text) {
        assertThat(NumberText.read(text, language)).isEqualTo(new NumberText.None());
    }
}
