package eu.regiometer.disclosure;

import eu.regiometer.indicators.Supply;
import eu.regiometer.indicators.Supply.Whose;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Units that figures share beyond the sums of areas: a municipality may show answers of its region, and may be a part of
 * one of the groups of its region.
 *
 * @param supply whose answers stand for each area
 * @param within by survey, municipality and variable the category that all units of the municipality are in
 */
record Overlaps(SortedMap<Area, Supply> supply, SortedMap<Survey, SortedMap<Area, SortedMap<String, String>>> within) {

    static final Overlaps NONE = new Overlaps(new TreeMap<>(), new TreeMap<>());

    Overlaps {
        supply = Collections.unmodifiableSortedMap(new TreeMap<>(supply));
        within = Collections.unmodifiableSortedMap(new TreeMap<>(within));
    }

    /** Whose answers stand for an area that shows figures with some of another one. */
    Supply supply(Area area) {
        return supply.getOrDefault(area, new Supply(Whose.OWN, Whose.ALL_OF_REGION));
    }

    /** The category of a variable that all units of a municipality are in. */
    Optional<String> within(Survey survey, Area municipality, String variable) {
        return Optional.ofNullable(within.getOrDefault(survey, new TreeMap<>())
                .getOrDefault(municipality, new TreeMap<>())
                .get(variable));
    }
}
