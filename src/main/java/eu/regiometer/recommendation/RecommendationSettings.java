package eu.regiometer.recommendation;

/**
 * Numbers of the recommendation logic, from the programme.
 *
 * @param localCards most cards in a local report
 * @param regionalCards most cards in a regional report
 * @param euCards most cards in the EU report
 * @param fewestPilots fewest pairs of a pilot proposal
 * @param mostPilots most pairs
 * @param readinessFloor score that both regions of a pair must reach
 * @param neighbourBonus points for neighbours
 * @param purchaseSlots slots of a region's plan of innovation purchases
 * @param agreedNumerator a criterion is agreed when this many of {@code agreedDenominator} parts of the regions apply it
 * @param agreedDenominator see {@code agreedNumerator}
 */
public record RecommendationSettings(
        int localCards,
        int regionalCards,
        int euCards,
        int fewestPilots,
        int mostPilots,
        double readinessFloor,
        double neighbourBonus,
        int purchaseSlots,
        int agreedNumerator,
        int agreedDenominator) {

    /** The defaults of the handbook. */
    public static RecommendationSettings defaults() {
        return new RecommendationSettings(6, 10, 8, 2, 4, 30, 5, 8, 2, 3);
    }

    /** Whether so many regions of all make a criterion agreed, in whole numbers. */
    public boolean agreed(long applying, long regions) {
        return regions > 0 && agreedDenominator * applying >= agreedNumerator * regions;
    }
}
