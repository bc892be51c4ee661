package eu.regiometer.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Texts of the blank template in one language, in English where that language has none. */
final class TemplateTexts {

    private static final String FALLBACK = "en";

    private final Properties texts;

    private TemplateTexts(Properties texts) {
        this.texts = texts;
    }

    static TemplateTexts in(String language) {
        Properties english = read(FALLBACK);
        if (english == null) {
            throw new IllegalStateException("missing resource " + resource(FALLBACK));
        }
        Properties own = language.matches("[a-z]{2}") ? read(language) : null;
        var texts = new Properties();
        texts.putAll(english);
        if (own != null) {
            texts.putAll(own);
        }
        return new TemplateTexts(texts);
    }

    /** The text with this key. */
    String of(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text with the key " + key);
        }
        return text;
    }

    /** The text with this key, its placeholder filled. */
    String of(String key, String placeholder, String value) {
        return of(key).replace("{" + placeholder + "}", value);
    }

    private static @Nullable Properties read(String language) {
        try (InputStream in = TemplateTexts.class.getResourceAsStream(resource(language))) {
            if (in == null) {
                return null;
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(resource(language), e);
        }
    }

    private static String resource(String language) {
        return "template_" + language + ".properties";
    }
}
