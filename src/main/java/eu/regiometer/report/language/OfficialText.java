package eu.regiometer.report.language;

import eu.regiometer.questionnaire.TranslationStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Words that nobody may translate freely: their wording in each of the 24 languages of the Union is given. */
public enum OfficialText {

    /** The Union paid a part (2021 to 2027). */
    CO_FUNDED("co-funded"),
    /** The Union paid all (2021 to 2027). */
    FUNDED("funded"),
    /** Names of the Union and of its regional fund, as projects of 2014 to 2020 print them beside the emblem. */
    ERDF_2014_20("erdf-2014-20"),
    /** Views are those of the authors. */
    DISCLAIMER("disclaimer");

    private static final String RESOURCE = "official.csv";
    private static final Map<OfficialText, SortedMap<String, String>> TEXTS = read();

    private final String id;

    OfficialText(String id) {
        this.id = id;
    }

    /** The word for it in settings. */
    public String id() {
        return id;
    }

    /** The texts by language code. */
    public SortedMap<String, String> texts() {
        return Collections.unmodifiableSortedMap(TEXTS.getOrDefault(this, new TreeMap<>()));
    }

    /** How far the wording of each language is confirmed: APPROVED where its rule has it, else to be confirmed. */
    public SortedMap<String, TranslationStatus> status() {
        SortedMap<String, TranslationStatus> status = new TreeMap<>();
        lines().stream()
                .filter(line -> line.getFirst().equals(id))
                .forEach(line -> status.put(line.get(1), TranslationStatus.valueOf(line.getLast())));
        return status;
    }

    /** The statements of funding. */
    public static List<OfficialText> statements() {
        return List.of(CO_FUNDED, FUNDED, ERDF_2014_20);
    }

    /** The statement of funding with this word. */
    public static Optional<OfficialText> statement(String id) {
        return statements().stream()
                .filter(text -> text.id.equals(id.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Lines of the resource without its remarks: kind, language, text and status. */
    static List<List<String>> lines() {
        try (InputStream stream = OfficialText.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IOException("class path resource " + RESOURCE + " is missing");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<OfficialText, SortedMap<String, String>> read() {
        Map<OfficialText, SortedMap<String, String>> texts = new EnumMap<>(OfficialText.class);
        for (List<String> line : lines()) {
            OfficialText kind = Stream.of(values())
                    .filter(text -> text.id.equals(line.getFirst()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(RESOURCE + " has the unknown kind " + line));
            texts.computeIfAbsent(kind, k -> new TreeMap<>()).put(line.get(1), line.get(2));
        }
        return texts;
    }
}
