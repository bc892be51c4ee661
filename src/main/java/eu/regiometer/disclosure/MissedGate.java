package eu.regiometer.disclosure;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.OptionalLong;

/**
 * An adequacy gate that an area misses, and what would open it.
 *
 * @param survey survey
 * @param wave wave code
 * @param area region, PARTNERS or EU
 * @param gate which one
 * @param subject code of the question, or variable and category of the population group, crossed ones with {@code *}, for
 *     example {@code D1_AGE*D2_GENDER=15-29*1}; the margin that weights cannot meet; else empty
 * @param missing answers still needed; for questions and groups rounded up to a multiple of five, so that it does not
 *     give away a small number. Of PARTNERS and EU the regions that are missing
 * @param withheld whether the number of answers is withheld: then {@code missing} holds all answers that are needed, of
 *     which the area has fewer
 * @param toRegion answers still needed, for the receipt of the region alone
 */
public record MissedGate(
        Survey survey,
        String wave,
        Area area,
        Gate gate,
        String subject,
        OptionalLong missing,
        boolean withheld,
        OptionalLong toRegion) {

    /** A gate of which all that is told to the region may be told to everybody. */
    public MissedGate(Survey survey, String wave, Area area, Gate gate, String subject, OptionalLong missing) {
        this(survey, wave, area, gate, subject, missing, false, missing);
    }

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
