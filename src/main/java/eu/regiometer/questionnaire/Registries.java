package eu.regiometer.questionnaire;

import eu.regiometer.territory.Territory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The registers that answers may come from: {@code regions} and {@code municipalities} of the programme,
 * {@code languages} (ISO 639-1), {@code currencies} (ISO 4217) and {@code nace2} (the 88 divisions of NACE Rev. 2).
 */
public final class Registries {

    /** Names of all registers. */
    static final List<String> NAMES = List.of("currencies", "languages", "municipalities", "nace2", "regions");

    private static final List<String> RESOURCES = List.of("currencies", "languages", "nace2");

    private final SortedMap<String, SortedMap<String, String>> codes;

    private Registries(Map<String, SortedMap<String, String>> codes) {
        this.codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    /** The registers of a programme. */
    public static Registries of(Territory territory) {
        var codes = new TreeMap<String, SortedMap<String, String>>();
        var regions = new TreeMap<String, String>();
        territory.regions().forEach(region -> regions.put(region.code(), region.name("en")));
        codes.put("regions", regions);
        var municipalities = new TreeMap<String, String>();
        territory.municipalities().forEach(place -> municipalities.put(place.code(), place.name()));
        codes.put("municipalities", municipalities);
        for (String name : RESOURCES) {
            codes.put(name, resource(name + ".csv"));
        }
        return new Registries(codes);
    }

    /** Whether a register holds a code exactly as spelt. */
    public boolean admits(String registry, String code) {
        return codes(registry).containsKey(code);
    }

    /** Codes of a register with their English names. */
    public SortedMap<String, String> codes(String registry) {
        return Optional.ofNullable(codes.get(registry))
                .map(Collections::unmodifiableSortedMap)
                .orElseThrow(() -> new IllegalArgumentException("no register " + registry + "; known: " + NAMES));
    }

    /** The language that a text names: by its code, by {@code Name (code)} or by its English name. */
    static Optional<String> language(String text) {
        String name = text.strip();
        var languages = resource("languages.csv");
        int open = name.lastIndexOf('(');
        String code = open >= 0 && name.endsWith(")")
                ? name.substring(open + 1, name.length() - 1).strip()
                : name;
        if (languages.containsKey(code.toLowerCase(Locale.ROOT))) {
            return Optional.of(code.toLowerCase(Locale.ROOT));
        }
        return languages.entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> anyLanguage(name, code));
    }

    /** A language of ISO 639-1 beyond the register, in which a form may be worded too. */
    private static Optional<String> anyLanguage(String name, String code) {
        return Stream.of(Locale.getISOLanguages())
                .filter(language -> language.length() == 2)
                .filter(language -> language.equals(code.toLowerCase(Locale.ROOT))
                        || Locale.of(language)
                                .getDisplayLanguage(Locale.ENGLISH)
                                .equalsIgnoreCase(name))
                .findFirst();
    }

    static SortedMap<String, String> resource(String name) {
        try (InputStream in = Registries.class.getResourceAsStream(name);
                var reader = new BufferedReader(new InputStreamReader(
                        Optional.ofNullable(in)
                                .orElseThrow(() -> new IllegalStateException("missing resource " + name)),
                        StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toMap(f -> f[0], f -> f[1], (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
