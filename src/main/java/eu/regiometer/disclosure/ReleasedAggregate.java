package eu.regiometer.disclosure;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure for an area at the top, made in one of two ways.
 *
 * @param survey survey the item belongs to; empty for indicators
 * @param wave wave code
 * @param area all partners, or the members of the Union
 * @param item code of an item, column or indicator
 * @param statistic as of {@link ReleasedEstimate}; {@link #VALUE} for indicators
 * @param weighting what counts the same in it
 * @param regions regions whose answers enter
 * @param of regions of the area in the wave
 * @param estimate the estimate, in the unit of the statistic
 * @param se standard error
 * @param lower lower limit of the 95 % interval
 * @param upper upper limit of the 95 % interval
 * @param flag status
 */
public record ReleasedAggregate(
        Optional<Survey> survey,
        String wave,
        Area area,
        String item,
        String statistic,
        Weighting weighting,
        int regions,
        int of,
        OptionalDouble estimate,
        OptionalDouble se,
        OptionalDouble lower,
        OptionalDouble upper,
        Flag flag) {

    /** Statistic of indicators. */
    public static final String VALUE = "value";

    /** What counts the same. */
    public enum Weighting {
        /** Each person or organisation: large regions count more. */
        POPULATION("population"),
        /** Each region: the mean of the estimates of the regions that are told. */
        EQUAL_REGIONS("equal-regions");

        private final String id;

        Weighting(String id) {
            this.id = id;
        }

        /** As written in the data files. */
        public String id() {
            return id;
        }
    }
}
