package eu.regiometer.measures;

import java.util.Comparator;

/**
 * A difference between two groups that is wanted: the first group's score minus the second's.
 *
 * @param indicator indicator code
 * @param variable breakdown variable that makes the groups
 * @param first category of the first group
 * @param second category of the second group
 */
public record GroupGapKey(String indicator, String variable, String first, String second)
        implements Comparable<GroupGapKey> {

    private static final Comparator<GroupGapKey> ORDER = Comparator.comparing(GroupGapKey::indicator)
            .thenComparing(GroupGapKey::variable)
            .thenComparing(GroupGapKey::first)
            .thenComparing(GroupGapKey::second);

    @Override
    public int compareTo(GroupGapKey other) {
        return ORDER.compare(this, other);
    }
}
