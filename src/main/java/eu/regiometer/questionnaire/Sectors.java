package eu.regiometer.questionnaire;

import java.util.Collections;
import java.util.SortedMap;

/** Names of the 88 divisions of NACE Rev. 2: English ones, and Swedish ones after SNI 2007. */
public final class Sectors {

    private static final SortedMap<String, String> ENGLISH =
            Collections.unmodifiableSortedMap(Registries.resource("nace2.csv"));
    private static final SortedMap<String, String> SWEDISH =
            Collections.unmodifiableSortedMap(Registries.resource("nace2_sv.csv"));

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
        return language.equals("sv") ? SWEDISH.getOrDefault(code, english) : english;
    }
}
