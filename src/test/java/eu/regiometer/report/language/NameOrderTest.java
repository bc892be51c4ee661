package eu.regiometer.report.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameOrderTest {

    /** Alphabets as dictionaries of the languages have them. */
    @ParameterizedTest
    @CsvSource({
        "en, Härnösand Örnsköldsvik Sundsvall",
        "sv, Härnösand Sundsvall Örnsköldsvik",
        "cs, Cuneo Čakovec Hradec Cheb Ostrava",
        "hr, Cuneo Čakovec Karlovac Varaždin",
        "sl, Celje Čakovec Novo Žalec",
        "pl, Ełk Gliwice Lublin Łódź Rybnik",
        "el, Άγιος Ηράκλειο Χανιά",
        "bg, Банкя Нови София"
    })
    void namesStandWhereReadersOfTheLanguageLookForThem(String language, String names) {
        List<String> expected = List.of(names.split(" "));

        assertThat(expected.reversed().stream().sorted(NameOrder.of(language))).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({"en", "sv", "fi"})
    void namesThatALanguageTakesForEqualKeepOneOrder(String language) {
        List<String> sorted = Stream.of("Novo-mesto", "Novo mesto", "Novomesto")
                .sorted(NameOrder.of(language))
                .toList();

        assertThat(sorted.reversed().stream().sorted(NameOrder.of(language))).isEqualTo(sorted);
    }
}
