package eu.regiometer.report.template;

import eu.regiometer.questionnaire.TranslationStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is known of the translation of each text of a language: its status, and a mark of the English text that it was made
 * from. A text whose English has changed since is outdated. Kept beside the texts as {@code messages/status/LANGUAGE.csv}
 * with the columns key, source, status.
 */
public final class TranslationRegister {

    private static final String HEADER = "key,source,status";
    private static final int MARK = 8;

    private final SortedMap<String, Entry> entries;

    private TranslationRegister(SortedMap<String, Entry> entries) {
        this.entries = Collections.unmodifiableSortedMap(entries);
    }

    /** A line of the register. */
    private record Entry(String source, TranslationStatus status) {}

    /** The register of a language; empty where there is none. */
    static TranslationRegister read(TemplateFolder folder, String language) {
        SortedMap<String, Entry> entries = new TreeMap<>();
        String path = path(language);
        if (folder.has(path)) {
            List<String> lines = folder.text(path).lines().skip(1).toList();
            for (int i = 0; i < lines.size(); i++) {
                String[] fields = lines.get(i).split(",", -1);
                if (fields.length != 3
                        || List.of(TranslationStatus.values()).stream()
                                .noneMatch(s -> s.name().equals(fields[2]))) {
                    throw new TemplateFailure(path + " line " + (i + 2) + ": found \"" + lines.get(i)
                            + "\", expected key,source,status with one of "
                            + List.of(TranslationStatus.values()) + "; mend the line, or delete it");
                }
                entries.put(fields[0], new Entry(fields[1], TranslationStatus.valueOf(fields[2])));
            }
        }
        return new TranslationRegister(entries);
    }

    /** Where the register of a language lies in the folder of templates. */
    public static String path(String language) {
        return "messages/status/" + language + ".csv";
    }

    /**
     * Status of each text.
     *
     * @param source English texts
     * @param unknown status of texts that the register does not hold
     */
    SortedMap<String, TranslationStatus> of(Map<String, String> source, Function<String, TranslationStatus> unknown) {
        SortedMap<String, TranslationStatus> status = new TreeMap<>();
        source.forEach((key, text) -> {
            Entry entry = entries.get(key);
            status.put(
                    key,
                    entry == null
                            ? unknown.apply(key)
                            : entry.source().equals(mark(text)) ? entry.status() : TranslationStatus.OUTDATED);
        });
        return status;
    }

    /** The register as text, with a new status and today's English for some keys. */
    String with(Map<String, String> source, List<String> keys, TranslationStatus status) {
        SortedMap<String, Entry> all = new TreeMap<>(entries);
        keys.forEach(key -> all.put(key, new Entry(mark(source.getOrDefault(key, "")), status)));
        List<String> lines = new ArrayList<>(List.of(HEADER));
        all.forEach((key, entry) -> lines.add(key + "," + entry.source() + "," + entry.status()));
        return String.join("\n", lines) + "\n";
    }

    private static String mark(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, MARK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
