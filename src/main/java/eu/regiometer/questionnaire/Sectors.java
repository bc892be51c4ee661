package eu.regiometer.questionnaire;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names of the 88 divisions of NACE Rev. 2 in English and in the languages that they were translated to. */
public final class Sectors {

    private static final SortedMap<String, String> ENGLISH =
            Collections.unmodifiableSortedMap(Registries.resource("nace2.csv"));
    private static final SortedMap<String, SortedMap<String, String>> TRANSLATED = translated();

    private Sectors() {}

    /**
     * Name of a division in a language, else in English.
     *
     * @throws IllegalArgumentException if there is no such division
     */
    public static String name(String code, String language) {
        String english = ENGLISH.get(code);
        if (english == null) {
            throw new IllegalArgumentException("no division of NACE Rev. 2: " + code);
        }
        SortedMap<String, String> own = TRANSLATED.get(language);
        return own == null ? english : own.getOrDefault(code, english);
    }

    /** Whether the name of a division is known in a language. */
    public static boolean isTranslated(String code, String language) {
        SortedMap<String, String> own = TRANSLATED.get(language);
        return language.equals("en") || own != null && own.containsKey(code);
    }

    private static SortedMap<String, SortedMap<String, String>> translated() {
        SortedMap<String, SortedMap<String, String>> names = new TreeMap<>();
        for (String language : Registries.resource("languages.csv").keySet()) {
            String resource = "nace2_" + language + ".csv";
            if (Sectors.class.getResource(resource) != null) {
                names.put(language, Collections.unmodifiableSortedMap(Registries.resource(resource)));
            }
        }
        return Collections.unmodifiableSortedMap(names);
    }
}
