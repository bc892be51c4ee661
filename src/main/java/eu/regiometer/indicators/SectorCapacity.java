package eu.regiometer.indicators;

import java.util.OptionalDouble;

/**
 * Capacity of the cluster bodies that name a sector: the weighted mean of their scores, each the weighted mean of those
 * parts of the lens of cluster policy that are scored for every body.
 *
 * @param value 0..100; empty where it cannot be computed
 * @param lower lower limit of its 95 % interval
 * @param upper upper limit of its 95 % interval
 * @param named scores of the bodies that name the sector
 * @param others scores of the other bodies of the area
 */
public record SectorCapacity(
        OptionalDouble value, OptionalDouble lower, OptionalDouble upper, Scores named, Scores others) {

    /**
     * Scores, as far as their protection is concerned.
     *
     * @param n bodies with a score
     * @param lowest lowest score; 0 without scores
     * @param highest highest score; 0 without scores
     */
    public record Scores(long n, double lowest, double highest) {}

    /** Where no body has a score. */
    public static SectorCapacity none() {
        Scores nobody = new Scores(0, 0, 0);
        return new SectorCapacity(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), nobody, nobody);
    }
}
