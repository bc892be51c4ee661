package eu.regiometer.recommendation;

/**
 * A good practice offered with a recommendation.
 *
 * @param practice the practice
 * @param score 0..1, similarity first
 * @param distance Gower distance of the two regions, 0..1
 * @param donorValue value of the donor on the leading indicator, 0 for external practices
 * @param external whether the practice comes from outside the partnership, so that only its tag was matched
 */
public record PracticeMatch(Practice practice, double score, double distance, double donorValue, boolean external) {}
