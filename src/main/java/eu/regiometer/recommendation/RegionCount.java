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

    /** Share of the regions in which one of the rules fired, in percent: the least the share may be. */
    public double share() {
        return PERCENT * fired / regions;
    }

    /** The same, were each region that could not be evaluated among them: the most the share may be, in percent. */
    public double highestShare() {
        return PERCENT * (fired + unknown) / regions;
    }
}
