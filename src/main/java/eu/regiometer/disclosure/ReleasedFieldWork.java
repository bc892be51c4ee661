package eu.regiometer.disclosure;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the field work of a survey goes in a region, after disclosure control. Counts of rows without weights; a count that
 * is too small, or could be computed from the others, is empty; so are the four that hold the usable rows where their
 * number is withheld. Interviews that are not used say nothing about anybody's answer and are counted always.
 *
 * @param survey survey
 * @param wave wave code
 * @param area region
 * @param started interviews begun: all rows that were meant to be one
 * @param unfinished interviews that were not finished
 * @param refused persons who did not consent, and interviews that the survey tool rejected
 * @param received interviews handed in: started less unfinished and refused
 * @param complete of these the ones with enough answers
 * @param usable of these the ones that the checks let through
 * @param weeks usable rows by the Monday of the week of the interview
 * @param languages usable rows by language
 * @param modes usable rows by code of the way of interview
 * @param thin population groups that hold less than half of their share
 * @param languageGaps questions whose answers differ strongly between language versions
 */
public record ReleasedFieldWork(
        Survey survey,
        String wave,
        Area area,
        OptionalLong started,
        long unfinished,
        long refused,
        OptionalLong received,
        OptionalLong complete,
        OptionalLong usable,
        SortedMap<LocalDate, OptionalLong> weeks,
        SortedMap<String, OptionalLong> languages,
        SortedMap<String, OptionalLong> modes,
        List<Thin> thin,
        List<LanguageGap> languageGaps) {

    /**
     * A population group with too few answers.
     *
     * @param variable variable, crossed ones with {@code *}
     * @param category its category
     * @param empty whether nobody of it answered
     */
    public record Thin(String variable, String category, boolean empty) {}

    /**
     * Answers that differ between language versions.
     *
     * @param item code of the question
     * @param first language with the lower mean
     * @param second language with the higher mean
     * @param difference distance of the means in standard deviations
     */
    public record LanguageGap(String item, String first, String second, double difference) {}

    public ReleasedFieldWork {
        weeks = Collections.unmodifiableSortedMap(new TreeMap<>(weeks));
        languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
        modes = Collections.unmodifiableSortedMap(new TreeMap<>(modes));
        thin = List.copyOf(thin);
        languageGaps = List.copyOf(languageGaps);
    }
}
