package eu.regiometer.territory;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names per language, with English in place of a missing one. */
final class Names {

    static final String FALLBACK = "en";

    private Names() {}

    static SortedMap<String, String> checked(String code, Map<String, String> names) {
        if (!names.containsKey(FALLBACK)) {
            throw new IllegalArgumentException(code + " needs an English name, got " + names.keySet());
        }
        return Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    static String in(String language, SortedMap<String, String> names) {
        String name = names.get(language);
        return name == null ? names.getOrDefault(FALLBACK, "") : name;
    }
}
