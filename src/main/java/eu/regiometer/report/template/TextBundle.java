package eu.regiometer.report.template;

import eu.regiometer.questionnaire.TranslationStatus;
import eu.regiometer.report.language.NumberStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
        SortedMap<String, String> source = texts(files(folder, SOURCE_LANGUAGE));
        if (language.equals(SOURCE_LANGUAGE)) {
            SortedMap<String, TranslationStatus> status = new TreeMap<>();
            source.keySet().forEach(key -> status.put(key, TranslationStatus.SOURCE));
            return new TextBundle(language, source, status);
        }
        List<TextFile> files = files(folder, language);
        SortedMap<String, String> texts = texts(files);
        List<String> faults = differences(source, texts);
        if (!faults.isEmpty()) {
            throw new TemplateFailure(misfit(path(language), path(SOURCE_LANGUAGE), faults));
        }
        SortedMap<String, TranslationStatus> unknown = new TreeMap<>();
        files.forEach(file -> file.texts().keySet().forEach(key -> unknown.put(key, file.status())));
        return new TextBundle(
                language,
                texts,
                TranslationRegister.read(folder, language)
                        .of(source, key -> unknown.getOrDefault(key, TranslationStatus.AUTOMATIC)));
    }

    /** Status of each text by key; one whose English has changed since its translation is outdated. */
    public SortedMap<String, TranslationStatus> status() {
        return status;
    }

    /**
     * What is printed with texts of such a status: that a program translated them, or that nobody reviewed the
     * translation; empty with reviewed ones.
     */
    public String note(TranslationStatus status) {
        return status == TranslationStatus.AUTOMATIC
                ? text("text.automatic")
                : status.reviewed() ? "" : text("text.unreviewed");
    }

    /**
     * The register of translations with a new status for some texts, as they are now. Keys of the {@link Catalogue}s begin
     * with the name of their file, as site_.
     *
     * @param begin the texts whose keys begin with it; empty for all
     */
    public static String register(TemplateFolder folder, String language, String begin, TranslationStatus status) {
        SortedMap<String, String> source = new TreeMap<>(texts(files(folder, SOURCE_LANGUAGE)));
        source.putAll(Catalogue.sources(folder));
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

    /** The line that tells everything in which a file does not fit English. */
    static String misfit(String path, String source, List<String> faults) {
        return path + " does not fit " + source + ": " + String.join("; ", faults);
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

    /** The files of a language, those of the reports first. */
    private static List<TextFile> files(TemplateFolder folder, String language) {
        List<TextFile> files = new ArrayList<>(List.of(TextFile.read(folder, "", language)));
        PARTS.stream()
                .filter(part -> folder.has(TextFile.path(part, language)))
                .forEach(part -> files.add(TextFile.read(folder, part, language)));
        return files;
    }

    private static SortedMap<String, String> texts(List<TextFile> files) {
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach(file -> texts.putAll(file.texts()));
        return Collections.unmodifiableSortedMap(texts);
    }

    private static String path(String language) {
        return TextFile.path("", language);
    }
}
