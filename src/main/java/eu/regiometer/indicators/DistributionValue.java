package eu.regiometer.indicators;

import eu.regiometer.territory.Area;
import java.util.OptionalDouble;

/**
 * One option of a distribution.
 *
 * @param wave wave code
 * @param area area
 * @param code distribution in the indicator tree, for example {@code UNMET_TOP}
 * @param option option code of the item
 * @param percent share in percent of the valid answers, 0..100; of a criterion in percent of the regions with an answer
 * @param se standard error in percentage points; empty for a share of regions
 * @param lower lower limit of the 95 % interval (Korn and Graubard 1998)
 * @param upper upper limit
 * @param n valid answers; of a criterion regions with an answer
 * @param borrowedFrom code of the region whose units stand in for a municipality's own, or empty
 */
public record DistributionValue(
        String wave,
        Area area,
        String code,
        String option,
        OptionalDouble percent,
        OptionalDouble se,
        OptionalDouble lower,
        OptionalDouble upper,
        long n,
        String borrowedFrom) {}
