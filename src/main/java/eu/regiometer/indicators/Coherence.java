package eu.regiometer.indicators;

/**
 * Likeness of the cluster policies of two regions, 60 x cosine of the priorities + 40 x Jaccard of the sectors.
 *
 * @param wave wave code
 * @param first region code
 * @param second another region code, later in protocol order
 * @param value 0 (disjoint) to 100 (equal)
 */
public record Coherence(String wave, String first, String second, double value) {}
