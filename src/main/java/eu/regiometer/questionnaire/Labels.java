package eu.regiometer.questionnaire;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Texts by language. */
final class Labels {

    private static final String FALLBACK = "en";

    private Labels() {}

    static SortedMap<String, String> copy(SortedMap<String, String> labels) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    /** The text in a language, else in English, else in the first language there is. */
    static String in(String language, SortedMap<String, String> labels) {
        if (labels.isEmpty()) {
            return "";
        }
        String first = labels.firstEntry().getValue();
        return labels.getOrDefault(language, labels.getOrDefault(FALLBACK, first));
    }
}
