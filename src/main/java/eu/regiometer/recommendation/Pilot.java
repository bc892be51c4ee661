package eu.regiometer.recommendation;

import eu.regiometer.measures.Lens;
import java.util.List;

/**
 * A proposed pair of regions for a pilot.
 *
 * @param lens lens of the pilot
 * @param first region code
 * @param second region code of another country
 * @param value what the pair gains over the better of the two, in points, bonus for neighbours included
 * @param neighbours whether they are neighbours
 * @param dimensions indicator codes compared
 * @param firstProfile values of the first region, in the order of {@code dimensions}
 * @param secondProfile values of the second region
 */
public record Pilot(
        Lens lens,
        String first,
        String second,
        double value,
        boolean neighbours,
        List<String> dimensions,
        List<Double> firstProfile,
        List<Double> secondProfile) {}
