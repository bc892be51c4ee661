package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.OptionalLong;

/**
 * An adequacy gate that an area misses.
 *
 * @param survey survey
 * @param wave code of the wave
 * @param area region, or the top level for {@link Gate#REGIONS}
 * @param gate which one
 * @param subject code of the question, or variable and category of the group, for example {@code D1_AGE*D2_GENDER=15-29*1};
 *     else empty
 * @param missing answers (or regions) that would open the gate, where a number would do
 */
public record Shortfall(Survey survey, String wave, Area area, Gate gate, String subject, OptionalLong missing) {

    /** What needs answers. */
    public enum Gate {
        /** A statement about the region at all. */
        STATEMENT,
        /** Weighted figures: the weights could not meet the population. */
        WEIGHTS,
        /** Figures without the mark that they are indicative. */
        UNMARKED,
        /** A group of the population that weights rest on. */
        GROUP,
        /** One question. */
        ITEM,
        /** Figures of all partners or of the Union that are not called partial. */
        REGIONS
    }
}
