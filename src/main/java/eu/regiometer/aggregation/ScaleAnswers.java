package eu.regiometer.aggregation;

import eu.regiometer.measures.Scale;
import eu.regiometer.statistics.scale.ScaleSums;

/**
 * The answers to a scale in an area, reduced to sums.
 *
 * @param scale the scale
 * @param sums sums over units that answered every item, without weights
 */
public record ScaleAnswers(Scale scale, ScaleSums sums) {}
