package eu.regiometer.recommendation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * National frame of innovation procurement.
 *
 * @param country country code
 * @param law official title of the law, in {@code language}
 * @param titles title of the law in other languages
 * @param thresholds thresholds in words by language, English among them
 * @param body responsible body, in {@code language}
 * @param portal portal
 * @param language language of the law
 * @param validFrom first day
 * @param validTo last day; empty while the law has no end
 * @param remark what a reader has to know of this entry; may be empty
 */
public record Framework(
        String country,
        String law,
        SortedMap<String, String> titles,
        SortedMap<String, String> thresholds,
        String body,
        String portal,
        String language,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String remark) {

    private static final String ENGLISH = "en";

    public Framework {
        titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
        thresholds = Collections.unmodifiableSortedMap(new TreeMap<>(thresholds));
        if (!thresholds.containsKey(ENGLISH)) {
            throw new IllegalArgumentException("no English thresholds for " + country);
        }
    }

    /** Whether the frame is in force on a day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(end -> !day.isAfter(end)).orElse(true);
    }

    /** Title of the law in a language, in English where that language is missing; empty when neither is there. */
    public Optional<Wording> title(String language) {
        return Wording.in(language, titles);
    }

    /** Thresholds in a language, in English where that language is missing. */
    public Wording thresholds(String language) {
        return Wording.in(language, thresholds).orElseThrow();
    }
}
