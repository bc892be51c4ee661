package eu.regiometer.disclosure;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.OptionalDouble;

/**
 * Item non-response by kind, as weighted shares of the units that were asked, after disclosure control.
 *
 * @param survey survey
 * @param wave wave code
 * @param area area
 * @param item item code
 * @param valid share with a valid answer, 0..1
 * @param dontKnow share "don't know", 0..1
 * @param noAnswer share refused or blank, 0..1
 * @param blank share blank, part of {@code noAnswer}, 0..1
 * @param notAsked share of all units that the question was not put to, 0..1
 * @param flag status
 */
public record ReleasedNonResponse(
        Survey survey,
        String wave,
        Area area,
        String item,
        OptionalDouble valid,
        OptionalDouble dontKnow,
        OptionalDouble noAnswer,
        OptionalDouble blank,
        OptionalDouble notAsked,
        Flag flag) {}
