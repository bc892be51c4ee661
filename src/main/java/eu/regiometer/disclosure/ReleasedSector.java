package eu.regiometer.disclosure;

import eu.regiometer.territory.Area;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How many cluster bodies of an area name a sector among the strongest of its economy, after disclosure control. A
 * withheld row does not tell whether few bodies name the sector, or none, or all.
 *
 * @param wave wave code
 * @param area region or area at the top
 * @param sector division of NACE Rev. 2, for example {@code 28}
 * @param named bodies that name it
 * @param bodies bodies that name any sector
 * @param share weighted share of the bodies that name it, 0..1
 * @param lower lower limit of its 95 % interval
 * @param upper upper limit of its 95 % interval
 * @param flag status
 * @param capacity capacity of the bodies that name it; withheld wherever their number is
 */
public record ReleasedSector(
        String wave,
        Area area,
        String sector,
        OptionalLong named,
        OptionalLong bodies,
        OptionalDouble share,
        OptionalDouble lower,
        OptionalDouble upper,
        Flag flag,
        Capacity capacity) {

    /**
     * Mean score of cluster bodies.
     *
     * @param value 0..100
     * @param lower lower limit of its 95 % interval
     * @param upper upper limit of its 95 % interval
     * @param flag status
     */
    public record Capacity(OptionalDouble value, OptionalDouble lower, OptionalDouble upper, Flag flag) {

        /** No figure, and why. */
        public static Capacity without(Flag reason) {
            return new Capacity(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), reason);
        }
    }
}
