package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.intake.Verdict;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.template.TemplateFolder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageCatalogueTest {

    private static final Set<String> STANDARD = Set.of("file", "sheet", "cell", "row", "variable", "option", "value");
    private static final TemplateFolder TEMPLATES = TemplateFolder.shipped();

    /** English, Swedish and the first own language of each region. */
    static Stream<String> languages() {
        return Stream.concat(
                        Stream.of("en", "sv"),
                        Sample.TERRITORY.regions().stream()
                                .map(r -> r.languages().getFirst()))
                .distinct();
    }

    private static SortedMap<String, String> own(String language) {
        String path = "messages/feedback_" + language + ".properties";
        return Texts.parse(TEMPLATES.text(path), path);
    }

    private static String entry(SortedMap<String, String> texts, String code, String part) {
        String text = texts.get(code + part);
        return text != null
                ? text
                : texts.getOrDefault(texts.getOrDefault(code, "@").substring(1) + part, "");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCodeIsExplainedWithItsPlaceholders(String language) {
        SortedMap<String, String> texts = own(language);
        for (FindingCode code : FindingCode.values()) {
            String text = entry(texts, code.text(), ".text");
            String fix = entry(texts, code.text(), ".fix");
            assertThat(text).as("%s in %s", code.text(), language).isNotBlank();
            assertThat(fix).as("cure of %s in %s", code.text(), language).isNotBlank();
            var used = new TreeSet<>(Texts.placeholders(text));
            used.addAll(Texts.placeholders(fix));
            assertThat(used).as("%s in %s", code.text(), language).containsAll(code.placeholders());
            used.removeAll(code.placeholders());
            assertThat(STANDARD).as("%s in %s", code.text(), language).containsAll(used);
            assertThat(text).as("full stop of %s", code.text()).doesNotEndWith(".");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheKeysAndPlaceholdersOfEnglish(String language) {
        SortedMap<String, String> english = own("en");
        SortedMap<String, String> texts = own(language);
        assertThat(texts.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> assertThat(Texts.placeholders(texts.getOrDefault(key, "")))
                .as("%s in %s", key, language)
                .isEqualTo(Texts.placeholders(text)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void bracketsArePairedAndMarksAreNoSentencesOfTheirOwn(String language) {
        own(language).forEach((key, text) -> {
            assertThat(text.chars().filter(c -> c == '[').count())
                    .as("%s in %s", key, language)
                    .isEqualTo(text.chars().filter(c -> c == ']').count());
            assertThat(text).as("%s in %s", key, language).doesNotContain("  ");
        });
        assertThat(own(language).get("problems.sheet")).hasSizeLessThanOrEqualTo(31);
        assertThat(own(language).get("problems.sheet")).doesNotContainPattern("[\\\\/?*\\[\\]:]");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void automaticTranslationsSaySo(String language) {
        Texts texts = Texts.read(TEMPLATES, "feedback", language);
        assertThat(texts.language()).isEqualTo(language);
        assertThat(texts.automatic()).isEqualTo(!texts.text("note.automatic").isEmpty());
        assertThat(texts.automatic()).isEqualTo(!Set.of("en", "sv").contains(language));
    }

    @Test
    void everyWordOfAVerdictSeverityAndEffectIsThere() {
        Texts texts = Texts.read(TEMPLATES, "feedback", "en");
        for (Verdict verdict : Verdict.values()) {
            assertThat(texts.has("verdict." + verdict) && texts.has("next." + verdict))
                    .isTrue();
        }
        Stream.of(Severity.values())
                .forEach(s -> assertThat(texts.has("severity." + s)).isTrue());
        Stream.of(Effect.values())
                .forEach(e -> assertThat(texts.has("effect." + e)).isTrue());
    }

    @Test
    void aLanguageWithoutCatalogueFallsBackToEnglish() {
        Texts texts = Texts.read(TEMPLATES, "feedback", "xx");
        assertThat(texts.language()).isEqualTo("en");
        assertThat(texts.text("receipt.title")).isEqualTo("Receipt");
    }

    @Test
    void rulesSpeakTheWordsOfTheirQuestionnaire() {
        for (Survey survey : Survey.values()) {
            Questionnaire questionnaire = Sample.QUESTIONNAIRES.get(survey);
            questionnaire.checks().forEach(check -> {
                Finding finding = Finding.of(
                        check.code(), check.severity(), check.effect(), CellAddress.cell("a.xlsx", "Data", 3, 4));
                for (String language : List.of("en", "sv")) {
                    var wording = new Wording(Texts.read(TEMPLATES, "feedback", language), Optional.of(questionnaire));
                    assertThat(wording.text(finding)).isEqualTo(check.message().get(language));
                    assertThat(wording.fix(finding)).isEqualTo(check.fix().get(language));
                }
            });
        }
    }

    private static Wording words(String language) {
        return new Wording(
                Texts.read(TEMPLATES, "feedback", language),
                Optional.of(Sample.QUESTIONNAIRES.get(Survey.PUBLIC_ATTITUDE)));
    }

    private static Finding at(FindingCode code) {
        return Finding.of(code, CellAddress.cell("a.xlsx", "Data", 17, 8)).variable("P2");
    }

    @Test
    void anOptionalPartGoesWhenItsPlaceholderIsEmpty() {
        Finding finding =
                at(FindingCode.VALUE_CODE).value("7").with("allowed", "1, 2").with("near", "");
        assertThat(words("en").text(finding)).isEqualTo("7 is not an answer to P2; allowed: 1, 2");
        assertThat(words("en").text(finding.with("near", "1")))
                .isEqualTo("7 is not an answer to P2; allowed: 1, 2; did you mean 1");
    }

    @Test
    void numbersAndWordsFollowTheLanguage() {
        Finding range = at(FindingCode.VALUE_RANGE)
                .value("2000")
                .with("low", "0.5")
                .with("high", "1500")
                .with("unit", "");
        assertThat(words("sv").text(range)).isEqualTo("2000 ligger utanför 0,5 till 1\u202F500");
        Finding type = at(FindingCode.VALUE_TYPE).value("x").with("type", "integer");
        assertThat(words("sv").text(type)).isEqualTo("x kan inte läsas som heltal");
        Finding rows = at(FindingCode.SHEET_ROWS)
                .with("unit", "rows")
                .with("found", 100_001)
                .with("limit", 100_000);
        assertThat(words("en").text(rows)).isEqualTo("Found rows: 100001; at most 100\u202F000 are read");
    }

    @Test
    void smallSharesKeepADigit() {
        assertThat(words("sv").share(0.4147)).isEqualTo("41,5\u202F%");
        assertThat(words("sv").share(327.0 / 3_650_640)).isEqualTo("0,009\u202F%");
        assertThat(words("en").share(0)).isEqualTo("0.0\u202F%");
    }

    @Test
    void aRefusalForTooManyRowsTellsTheShare() {
        Finding finding = at(FindingCode.VALUE_REQUIRED)
                .with("share", 45)
                .with("rows", 18)
                .with("of", 40)
                .with("limit", 30);
        assertThat(words("en").text(finding))
                .isEqualTo("P2 must be answered · rows: 18 of 40 (45\u202F%, more than 30\u202F%)");
    }

    @Test
    void freeTextAndPersonalDataAreHidden() {
        Finding personal = at(FindingCode.VALUE_PERSONAL).value("anna@example.org");
        assertThat(words("en").value(personal)).isEqualTo("(text hidden)");
        assertThat(words("en")
                        .textWithoutAnswers(
                                at(FindingCode.VALUE_TYPE).value("secret").with("type", "integer")))
                .isEqualTo("… is not a whole number");
    }

    @Test
    void aCategoryWithoutPopulationIsNamedInTheLanguageOfTheReceipt() {
        assertThat(words("en").textWithoutAnswers(withoutMargin("D1_AGE*D2_GENDER", "15-29*3")))
                .startsWith("For D1_AGE*D2_GENDER = 15–29, Other there is no population figure (rows: 1)");
        assertThat(words("sv").textWithoutAnswers(withoutMargin("D1_AGE*D2_GENDER", "30-44*")))
                .startsWith("För D1_AGE*D2_GENDER = 30–44, inget svar saknas befolkningssiffra");
        assertThat(words("en").text(withoutMargin("D3_EDU", "")))
                .startsWith("For D3_EDU = no answer there is no population figure");
    }

    @Test
    void aClassThatOnlyTheFileKnowsIsNamedOnReceiptsWhereItIsAGroup() {
        Finding finding = withoutMargin("W_CLASS*D1_AGE", "Anna*65+");
        assertThat(words("en").text(finding)).startsWith("For W_CLASS*D1_AGE = Anna, 65+ there is");
        assertThat(words("en").textWithoutAnswers(finding.with("rows", 4)))
                .startsWith("For W_CLASS*D1_AGE = …, 65+ there is");
        assertThat(words("en")
                        .textWithoutAnswers(
                                withoutMargin("W_CLASS*D1_AGE", "islands*65+").with("rows", 5)))
                .startsWith("For W_CLASS*D1_AGE = islands, 65+ there is");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aBlankCategoryHasAWordInEveryLanguage(String language) {
        assertThat(own(language).getOrDefault("word.no-answer", "")).isNotBlank();
    }

    private static Finding withoutMargin(String variables, String categories) {
        return Finding.of(FindingCode.WEIGHT_NO_MARGIN, CellAddress.file("a.xlsx"))
                .with("variable", variables)
                .with("value", categories)
                .with("rows", 1);
    }

    @Test
    void aCodeThatNobodyKnowsIsShownAsItIs() {
        Finding finding = Finding.of("RULE-GONE", Severity.WARNING, Effect.NONE, CellAddress.file("a.xlsx"));
        assertThat(words("en").text(finding)).isEqualTo("RULE-GONE");
        assertThat(new TreeMap<>(finding.arguments())).isEmpty();
    }
}
