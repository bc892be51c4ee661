package eu.regiometer.disclosure;

import eu.regiometer.territory.Area;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One option of a distribution indicator, for example the share that wants a service online, after disclosure control.
 *
 * @param wave wave code
 * @param area area
 * @param code distribution indicator, for example {@code UNMET_TOP}
 * @param option option code of the item
 * @param percent share in percent of the valid answers, 0..100
 * @param se standard error in percentage points
 * @param lower lower limit of the 95 % interval
 * @param upper upper limit of the 95 % interval
 * @param n valid answers
 * @param flag status
 */
public record ReleasedShare(
        String wave,
        Area area,
        String code,
        String option,
        OptionalDouble percent,
        OptionalDouble se,
        OptionalDouble lower,
        OptionalDouble upper,
        OptionalLong n,
        Flag flag) {}
