package eu.regiometer.statistics.weighting;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A joining of categories that may save a raking, for example ages 15-29 and 30-44.
 *
 * @param name how the weighting report calls it
 * @param into per name of a margin: old name of a category to its new name; categories with the same new name become
 *     one, those not named stay
 */
public record Join(String name, Map<String, Map<String, String>> into) {

    public Join {
        Map<String, Map<String, String>> copy = new TreeMap<>();
        into.forEach((margin, names) -> copy.put(margin, Map.copyOf(names)));
        into = Collections.unmodifiableMap(copy);
    }
}
