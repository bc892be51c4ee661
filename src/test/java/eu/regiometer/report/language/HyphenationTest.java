package eu.regiometer.report.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphenationTest {

    /** Places that grammars allow: syllables in Finnish and Slavic languages, parts of compounds in Swedish and Hungarian. */
    @ParameterizedTest
    @CsvSource({
        "fi, innovaatioilmapiiri, inno-vaa-tioil-ma-piiri",
        "sv, undersökningsomgång, under-sök-nings-om-gång",
        "hu, versenyképesség, ver-seny-ké-pes-ség",
        "it, raccomandazione, rac-co-man-da-zione",
        "hr, preporuka, pre-po-ruka",
        "cs, doporučení, dopo-ru-čení",
        "pl, rekomendacja, reko-mendacja",
        "en, recommendation, recommendation",
        "xx, recommendation, recommendation"
    })
    void wordsAreBrokenWhereTheirLanguageAllowsIt(String language, String word, String broken) {
        String found = Hyphenation.of(language).word(word).replace('\u00AD', '-');

        assertThat(found.replace("-", "")).isEqualTo(word);
        assertThat(found).isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({"el, συστάσεις", "bg, препоръка", "sl, priporočilo", "ga, moltaíochtaí"})
    void thePatternsOfOtherScriptsAndLanguagesWork(String language, String word) {
        String found = Hyphenation.of(language).word(word);

        assertThat(found.replace("\u00AD", "")).isEqualTo(word);
        assertThat(found.length()).isGreaterThan(word.length());
    }

    /** An English pattern finds no break in 24 of these letters. */
    @Test
    void aLongCompoundOfAnotherLanguageIsBrokenEverywhere() {
        assertThat(Hyphenation.of("en")
                        .word("Innovationssamarbetskommunalförbund")
                        .split("\u00AD"))
                .allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(12));
    }

    @Test
    void shortWordsAndEndsOfWordsStayWhole() {
        assertThat(Hyphenation.of("fi").word("talot")).isEqualTo("talot");
        assertThat(Hyphenation.of("fi").word("taloudessa").split("\u00AD"))
                .allSatisfy(part -> assertThat(part.length()).isGreaterThanOrEqualTo(3));
    }
}
