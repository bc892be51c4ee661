package eu.regiometer.recommendation;

import eu.regiometer.measures.Lens;
import java.util.List;
import java.util.stream.IntStream;

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
        List<Double> secondProfile) {

    /** Lenses that have pilots: purchases by theme, and clusters. */
    public static final List<Lens> LENSES = List.of(Lens.PPI_HEA, Lens.PPI_ENE, Lens.PPI_ICT, Lens.CLUSTER);

    /** Dimensions in which the first region is truly higher; not those in which both are equal. */
    public List<String> firstLeads() {
        return leading(firstProfile, secondProfile);
    }

    /** Dimensions in which the second region is truly higher. */
    public List<String> secondLeads() {
        return leading(secondProfile, firstProfile);
    }

    private List<String> leading(List<Double> one, List<Double> other) {
        return IntStream.range(0, dimensions.size())
                .filter(i -> one.get(i) > other.get(i))
                .mapToObj(dimensions::get)
                .toList();
    }
}
