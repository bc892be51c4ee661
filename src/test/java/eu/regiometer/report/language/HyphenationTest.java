package eu.regiometer.report.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "cs, předurčený, předurčený",
        "cs, nebezúhonný, nebezú-honný",
        "pl, niepodobszarowa, nie-podobsza-rowa",
        "pl, przedobrazowy, przedobra-zowy",
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

    /** Words that the terms of a licence hold, by its name. */
    private static final Map<String, String> WORDS = Map.of(
            "LPPL 1.3c", "LPPL Version 1.3c",
            "LGPL 2.1", "GNU LESSER GENERAL PUBLIC LICENSE Version 2.1",
            "MIT", "Permission is hereby granted, free of charge",
            "its own permissive terms", "copyright",
            "\"Patterns may be freely distributed\"", "Patterns may be freely distributed");

    /** Licences ask that copyright and terms go with the patterns, and that what was changed is said in each file. */
    @ParameterizedTest
    @ValueSource(strings = {"bg", "el", "fi", "ga", "hr", "hu", "it", "sl", "sv"})
    void patternsKeepTheirNoticeAndTheTextOfTheirLicence(String language) throws IOException {
        assertThat(shipped("patterns-" + language + ".txt").lines().limit(2))
                .allSatisfy(line -> assertThat(line).startsWith("% "))
                .anySatisfy(line -> assertThat(line).contains("sorted"))
                .anySatisfy(line -> assertThat(line).contains("notice-" + language + ".txt"));
        String row = shipped("LICENCES.md")
                .lines()
                .filter(line -> line.startsWith("| patterns-" + language + ".txt "))
                .findFirst()
                .orElseThrow();
        String[] cells = row.split(" \\| ");
        String notice = shipped("notice-" + language + ".txt");
        assertThat(notice).contains("opyright (C) " + cells[1].strip(), "licence:");
        String terms = shipped(cells[3].replace("|", "").strip());
        String begin = WORDS.get(cells[2].strip().replaceAll(" \\(.*", ""));
        assertThat(terms.replaceAll("\\s+%?\\s*", " ").strip()).contains(begin);
    }

    private static String shipped(String file) throws IOException {
        try (InputStream stream = Hyphenation.class.getResourceAsStream("hyphenation/" + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
