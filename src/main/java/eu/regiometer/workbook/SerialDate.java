package eu.regiometer.workbook;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns the day numbers of spreadsheets into ISO dates. */
final class SerialDate {

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final long SECONDS = 86_400;
    private static final long LAST_DAY = 2_958_465;
    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;

    private SerialDate() {}

    /**
     * ISO text of a day number: a date, a date with time when there is a fraction, or a time when the day is zero.
     * Day 60 of the 1900 system is {@code 1900-02-29}, as the programs show it: no calendar knows that day.
     *
     * @param serial days since the epoch of the date system
     * @return null outside the years 1900 to 9999
     */
    static @Nullable String iso(double serial, boolean since1904) {
        if (!(serial >= 0) || serial > LAST_DAY + 1) {
            return null;
        }
        long seconds = Math.round(serial * SECONDS);
        long day = Math.floorDiv(seconds, SECONDS);
        LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, SECONDS));
        if (day == 0 && !since1904 || day == 0 && serial > 0) {
            return TIME.format(time);
        }
        if (!since1904 && day == LEAP_DAY_THAT_NEVER_WAS) {
            return "1900-02-29";
        }
        LocalDate date = since1904
                ? EPOCH_1904.plusDays(day)
                : EPOCH_1900.plusDays(day < LEAP_DAY_THAT_NEVER_WAS ? day + 1 : day);
        return date.getYear() > 9999 ? null : text(date.atTime(time));
    }

    /**
     * Checks a date stored as ISO text.
     *
     * @return the same date in our form; null when it is none
     */
    static @Nullable String checked(String stored) {
        String text = stored.endsWith("Z") ? stored.substring(0, stored.length() - 1) : stored;
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).toString();
            }
            if (text.indexOf('T') == 10) {
                return text(LocalDateTime.parse(text));
            }
            return TIME.format(LocalTime.parse(text));
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    private static String text(LocalDateTime moment) {
        String date = moment.toLocalDate().toString();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? date : date + "T" + TIME.format(moment);
    }
}
