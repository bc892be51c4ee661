package eu.regiometer.indicators;

import eu.regiometer.measures.ReachKey;
import eu.regiometer.territory.Area;

/**
 * Share of the units of an area whose own score meets a threshold.
 *
 * @param wave wave code
 * @param area area
 * @param key indicator, comparison and threshold
 * @param share weighted, 0..1
 * @param n units with a computable own score
 */
public record Reach(String wave, Area area, ReachKey key, double share, long n) {}
