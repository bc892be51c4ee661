package eu.regiometer.indicators;

/**
 * Rank among the regions of a wave, 1 is best, ties share the better rank.
 *
 * @param rank by value
 * @param lower 5 % point of the simulated ranks
 * @param upper 95 % point of the simulated ranks
 * @param of number of regions ranked
 */
public record RankInterval(int rank, int lower, int upper, int of) {}
