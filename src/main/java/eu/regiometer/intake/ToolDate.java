package eu.regiometer.intake;

import eu.regiometer.workbook.RawCell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day of a moment that a survey tool wrote: a date cell, ISO 8601 text with or without time and zone, or day, month
 * and year with slashes or points, which is how tools write them whatever the language. The zone is not applied: the day
 * as written counts.
 */
final class ToolDate {

    /** What tools record in place of a date that they do not tell. */
    static final LocalDate ANONYMOUS = LocalDate.of(1980, 1, 1);

    private static final int ISO_DAY = 10;
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?: .*)?");

    private ToolDate() {}

    /** The day in a cell; empty when it holds none. */
    static Optional<LocalDate> of(@Nullable RawCell cell) {
        if (cell == null) {
            return Optional.empty();
        }
        return switch (cell.type()) {
            case DATE -> cell.text().length() < ISO_DAY ? Optional.empty() : of(cell.text());
            case TEXT -> of(LabelText.strip(cell.text()));
            case NUMBER, BOOLEAN, ERROR, BLANK, FORMULA_WITHOUT_VALUE -> Optional.empty();
        };
    }

    /** The day in a text; empty when it holds none. */
    static Optional<LocalDate> of(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches() ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
