package eu.regiometer.report.language;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.questionnaire.TranslationStatus;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Words that nobody may translate freely. */
class OfficialTextTest {

    /** Regulation No 1 of 1958, Article 1, as amended: official languages of the Union. */
    private static final List<String> OF_THE_UNION = List.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
            "pl", "pt", "ro", "sk", "sl", "sv");

    @ParameterizedTest
    @EnumSource(OfficialText.class)
    void everyLanguageOfTheUnionHasEachText(OfficialText text) {
        assertThat(text.texts().keySet()).containsExactlyElementsOf(OF_THE_UNION);
        assertThat(text.texts().values()).allSatisfy(words -> assertThat(words).isNotBlank());
        assertThat(new TreeSet<>(text.texts().values())).hasSize(OF_THE_UNION.size());
    }

    /** Annex IX of Regulation (EU) 2021/1060 has the statements in English; emblems of public projects were looked at. */
    @Test
    void onlyWordsWhoseSourceWasSeenAreCalledApproved() {
        assertThat(OfficialText.lines()).allSatisfy(line -> assertThat(line).hasSize(4));
        for (OfficialText text : OfficialText.values()) {
            var approved = text == OfficialText.CO_FUNDED || text == OfficialText.FUNDED ? Set.of("en") : Set.of();
            var seen = text == OfficialText.CO_FUNDED
                    ? Set.of("bg", "cs", "de", "el", "fi", "hr", "hu", "it", "pl", "sl", "sv")
                    : Set.of();
            text.status()
                    .forEach((language, status) -> assertThat(status)
                            .as(text + " " + language)
                            .isEqualTo(
                                    approved.contains(language)
                                            ? TranslationStatus.APPROVED
                                            : seen.contains(language)
                                                    ? TranslationStatus.REVIEWED
                                                    : TranslationStatus.TRANSLATED));
        }
    }

    @Test
    void statementsAreFoundByTheWordOfSettings() {
        assertThat(OfficialText.statement("co-funded")).contains(OfficialText.CO_FUNDED);
        assertThat(OfficialText.statement("Funded")).contains(OfficialText.FUNDED);
        assertThat(OfficialText.statement("disclaimer")).isEmpty();
    }
}
