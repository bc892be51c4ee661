package eu.regiometer.indicators;

import eu.regiometer.measures.GroupGapKey;
import eu.regiometer.measures.Reason;
import eu.regiometer.territory.Area;
import java.util.OptionalDouble;

/**
 * Difference of an indicator between two groups of the same sample.
 *
 * @param wave wave code
 * @param area area
 * @param key indicator and groups
 * @param first value of the first group
 * @param second value of the second group
 * @param gap first minus second
 * @param se standard error of the gap
 * @param lower lower limit of the 95 % interval
 * @param upper upper limit
 * @param nFirst smallest number of valid units of the first group among the parts
 * @param nSecond the same for the second group
 * @param weakerShare weighted share of the units of the area, 0..1, that belong to the group with the lower value
 * @param reason why there is no gap, or {@link Reason#VALUE}
 * @param borrowedFrom code of the region whose groups stand in for a municipality's, or empty
 */
public record GroupGap(
        String wave,
        Area area,
        GroupGapKey key,
        OptionalDouble first,
        OptionalDouble second,
        OptionalDouble gap,
        OptionalDouble se,
        OptionalDouble lower,
        OptionalDouble upper,
        long nFirst,
        long nSecond,
        OptionalDouble weakerShare,
        Reason reason,
        String borrowedFrom) {}
