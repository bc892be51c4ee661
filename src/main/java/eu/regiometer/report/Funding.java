package eu.regiometer.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who paid for a project, and how reports from some day on say so.
 *
 * @param from first report date that this holds for
 * @param fund name of the fund and its period by language; empty if it is not printed
 * @param statement the statement by language, English among them; empty if none is printed
 * @param emblem whether the emblem of the Union stands beside it
 */
public record Funding(
        LocalDate from, SortedMap<String, String> fund, SortedMap<String, String> statement, boolean emblem) {

    /** Nothing of the Union: neither statement nor emblem. */
    public static final Funding NONE = new Funding(LocalDate.MIN, new TreeMap<>(), new TreeMap<>(), false);

    public Funding {
        fund = Collections.unmodifiableSortedMap(new TreeMap<>(fund));
        statement = Collections.unmodifiableSortedMap(new TreeMap<>(statement));
        if (emblem && statement.isEmpty()) {
            throw new IllegalArgumentException("the emblem of the Union without a statement, from " + from);
        }
    }

    /** The statement as reports in a language print it; empty if there is none. */
    public String statement(String language) {
        return Branding.told(language, statement);
    }
}
