package eu.regiometer.measures;

import java.util.Comparator;

/**
 * A threshold for which the share of units that meet it is wanted.
 *
 * @param indicator indicator code
 * @param comparison comparison of a unit's own score with the threshold
 * @param threshold threshold in the indicator's unit
 * @param relative whether the threshold is counted from the mean of all partners
 */
public record ReachKey(String indicator, Comparison comparison, double threshold, boolean relative)
        implements Comparable<ReachKey> {

    private static final Comparator<ReachKey> ORDER = Comparator.comparing(ReachKey::indicator)
            .thenComparing(ReachKey::comparison)
            .thenComparingDouble(ReachKey::threshold)
            .thenComparing(ReachKey::relative);

    @Override
    public int compareTo(ReachKey other) {
        return ORDER.compare(this, other);
    }
}
