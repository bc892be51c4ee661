package eu.regiometer.revision;

/**
 * How a recommendation stands in a report.
 *
 * @param kind FIRED or INDICATIVE
 * @param band HIGH, MEDIUM or LOW; empty without a priority
 * @param priority P with one decimal; empty without one
 * @param place place among the cards, from 1
 * @param words hash of its words in all languages
 */
public record CardState(String kind, String band, String priority, int place, String words) {

    /** Whether priority and certainty are the same. */
    boolean ranksLike(CardState other) {
        return kind.equals(other.kind) && band.equals(other.band) && priority.equals(other.priority);
    }
}
