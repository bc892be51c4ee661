package eu.regiometer.publication;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * How wide the interval of a share is now, and would be at the deadline if answers went on arriving as in the last four
 * weeks.
 *
 * @param usable usable rows now
 * @param effective effective number of answers now
 * @param perDay rows a day over the last four weeks
 * @param daysLeft days until the deadline, 0 when it has passed
 */
record Pace(long usable, OptionalDouble effective, double perDay, long daysLeft) {

    private static final int DAYS = 28;
    private static final double NORMAL_95 = 1.959963984540054;
    private static final double HALF = 0.5;

    /**
     * The pace at a date.
     *
     * @param weeks rows by the Monday of their week; withheld ones count as none
     */
    static Pace of(
            long usable,
            OptionalDouble effective,
            SortedMap<LocalDate, OptionalLong> weeks,
            LocalDate date,
            LocalDate deadline) {
        long lately = weeks.entrySet().stream()
                .filter(week -> week.getKey().isAfter(date.minusDays(DAYS))
                        && !week.getKey().isAfter(date))
                .mapToLong(week -> week.getValue().orElse(0))
                .sum();
        return new Pace(
                usable, effective, (double) lately / DAYS, Math.max(0, ChronoUnit.DAYS.between(date, deadline)));
    }

    /** Half-width of the 95 % interval of a share of 50 %, 0..1; from the effective sample size. */
    OptionalDouble halfWidth() {
        return halfWidth(1);
    }

    /** The same at the deadline: more answers of the same kind are worth as much each as those that are there. */
    OptionalDouble expectedHalfWidth() {
        return usable > 0 ? halfWidth((usable + perDay * daysLeft) / usable) : OptionalDouble.empty();
    }

    private OptionalDouble halfWidth(double times) {
        return effective.isPresent() && effective.getAsDouble() > 0
                ? OptionalDouble.of(NORMAL_95 * HALF / StrictMath.sqrt(effective.getAsDouble() * times))
                : OptionalDouble.empty();
    }
}
