package eu.regiometer.validation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date typed as text: ISO 8601, of which the day counts and never the zone; day, month and year with points;
 * the same with slashes or hyphens where the language has that order or the day is above 12.
 */
sealed interface DateText {

    /** A date. */
    record Read(LocalDate date) implements DateText {}

    /** Two readings are possible. */
    record Ambiguous() implements DateText {}

    /** No date at all, or none of the calendar. */
    record None() implements DateText {}

    /** Languages that write day, month, year with slashes or hyphens and never the month first. */
    Set<String> DAY_FIRST = Set.of(
            "bg", "cs", "da", "de", "el", "es", "et", "fi", "fr", "ga", "hr", "is", "it", "lv", "mt", "nl", "pl", "pt",
            "ro", "sk", "sl");

    Pattern ISO = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ][0-9:.,]+(?:Z|[+-][0-9:]+)?)?");
    Pattern MARKED = Pattern.compile("([0-9]{1,2})([./-]) ?([0-9]{1,2})\\2 ?([0-9]{4})\\.?");
    int MONTHS = 12;

    /** Reads a text without outer spaces. */
    static DateText read(String text, String language) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return of(iso.group(1));
        }
        Matcher marked = MARKED.matcher(text);
        if (!marked.matches()) {
            return new None();
        }
        int first = Integer.parseInt(marked.group(1));
        int second = Integer.parseInt(marked.group(3));
        int year = Integer.parseInt(marked.group(4));
        boolean dayFirst = marked.group(2).equals(".") || DAY_FIRST.contains(language) || first > MONTHS;
        if (dayFirst) {
            return of(year, second, first);
        }
        return second > MONTHS || first == second ? of(year, first, second) : new Ambiguous();
    }

    private static DateText of(String iso) {
        try {
            return new Read(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return new None();
        }
    }

    private static DateText of(int year, int month, int day) {
        try {
            return new Read(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return new None();
        }
    }
}
