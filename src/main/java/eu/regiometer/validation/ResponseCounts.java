package eu.regiometer.validation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many rows and answers of a file are used. The parts add up: accepted rows and those left out make the rows found.
 *
 * @param found data rows of the file
 * @param accepted rows that are used; 0 when the file is refused or waits
 * @param leftOutByReason rows left out by the code of the first finding that took them, or {@value #WITH_THE_FILE}
 * @param blankedByCode answers that became blank or not asked, by code of the finding
 * @param findingsByCode findings by code; more than are listed when the list was cut
 */
public record ResponseCounts(
        int found,
        int accepted,
        SortedMap<String, Integer> leftOutByReason,
        SortedMap<String, Integer> blankedByCode,
        SortedMap<String, Integer> findingsByCode) {

    /** Reason of rows that have no fault of their own in a file that is refused or waits. */
    public static final String WITH_THE_FILE = "FILE";

    /** No row was looked at. */
    public static final ResponseCounts NONE = new ResponseCounts(
            0, 0, Collections.emptySortedMap(), Collections.emptySortedMap(), Collections.emptySortedMap());

    public ResponseCounts {
        leftOutByReason = Collections.unmodifiableSortedMap(new TreeMap<>(leftOutByReason));
        blankedByCode = Collections.unmodifiableSortedMap(new TreeMap<>(blankedByCode));
        findingsByCode = Collections.unmodifiableSortedMap(new TreeMap<>(findingsByCode));
        int leftOut = sum(leftOutByReason);
        if (found != accepted + leftOut) {
            throw new IllegalArgumentException(
                    "counts do not add up: " + found + " found, " + accepted + " accepted, " + leftOut + " left out");
        }
    }

    /** Rows that are not used. */
    public int leftOut() {
        return found - accepted;
    }

    /** Answers that became blank or not asked. */
    public int blanked() {
        return sum(blankedByCode);
    }

    private static int sum(SortedMap<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
