package eu.regiometer.indicators;

import eu.regiometer.territory.Area;
import java.util.OptionalDouble;

/**
 * How many cluster bodies of an area name a sector among the strongest of its economy.
 *
 * @param wave wave code
 * @param area region or area at the top
 * @param sector division of NACE Rev. 2, for example {@code 28}
 * @param named bodies that name it
 * @param bodies bodies that name any sector
 * @param share weighted share of the bodies that name it, 0..1; empty without bodies
 * @param lower lower limit of its 95 % interval
 * @param upper upper limit of its 95 % interval
 * @param capacity capacity of the bodies that name it
 */
public record SectorUse(
        String wave,
        Area area,
        String sector,
        long named,
        long bodies,
        OptionalDouble share,
        OptionalDouble lower,
        OptionalDouble upper,
        SectorCapacity capacity) {}
