package eu.regiometer.territory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One round of both surveys.
 *
 * @param code a year or half-year, for example {@code 2026} or {@code 2026-H1}
 * @param from first day of field work
 * @param to last day of field work
 * @param acceptUntil last report date at which submissions are accepted
 * @param reportDate date that reports of this wave print
 * @param kind pre-study or main study
 * @param members codes of the regions that take part; empty for all
 */
public record Wave(
        String code,
        LocalDate from,
        LocalDate to,
        LocalDate acceptUntil,
        LocalDate reportDate,
        Kind kind,
        SortedSet<String> members)
        implements Comparable<Wave> {

    private static final int YEAR_DIGITS = 4;
    private static final Comparator<Wave> ORDER =
            Comparator.comparing(Wave::from).thenComparing(Wave::code);

    /** What a wave is for. */
    public enum Kind {
        PRESTUDY,
        MAIN
    }

    public Wave {
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("wave " + code + " ends " + to + ", before it begins " + from);
        }
    }

    /** Year of the wave, as its code says. */
    public int year() {
        return Integer.parseInt(code.substring(0, YEAR_DIGITS));
    }

    /** Whether a date of field work lies in the wave. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    /** Whether submissions are still accepted at a report date. */
    public boolean open(LocalDate at) {
        return !at.isAfter(acceptUntil);
    }

    /** The same wave with another report date. */
    public Wave reportedOn(LocalDate date) {
        return new Wave(code, from, to, acceptUntil, date, kind, members);
    }

    @Override
    public int compareTo(Wave other) {
        return ORDER.compare(this, other);
    }
}
