package eu.regiometer.recommendation;

/**
 * In how many regions of the run at least one of some rules fired.
 *
 * @param fired regions where at least one of the rules fired
 * @param indicative regions where none fired and at least one was indicative
 * @param unknown regions where none fired and at least one could not be evaluated
 * @param regions all regions
 * @param countries countries of the fired ones
 * @param mostCountries countries of the fired and unknown ones together
 */
public record RegionCount(int fired, int indicative, int unknown, int regions, int countries, int mostCountries) {

    private static final double PERCENT = 100;

    double share() {
        return PERCENT * fired / regions;
    }

    double highestShare() {
        return PERCENT * (fired + unknown) / regions;
    }
}
