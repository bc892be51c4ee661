package eu.regiometer.indicators;

import eu.regiometer.measures.Bands;
import eu.regiometer.measures.GroupGapKey;
import eu.regiometer.measures.ReachKey;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is decided about indicators outside their tree.
 *
 * @param bands performance groups
 * @param study names the study in the seeds of simulations, printed in the method note
 * @param draws draws of a simulation, at least 1000
 * @param sparse inhabitants per square kilometre below which a region counts as remote
 * @param groupGaps differences between groups that rules read
 * @param reach thresholds whose reach is wanted
 */
public record IndicatorPlan(
        Bands bands,
        String study,
        int draws,
        double sparse,
        SortedSet<GroupGapKey> groupGaps,
        SortedSet<ReachKey> reach) {

    private static final int FEWEST_DRAWS = 1000;
    private static final double SPARSE = 12.5;

    public IndicatorPlan {
        groupGaps = Collections.unmodifiableSortedSet(new TreeSet<>(groupGaps));
        reach = Collections.unmodifiableSortedSet(new TreeSet<>(reach));
        if (draws < FEWEST_DRAWS) {
            throw new IllegalArgumentException("a simulation needs at least " + FEWEST_DRAWS + " draws, got " + draws);
        }
    }

    /** The plan of the handbook: bands of the scoreboard of 2021, 1000 draws, 12.5 inhabitants per square kilometre. */
    public static IndicatorPlan of(String study, SortedSet<GroupGapKey> groupGaps, SortedSet<ReachKey> reach) {
        return new IndicatorPlan(Bands.eis2021(), study, FEWEST_DRAWS, SPARSE, groupGaps, reach);
    }
}
