package eu.regiometer.disclosure;

import eu.regiometer.measures.Reason;
import eu.regiometer.territory.Area;
import java.util.OptionalDouble;

/**
 * Difference of an indicator between two groups of one area, after disclosure control.
 *
 * @param wave wave code
 * @param area area
 * @param code indicator
 * @param variable variable that makes the groups
 * @param first category of the first group
 * @param second category of the second group
 * @param firstValue indicator of the first group
 * @param secondValue indicator of the second group
 * @param gap first minus second
 * @param se standard error of the gap
 * @param lower lower limit of its 95 % interval
 * @param upper upper limit of its 95 % interval
 * @param weakerShare population share of the group with the lower value, 0..1
 * @param flag status
 * @param reason why there is no figure, or {@link Reason#VALUE}
 */
public record ReleasedGroupGap(
        String wave,
        Area area,
        String code,
        String variable,
        String first,
        String second,
        OptionalDouble firstValue,
        OptionalDouble secondValue,
        OptionalDouble gap,
        OptionalDouble se,
        OptionalDouble lower,
        OptionalDouble upper,
        OptionalDouble weakerShare,
        Flag flag,
        Reason reason) {}
