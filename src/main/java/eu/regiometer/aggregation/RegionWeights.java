package eu.regiometer.aggregation;

import eu.regiometer.aggregation.WeightingReport.Method;
import java.util.Arrays;

/**
 * The weights of one region and wave.
 *
 * @param factors factor per point of the cube: final weight = factor x base weight
 * @param toPersons what the final weights are multiplied by where regions are put together, so that each counts by its
 *     persons; 1 unless final weights came that do not add up to them
 * @param design strata and primary sampling units
 * @param report how they came about; where it says REFUSED the factors must not be used
 */
record RegionWeights(double[] factors, double toPersons, RegionDesign design, WeightingReport report) {

    static RegionWeights of(SurveyCube cube, PopulationMargins population, WeightingPlan plan) {
        return new Weighting(cube, population, plan).weights();
    }

    /** Whether the final weights are the base weights. */
    boolean unadjusted() {
        return Arrays.stream(factors).allMatch(factor -> factor == 1);
    }

    boolean refused() {
        return report.method() == Method.REFUSED;
    }
}
