package eu.regiometer.disclosure;

import eu.regiometer.territory.Area;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many usable answers a survey brought in one wave.
 *
 * @param accepted units by area, those of areas too small for figures among them
 * @param sums how the numbers add up
 */
record Received(SortedMap<Area, Long> accepted, AreaSums sums) {

    Received {
        accepted = Collections.unmodifiableSortedMap(new TreeMap<>(accepted));
    }
}
