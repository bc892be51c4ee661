package eu.regiometer.questionnaire;

import java.util.Collections;
import java.util.OptionalInt;
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
 * @param waves codes of the waves it serves; empty: all
 * @param local whether answers may be reported below the region
 * @param smallestCell number of answers below which nothing is shown, where it is more than the programme asks for
 */
public record Edition(
        String version,
        SortedSet<String> acceptedVersions,
        String defaultLanguage,
        SortedMap<String, String> titles,
        SortedMap<String, TranslationStatus> translations,
        SortedSet<String> waves,
        boolean local,
        OptionalInt smallestCell) {

    /** What is left of a questionnaire whose settings cannot be read. */
    static final Edition NONE = new Edition(
            "", Collections.emptySortedSet(), "en", Collections.emptySortedMap(), Collections.emptySortedMap());

    public Edition {
        acceptedVersions = Collections.unmodifiableSortedSet(new TreeSet<>(acceptedVersions));
        titles = Labels.copy(titles);
        translations = Collections.unmodifiableSortedMap(new TreeMap<>(translations));
        waves = Collections.unmodifiableSortedSet(new TreeSet<>(waves));
    }

    /** An edition for all waves and levels that asks for no cell size of its own. */
    public Edition(
            String version,
            SortedSet<String> acceptedVersions,
            String defaultLanguage,
            SortedMap<String, String> titles,
            SortedMap<String, TranslationStatus> translations) {
        this(
                version,
                acceptedVersions,
                defaultLanguage,
                titles,
                translations,
                Collections.emptySortedSet(),
                true,
                OptionalInt.empty());
    }
}
