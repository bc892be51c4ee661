package eu.regiometer.indicators;

import eu.regiometer.measures.GroupGapKey;
import eu.regiometer.measures.IndexRules;
import eu.regiometer.measures.ReachKey;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is computed beside the tree, and by which rules.
 *
 * @param rules what the programme decides about indices
 * @param groupGaps differences between groups that rules read
 * @param reach thresholds whose reach is wanted
 */
public record IndicatorPlan(IndexRules rules, SortedSet<GroupGapKey> groupGaps, SortedSet<ReachKey> reach) {

    public IndicatorPlan {
        groupGaps = Collections.unmodifiableSortedSet(new TreeSet<>(groupGaps));
        reach = Collections.unmodifiableSortedSet(new TreeSet<>(reach));
    }
}
