package eu.regiometer.questionnaire;

import java.util.SortedMap;

/**
 * One possible answer.
 *
 * @param code code as it stands in a data sheet, for example {@code 1}
 * @param value the same as a number
 * @param labels label by language
 */
public record Option(String code, long value, SortedMap<String, String> labels) {

    public Option {
        labels = Labels.copy(labels);
    }

    /** Label in a language, in the default language of the questionnaire where that is missing. */
    public String label(String language) {
        return Labels.in(language, labels);
    }
}
