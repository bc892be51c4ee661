package eu.regiometer.questionnaire;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One possible answer.
 *
 * @param code code as it stands in a data sheet, for example {@code 1}
 * @param value the number that scores and figures are made of: the code itself unless the questionnaire gives a score
 * @param labels label by language
 * @param aliases codes and labels under which other tools know it
 * @param cells what stands in its line of the sheet choices, by name of the column, for choice filters
 */
public record Option(
        String code,
        long value,
        SortedMap<String, String> labels,
        SortedSet<String> aliases,
        SortedMap<String, String> cells) {

    public Option {
        labels = Labels.copy(labels);
        aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** An option without aliases that no choice filter looks at. */
    public Option(String code, long value, SortedMap<String, String> labels) {
        this(code, value, labels, Collections.emptySortedSet(), Collections.emptySortedMap());
    }

    /** Label in a language, in the default language of the questionnaire where that is missing. */
    public String label(String language) {
        return Labels.in(language, labels);
    }
}
