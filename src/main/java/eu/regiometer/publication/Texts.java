package eu.regiometer.publication;

import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.template.TemplateFolder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of one language by key. The names of languages, which are the same for all, come from English, as everything does
 * where a language has no such file; what else is missing was told before. A text may hold placeholders such as
 * <code>{found}</code>.
 */
final class Texts {

    static final String ENGLISH = "en";

    private static final String AUTOMATIC = "# status: AUTOMATIC";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    private final String language;
    private final boolean automatic;
    private final SortedMap<String, String> texts;

    private Texts(String language, boolean automatic, SortedMap<String, String> texts) {
        this.language = language;
        this.automatic = automatic;
        this.texts = Collections.unmodifiableSortedMap(texts);
    }

    /**
     * Reads {@code messages/NAME_LANGUAGE.properties}.
     *
     * @return the texts; in English when there is no such file
     */
    static Texts read(TemplateFolder templates, String name, String language) {
        var texts = new TreeMap<>(parse(templates.text(path(name, ENGLISH)), path(name, ENGLISH)));
        if (language.equals(ENGLISH)) {
            return new Texts(ENGLISH, false, texts);
        }
        Optional<String> own = optional(templates, path(name, language));
        own.ifPresent(text -> texts.putAll(parse(text, path(name, language))));
        return new Texts(
                own.isPresent() ? language : ENGLISH,
                own.filter(t -> t.startsWith(AUTOMATIC)).isPresent(),
                texts);
    }

    private static Optional<String> optional(TemplateFolder templates, String name) {
        try (InputStream stream = templates.open(name)) {
            return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " of the templates cannot be read", e);
        }
    }

    private static String path(String name, String language) {
        return "messages/" + name + "_" + language + ".properties";
    }

    static SortedMap<String, String> parse(String text, String path) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + " is no properties file: " + e.getMessage(), e);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** Language of the texts. */
    String language() {
        return language;
    }

    /** Whether the first line of the file says that nobody has reviewed the translation. */
    boolean automatic() {
        return automatic;
    }

    /** The text as it stands in the file. */
    String template(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key + " in the language " + language);
        }
        return text;
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** All texts by key. */
    SortedMap<String, String> all() {
        return texts;
    }

    /**
     * A text with its placeholders filled in; those without a value stay empty.
     *
     * @param values names and values in turn
     */
    String text(String key, String... values) {
        var map = new TreeMap<String, String>();
        for (int i = 0; i + 1 < values.length; i += 2) {
            map.put(values[i], values[i + 1]);
        }
        return text(key, map);
    }

    /** A text with its placeholders filled in; those without a value stay empty. */
    String text(String key, Map<String, String> values) {
        return fill(template(key), values);
    }

    /** Fills the placeholders of any text; those without a value stay empty. */
    static String fill(String text, Map<String, String> values) {
        return NumberStyle.bound(PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), ""))));
    }

    /** Names of the placeholders of a text. */
    static SortedSet<String> placeholders(String text) {
        var names = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }
}
