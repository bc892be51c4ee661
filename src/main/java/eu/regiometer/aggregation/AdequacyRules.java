package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Survey;

/**
 * Whether there are enough answers for a statement about an area at all. Which cell may be printed is another question.
 *
 * @param citizens rules of the survey of citizens
 * @param organisations rules of the survey of organisations
 * @param itemValidShare share of valid answers that an item needs, 0 to 1
 * @param topShareOfRegions share of the regions of PARTNERS or EU below which their figures are partial, 0 to 1
 * @param topCountries number of countries below which they are partial
 */
public record AdequacyRules(
        Fewest citizens, Fewest organisations, double itemValidShare, double topShareOfRegions, int topCountries) {

    /** The proposals of the handbook. */
    public static final AdequacyRules DEFAULT =
            new AdequacyRules(new Fewest(30, 20, 30), new Fewest(5, 5, 5), 0.6, 2.0 / 3, 3);

    /**
     * Smallest numbers of units.
     *
     * @param region accepted units of a region
     * @param item valid answers to an item
     * @param municipality accepted units of a municipality
     */
    public record Fewest(long region, long item, long municipality) {}

    Fewest of(Survey survey) {
        return switch (survey) {
            case PUBLIC_ATTITUDE -> citizens;
            case INNOVATION_CAPACITY -> organisations;
        };
    }
}
