package eu.regiometer.report.template;

import eu.regiometer.questionnaire.TranslationStatus;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of texts.
 *
 * @param path where it lies in the folder of templates
 * @param texts its texts by key, without space around them
 * @param status status of those that the register does not hold: what the first line says, as {@code # status: REVIEWED}
 */
record TextFile(String path, SortedMap<String, String> texts, TranslationStatus status) {

    private static final Pattern HEADER = Pattern.compile("# *status: *(\\S+)\\s*");

    TextFile {
        texts = Collections.unmodifiableSortedMap(texts);
    }

    /** Where {@code messages/NAME_LANGUAGE.properties} lies; without the name for the texts of the reports. */
    static String path(String name, String language) {
        return "messages/" + (name.isEmpty() ? "" : name + "_") + language + ".properties";
    }

    /**
     * Reads a file.
     *
     * @throws TemplateFailure if it is missing, no properties file, or its first line names an unknown status
     */
    static TextFile read(TemplateFolder folder, String name, String language) {
        String path = path(name, language);
        String text = folder.text(path);
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new TemplateFailure(path + " is no properties file: " + e.getMessage(), e);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> texts.put(key, properties.getProperty(key).strip()));
        return new TextFile(path, texts, status(path, language, text));
    }

    /** Nothing is known of a file that does not say it, or that is a copy of the source: it may hold anything. */
    private static TranslationStatus status(String path, String language, String text) {
        if (language.equals(TextBundle.SOURCE_LANGUAGE)) {
            return TranslationStatus.SOURCE;
        }
        Matcher header = HEADER.matcher(text.lines().findFirst().orElse(""));
        if (!header.matches()) {
            return TranslationStatus.AUTOMATIC;
        }
        TranslationStatus status = Arrays.stream(TranslationStatus.values())
                .filter(one -> one.name().equals(header.group(1)))
                .findFirst()
                .orElseThrow(() -> new TemplateFailure(path + " line 1: found the status \"" + header.group(1)
                        + "\", expected one of " + Arrays.toString(TranslationStatus.values())
                        + "; correct the word, or delete the line"));
        return status == TranslationStatus.SOURCE ? TranslationStatus.AUTOMATIC : status;
    }
}
