package eu.regiometer.statistics.suppression;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which cells to withhold besides the sensitive ones. */
public sealed interface SuppressionResult {

    /**
     * Every sensitive cell is protected.
     *
     * @param suppressed all cells to withhold, the sensitive ones among them
     * @param fewest whether no pattern with fewer cells exists; false only if the search was cut short
     */
    record Protected(SortedSet<Integer> suppressed, boolean fewest) implements SuppressionResult {

        public Protected {
            suppressed = Collections.unmodifiableSortedSet(new TreeSet<>(suppressed));
        }
    }

    /**
     * Not even withholding every cell that may be withheld protects all sensitive cells: a total has to go, or rows
     * have to be joined.
     *
     * @param unprotected sensitive cells that stay in danger
     */
    record Impossible(SortedSet<Integer> unprotected) implements SuppressionResult {

        public Impossible {
            unprotected = Collections.unmodifiableSortedSet(new TreeSet<>(unprotected));
        }
    }
}
