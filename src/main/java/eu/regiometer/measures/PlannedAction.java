package eu.regiometer.measures;

/**
 * A line of the register of actions, as far as figures are made of it.
 *
 * @param region code of the region
 * @param slot number of the procurement slot that the action fills, from 1; 0 for an action without one
 * @param theme health, energy or ICT as written; empty when not given
 * @param status as written; empty when not given
 */
public record PlannedAction(String region, int slot, String theme, String status) {}
