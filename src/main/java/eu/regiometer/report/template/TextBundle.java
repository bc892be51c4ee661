package eu.regiometer.report.template;

import eu.regiometer.questionnaire.TranslationStatus;
import eu.regiometer.report.language.NumberStyle;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of one language by key. A text may hold placeholders such as {region}: a number with its unit or a proper name. */
public final class TextBundle {

    /** Language that all other texts are translated from. */
    public static final String SOURCE_LANGUAGE = "en";

    /** What stands in files of its own beside the texts of the reports: methods, and the life of a document. */
    private static final List<String> PARTS = List.of("methods", "review");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private final String language;
    private static final String AUTOMATIC = "# status: AUTOMATIC";

    private final SortedMap<String, String> texts;
    private final SortedMap<String, TranslationStatus> status;

    private TextBundle(String language, SortedMap<String, String> texts, SortedMap<String, TranslationStatus> status) {
        this.language = language;
        this.texts = texts;
        this.status = Collections.unmodifiableSortedMap(status);
    }

    /**
     * Reads messages/LANGUAGE.properties, with messages/methods_LANGUAGE.properties and review_LANGUAGE.properties where
     * they are there, and checks all against English.
     *
     * @throws TemplateFailure if the file is missing, or its keys or placeholders are not those of English; the message
     *     lists all of them
     */
    public static TextBundle read(TemplateFolder folder, String language) {
        SortedMap<String, String> source = parse(folder, SOURCE_LANGUAGE);
        if (language.equals(SOURCE_LANGUAGE)) {
            SortedMap<String, TranslationStatus> status = new TreeMap<>();
            source.keySet().forEach(key -> status.put(key, TranslationStatus.SOURCE));
            return new TextBundle(language, source, status);
        }
        SortedMap<String, String> texts = parse(folder, language);
        List<String> faults = differences(source, texts);
        if (!faults.isEmpty()) {
            throw new TemplateFailure(
                    path(language) + " does not fit " + path(SOURCE_LANGUAGE) + ": " + String.join("; ", faults));
        }
        TranslationStatus unknown = folder.text(path(language)).startsWith(AUTOMATIC)
                ? TranslationStatus.AUTOMATIC
                : TranslationStatus.TRANSLATED;
        return new TextBundle(
                language, texts, TranslationRegister.read(folder, language).of(source, unknown));
    }

    /** Status of each text by key; one whose English has changed since its translation is outdated. */
    public SortedMap<String, TranslationStatus> status() {
        return status;
    }

    /** Whether nobody has reviewed some of the texts. */
    public boolean automatic() {
        return status.containsValue(TranslationStatus.AUTOMATIC);
    }

    /**
     * The register of translations with a new status for some texts, as they are now.
     *
     * @param begin the texts whose keys begin with it; empty for all
     */
    public static String register(TemplateFolder folder, String language, String begin, TranslationStatus status) {
        SortedMap<String, String> source = parse(folder, SOURCE_LANGUAGE);
        return TranslationRegister.read(folder, language)
                .with(
                        source,
                        source.keySet().stream()
                                .filter(key -> key.startsWith(begin))
                                .toList(),
                        status);
    }

    /** Whether a folder holds the texts of a language, faulty or not. */
    public static boolean held(TemplateFolder folder, String language) {
        return folder.has(path(language));
    }

    /** ISO 639-1 code. */
    public String language() {
        return language;
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** Keys, sorted. */
    public SortedSet<String> keys() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(texts.keySet()));
    }

    /**
     * The text with its placeholders filled in.
     *
     * @throws TemplateFailure if there is no such text, or a placeholder has no value
     */
    public String text(String key, Map<String, String> values) {
        String text = texts.get(key);
        if (text == null) {
            throw new TemplateFailure(
                    "missing text '" + key + "' in the language '" + language + "': add it to " + path(language));
        }
        return NumberStyle.bound(PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new TemplateFailure("text '" + key + "' in the language '" + language + "': no value for {"
                        + match.group(1) + "}, given are " + new TreeSet<>(values.keySet()));
            }
            return Matcher.quoteReplacement(value);
        }));
    }

    /** The text with its placeholders filled in: names and values in turn. */
    public String text(String key, String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a placeholder without value in '" + key + "'");
        }
        SortedMap<String, String> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return text(key, values);
    }

    static List<String> differences(Map<String, String> source, Map<String, String> translation) {
        List<String> faults = new ArrayList<>();
        SortedSet<String> keys = new TreeSet<>(source.keySet());
        keys.addAll(translation.keySet());
        for (String key : keys) {
            String from = source.get(key);
            String to = translation.get(key);
            if (to == null) {
                faults.add("missing text '" + key + "'");
            } else if (from == null) {
                faults.add("unknown text '" + key + "'");
            } else if (!placeholders(from).equals(placeholders(to))) {
                faults.add("text '" + key + "' has the placeholders " + placeholders(to) + ", expected "
                        + placeholders(from));
            }
        }
        return faults;
    }

    private static SortedSet<String> placeholders(String text) {
        SortedSet<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static SortedMap<String, String> parse(TemplateFolder folder, String language) {
        Properties properties = new Properties();
        load(properties, folder.text(path(language)), path(language));
        for (String part : PARTS) {
            String more = "messages/" + part + "_" + language + ".properties";
            if (folder.has(more)) {
                load(properties, folder.text(more), more);
            }
        }
        SortedMap<String, String> texts = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> texts.put(key, properties.getProperty(key).strip()));
        return Collections.unmodifiableSortedMap(texts);
    }

    private static void load(Properties properties, String text, String path) {
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new TemplateFailure(path + " is no properties file: " + e.getMessage(), e);
        }
    }

    private static String path(String language) {
        return "messages/" + language + ".properties";
    }
}
