package eu.regiometer.indicators;

/**
 * Whether a region applies a quality criterion for clusters: at least half of its cluster bodies that answered chose it.
 *
 * @param wave wave code
 * @param region region code
 * @param option option code of the criterion
 * @param bodies cluster bodies that answered
 * @param applied whether it is applied
 */
public record CriterionUse(String wave, String region, String option, long bodies, boolean applied) {}
