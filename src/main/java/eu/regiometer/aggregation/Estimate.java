package eu.regiometer.aggregation;

import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.Comparator;
import java.util.OptionalDouble;

/**
 * An estimate of one statistic of one item, not yet cleared for publication.
 *
 * @param survey survey the item belongs to
 * @param wave code of the wave
 * @param area area
 * @param breakdown variable that splits the area; empty for all units
 * @param category category of {@code breakdown}; empty for all units
 * @param item item or column code
 * @param statistic {@code mean}, {@code proportion=VALUE}, {@code top2}, {@code bottom2}, {@code net}, {@code score}; of
 *     amounts {@code quantile=P}, {@code total} and {@code ratio=ITEM}
 * @param estimate proportions 0 to 1, net -1 to 1, scores 0 to 100, means in the unit of the item
 * @param se standard error, in the unit of the estimate
 * @param lower lower limit of the 95 % interval
 * @param upper upper limit of the 95 % interval
 * @param n units with a valid answer
 * @param nEff Kish's effective size of these units
 * @param deff design effect of the estimate, against drawing with replacement
 * @param reason why there is no estimate; VALUE if there is one
 */
public record Estimate(
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
        long n,
        OptionalDouble nEff,
        OptionalDouble deff,
        Reason reason)
        implements Comparable<Estimate> {

    private static final Comparator<Estimate> ORDER = Comparator.comparing(Estimate::wave)
            .thenComparing(Estimate::survey)
            .thenComparing(Estimate::area)
            .thenComparing(Estimate::breakdown)
            .thenComparing(Estimate::category)
            .thenComparing(Estimate::item)
            .thenComparing(Estimate::statistic);

    /** By wave, survey, area, breakdown, category, item and statistic. */
    @Override
    public int compareTo(Estimate other) {
        return ORDER.compare(this, other);
    }
}
