package eu.regiometer.recommendation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A frame of European policy, from which the hooks of recommendations are taken.
 *
 * @param id column of the sheet {@code hooks}, for example {@code 2021-27}
 * @param names name by language, English among them
 * @param validFrom first day on which its hooks may be printed
 * @param validTo last day
 */
public record PolicyFrame(String id, SortedMap<String, String> names, LocalDate validFrom, LocalDate validTo) {

    public PolicyFrame {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        if (validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("frame " + id + " ends on " + validTo + ", before " + validFrom);
        }
    }

    /** Name in a language, in English where that language is missing. */
    public String name(String language) {
        return Wording.in(language, names).map(Wording::text).orElse(id);
    }

    /** Whether hooks of this frame may be printed on a day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
