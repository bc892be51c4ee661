package eu.regiometer.questionnaire;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the sheet {@code settings} says of a questionnaire.
 *
 * @param version version, as on the cover sheet
 * @param acceptedVersions older versions that are still read
 * @param defaultLanguage language in which it was written
 * @param titles title by language; its languages are those of the questionnaire
 * @param translations status of the wording by language
 */
public record Edition(
        String version,
        SortedSet<String> acceptedVersions,
        String defaultLanguage,
        SortedMap<String, String> titles,
        SortedMap<String, TranslationStatus> translations) {

    public Edition {
        acceptedVersions = Collections.unmodifiableSortedSet(new TreeSet<>(acceptedVersions));
        titles = Labels.copy(titles);
        translations = Collections.unmodifiableSortedMap(new TreeMap<>(translations));
    }
}
