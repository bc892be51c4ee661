package eu.regiometer.aggregation;

import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.comparison.Difference;
import eu.regiometer.territory.Area;

/**
 * The difference of two estimates with its test, not yet cleared for publication.
 *
 * @param survey survey the item belongs to
 * @param family what it is tested together with
 * @param item item code
 * @param statistic as of {@link Estimate}
 * @param first area of the first estimate
 * @param wave wave of the first estimate
 * @param second area of the estimate that is subtracted
 * @param secondWave wave of the estimate that is subtracted
 * @param difference first minus second
 */
public record EstimateDifference(
        Survey survey,
        DifferenceFamily family,
        String item,
        String statistic,
        Area first,
        String wave,
        Area second,
        String secondWave,
        Difference difference) {}
