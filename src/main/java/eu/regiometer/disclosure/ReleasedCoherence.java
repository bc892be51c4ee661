package eu.regiometer.disclosure;

import java.util.OptionalDouble;

/**
 * Coherence of the cluster policies of two regions, after disclosure control.
 *
 * @param wave wave code
 * @param first region code
 * @param second region code, later in protocol order than {@code first}
 * @param value 0 (disjoint) to 100 (equal); empty when withheld or not available
 * @param flag status
 */
public record ReleasedCoherence(String wave, String first, String second, OptionalDouble value, Flag flag) {}
