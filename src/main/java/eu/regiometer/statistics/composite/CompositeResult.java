package eu.regiometer.statistics.composite;

import eu.regiometer.statistics.estimation.Interval;

/**
 * The composite of one unit among others.
 *
 * @param unit its code
 * @param geometric weighted geometric mean of the parts: the composite
 * @param arithmetic weighted arithmetic mean beside it
 * @param interval 2.5 % to 97.5 % of the draws
 * @param rank by the geometric mean, 1 = best, ties share the better rank
 * @param rankLower rank at 5 % of the draws
 * @param rankUpper rank at 95 % of the draws
 */
public record CompositeResult(
        String unit, double geometric, double arithmetic, Interval interval, int rank, int rankLower, int rankUpper) {}
