package eu.regiometer.disclosure;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * An estimate after disclosure control. A withheld one keeps its key and its flag and no figure, n included.
 *
 * @param survey survey the item belongs to
 * @param wave wave code
 * @param area area the estimate speaks of
 * @param breakdown variable that splits the area, or empty for all units
 * @param category category of {@code breakdown}, or empty
 * @param item item or column code
 * @param statistic {@code mean}, {@code proportion=VALUE}, {@code top2}, {@code bottom2}, {@code net}, {@code score}; of
 *     amounts {@code quantile=P}, {@code total} and {@code ratio=ITEM}
 * @param estimate the estimate; proportions 0..1, net −1..1, scores 0..100
 * @param se standard error, in the unit of the estimate
 * @param lower lower limit of the 95 % interval
 * @param upper upper limit of the 95 % interval
 * @param n units with a valid answer
 * @param nEff Kish's effective sample size
 * @param deff design effect of the estimate
 * @param flag status
 */
public record ReleasedEstimate(
        Survey survey,
        String wave,
        Area area,
        String breakdown,
        String category,
        String item,
        String statistic,
        OptionalDouble estimate,
        OptionalDouble se,
        OptionalDouble lower,
        OptionalDouble upper,
        OptionalLong n,
        OptionalDouble nEff,
        OptionalDouble deff,
        Flag flag) {}
