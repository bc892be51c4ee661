package eu.regiometer.disclosure;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a cell holds, as far as its protection is concerned.
 *
 * @param n units behind it
 * @param threshold smallest number of units that may be shown
 * @param figure whether there is a figure that could be published
 * @param sensitive whether the cell may not be shown for its own sake
 * @param uniform answers that nobody or everybody behind it gave, where that would tell what each of them said; cells
 *     that share such an answer do not hide it
 * @param amount the sum of amounts behind it, where that has to be hidden
 */
record Content(
        long n, long threshold, boolean figure, boolean sensitive, SortedSet<String> uniform, Optional<Amount> amount) {

    /**
     * A sum of amounts.
     *
     * @param total weighted sum, not negative
     * @param margin how far a guess at it must be able to lie below and above it; 0 if it hides nobody's amount
     */
    record Amount(double total, double margin) {}

    Content(long n, long threshold, boolean figure, boolean sensitive, SortedSet<String> uniform) {
        this(n, threshold, figure, sensitive, uniform, Optional.empty());
    }

    Content {
        uniform = Collections.unmodifiableSortedSet(new TreeSet<>(uniform));
    }

    /** The same with another number of units. */
    Content with(long units) {
        return new Content(units, threshold, figure, sensitive, uniform, amount);
    }

    static Content of(long n, long threshold, boolean figure) {
        return new Content(n, threshold, figure, 0 < n && n < threshold, new TreeSet<>());
    }

    /** How much of it a reader knows beforehand. */
    LinkedCells.Status status() {
        return n == 0 && !figure
                ? LinkedCells.Status.FIXED
                : sensitive
                        ? LinkedCells.Status.SENSITIVE
                        : figure ? LinkedCells.Status.OPEN : LinkedCells.Status.UNKNOWN;
    }
}
