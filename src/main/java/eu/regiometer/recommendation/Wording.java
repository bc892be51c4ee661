package eu.regiometer.recommendation;

import java.util.Map;
import java.util.Optional;

/**
 * A text and the language it is in, which may be another one than was asked for.
 *
 * @param text the text
 * @param language its language
 */
public record Wording(String text, String language) {

    private static final String ENGLISH = "en";

    /** The text in a language, else the English one. */
    static Optional<Wording> in(String language, Map<String, String> texts) {
        String own = texts.getOrDefault(language, "");
        if (!own.isEmpty()) {
            return Optional.of(new Wording(own, language));
        }
        return Optional.ofNullable(texts.get(ENGLISH)).map(text -> new Wording(text, ENGLISH));
    }
}
