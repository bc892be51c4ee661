package eu.regiometer.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.regiometer.questionnaire.TranslationStatus;
import eu.regiometer.report.language.NumberStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextBundleTest {

    @TempDir
    private Path folder;

    static List<String> shipped() {
        return NumberStyle.languages().stream()
                .filter(language -> TextBundle.held(TemplateFolder.shipped(), language))
                .toList();
    }

    /** Reading compares with English and names key and language of every difference. */
    @ParameterizedTest
    @MethodSource("shipped")
    void theShippedLanguagesHaveTheSameKeysAndPlaceholders(String language) {
        TextBundle english = TextBundle.read(TemplateFolder.shipped(), "en");

        assertThat(TextBundle.read(TemplateFolder.shipped(), language).keys())
                .isEqualTo(english.keys())
                .hasSizeGreaterThan(400);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void noShippedTextCountsNounsInBrackets(String language) {
        assertThat(TemplateFolder.shipped().text("messages/" + language + ".properties"))
                .doesNotContain("(s)");
    }

    @Test
    void atLeastTheLanguagesOfTheFirstReleaseAreShipped() {
        assertThat(shipped()).contains("cs", "en", "hu", "it", "sv");
    }

    @Test
    void placeholdersAreFilledAndValuesAreNotReadAgain() throws IOException {
        write("en", "a = {one} of {two}, {one}");

        assertThat(bundle("en").text("a", "one", "{two}", "two", "$1")).isEqualTo("{two} of $1, {two}");
    }

    @Test
    void aMissingTextNamesItsKeyAndLanguage() throws IOException {
        write("en", "a = A");

        assertThatExceptionOfType(TemplateFailure.class)
                .isThrownBy(() -> bundle("en").text("summary.title"))
                .withMessageContaining("'summary.title'")
                .withMessageContaining("'en'")
                .withMessageContaining("messages/en.properties");
    }

    @Test
    void aPlaceholderWithoutValueIsNamed() throws IOException {
        write("en", "a = {region}");

        assertThatExceptionOfType(TemplateFailure.class)
                .isThrownBy(() -> bundle("en").text("a"))
                .withMessageContaining("{region}");
    }

    @Test
    void allDifferencesToEnglishAreTold() {
        List<String> faults = TextBundle.differences(Map.of("a", "A {x}", "b", "B"), Map.of("a", "A {y}", "c", "C"));

        assertThat(faults)
                .containsExactly(
                        "text 'a' has the placeholders [y], expected [x]", "missing text 'b'", "unknown text 'c'");
    }

    @Test
    void aMissingLanguageNamesItsFile() throws IOException {
        write("en", "a = A");

        assertThatExceptionOfType(TemplateFailure.class)
                .isThrownBy(() -> bundle("fi"))
                .withMessageContaining(folder.resolve("messages/fi.properties").toString());
    }

    /** A copy of the English file that nobody has translated yet says nothing of itself, or that it is the source. */
    @ParameterizedTest
    @CsvSource({
        "# Texts in English, AUTOMATIC",
        "# status: SOURCE, AUTOMATIC",
        "# status: AUTOMATIC, AUTOMATIC",
        "# status: TRANSLATED, TRANSLATED",
        "# status: REVIEWED, REVIEWED"
    })
    void onlyAFileThatSaysSoIsMoreThanAnAutomaticTranslation(String header, TranslationStatus status)
            throws IOException {
        write("en", "a = A");
        write("fi", header + "\na = A");

        assertThat(bundle("fi").status()).containsExactly(Map.entry("a", status));
    }

    @Test
    void eachFileOfALanguageHasItsOwnStatus() throws IOException {
        write("en", "a = A");
        write("methods_en", "b = B");
        write("fi", "# status: REVIEWED\na = A");
        write("methods_fi", "b = B");

        assertThat(bundle("fi").status().values())
                .containsExactly(TranslationStatus.REVIEWED, TranslationStatus.AUTOMATIC);
    }

    @Test
    void anUnknownStatusOfAFileIsTold() throws IOException {
        write("en", "a = A");
        write("fi", "# status: DONE\na = A");

        assertThatExceptionOfType(TemplateFailure.class)
                .isThrownBy(() -> bundle("fi"))
                .withMessageStartingWith("messages/fi.properties line 1: found the status \"DONE\", expected one of [");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyLanguageSaysWhatNobodyReviewed(String language) {
        TextBundle texts = TextBundle.read(TemplateFolder.shipped(), language);

        assertThat(texts.note(TranslationStatus.AUTOMATIC)).isNotBlank();
        assertThat(texts.note(TranslationStatus.TRANSLATED))
                .isNotBlank()
                .isEqualTo(texts.note(TranslationStatus.OUTDATED))
                .isNotEqualTo(texts.note(TranslationStatus.AUTOMATIC));
        assertThat(texts.note(TranslationStatus.REVIEWED)
                        + texts.note(TranslationStatus.APPROVED)
                        + texts.note(TranslationStatus.SOURCE))
                .isEmpty();
    }

    private TextBundle bundle(String language) {
        return TextBundle.read(TemplateFolder.of(folder), language);
    }

    private void write(String language, String text) throws IOException {
        Files.createDirectories(folder.resolve("messages"));
        Files.writeString(folder.resolve("messages/" + language + ".properties"), text);
    }
}
