package eu.regiometer.disclosure;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Response counts of a survey in an area: facts of the field work, never of an answer.
 *
 * @param survey survey
 * @param wave wave code
 * @param area area
 * @param submissions submissions that count
 * @param eligible units in the population, where every cover sheet gave the number
 * @param invited units approached, where every cover sheet gave the number
 * @param found rows found; empty where {@code accepted} is
 * @param accepted rows accepted; empty when withheld because they are few or would give a few away
 * @param responseRate accepted by eligible, 0..1; empty where {@code accepted} is
 * @param fieldFrom first field date
 * @param fieldTo last field date
 * @param adequate whether the area passes the adequacy gate for a statement about it
 * @param partial whether regions of the area are missing
 * @param toRegion rows accepted, for the receipt of the region alone, which sent them
 */
public record ReleasedCounts(
        Survey survey,
        String wave,
        Area area,
        int submissions,
        OptionalLong eligible,
        OptionalLong invited,
        OptionalLong found,
        OptionalLong accepted,
        OptionalDouble responseRate,
        Optional<LocalDate> fieldFrom,
        Optional<LocalDate> fieldTo,
        boolean adequate,
        boolean partial,
        long toRegion) {}
