package eu.regiometer.aggregation;

import eu.regiometer.statistics.weighting.Raking;
import eu.regiometer.statistics.weighting.RakingCell;
import eu.regiometer.statistics.weighting.RakingResult;
import eu.regiometer.statistics.weighting.Trimming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Raked weights with the extreme ones cut off (Potter 1990). All rows of a design point have the same base weight
 * here, so that the factor of a point says what each of its rows weighs.
 *
 * @param factors factor per point
 * @param moved share of the weight that went from some rows to others, 0 to 1
 */
record TrimmedWeights(double[] factors, double moved) {

    /**
     * Trims, then rakes and trims as often as the plan says.
     *
     * @param factors factors of raking
     * @return empty if some weight did not come to lie within the bounds, or could not be raked again
     */
    static Optional<TrimmedWeights> of(BaseWeights base, MarginTable table, double[] factors, TrimmingPlan plan) {
        double sum = 0;
        for (int p = 0; p < factors.length; p++) {
            sum += factors[p] * base.weight()[p];
        }
        double mean = sum / base.units();
        Optional<double[]> current = trimmed(base, factors, mean, plan);
        for (int round = 0; round < plan.rounds() && current.isPresent(); round++) {
            current = current.flatMap(weights -> raked(base, table, weights))
                    .flatMap(weights -> trimmed(base, weights, mean, plan));
        }
        double before = sum;
        return current.map(after -> new TrimmedWeights(after, moved(base, factors, after) / before));
    }

    private static Optional<double[]> trimmed(BaseWeights base, double[] factors, double mean, TrimmingPlan plan) {
        double[] weights = new double[factors.length];
        for (int p = 0; p < weights.length; p++) {
            weights[p] = base.rows()[p] > 0 ? factors[p] * base.weight()[p] / base.rows()[p] : 0;
        }
        return Trimming.trim(weights, base.rows(), plan.lower() * mean, plan.upper() * mean)
                .map(trimmed -> {
                    double[] after = new double[factors.length];
                    for (int p = 0; p < after.length; p++) {
                        // a weight that was not touched keeps its factor to the last bit
                        after[p] =
                                trimmed[p] == weights[p] ? factors[p] : trimmed[p] * base.rows()[p] / base.weight()[p];
                    }
                    return after;
                });
    }

    private static Optional<double[]> raked(BaseWeights base, MarginTable table, double[] factors) {
        double[] sums = base.ofCells(factors);
        List<RakingCell> cells = new ArrayList<>();
        for (int c = 0; c < sums.length; c++) {
            cells.add(new RakingCell(table.cells().get(c).categories(), sums[c]));
        }
        if (!(Raking.rake(table.margins(), cells) instanceof RakingResult.Weighted raked)) {
            return Optional.empty();
        }
        double[] after = new double[factors.length];
        for (int p = 0; p < after.length; p++) {
            after[p] = factors[p] * raked.adjustments().get(base.cellOfPoint()[p]);
        }
        return Optional.of(after);
    }

    private static double moved(BaseWeights base, double[] before, double[] after) {
        double moved = 0;
        for (int p = 0; p < before.length; p++) {
            moved += Math.abs(after[p] - before[p]) * base.weight()[p];
        }
        return moved / 2;
    }
}
