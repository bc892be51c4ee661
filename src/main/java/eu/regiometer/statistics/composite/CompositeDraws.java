package eu.regiometer.statistics.composite;

import eu.regiometer.statistics.distribution.RandomStream;
import eu.regiometer.statistics.estimation.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Uncertainty of a composite and of its ranks by simulation (Saisana, Saltelli and Tarantola 2005). Each draw varies the
 * weights (x (1 + 0.25 U), U uniform on [-1, 1]), takes the arithmetic or the geometric mean with equal chance, and adds
 * normal sampling error to the parts, with their covariance. All units share the weights and the mean of a draw.
 *
 * @param seedText names the study and the index; the same text gives the same draws
 * @param draws at least 1000
 * @param range what a part may be: drawn parts are cut to it; the lower end is not below 0
 */
public record CompositeDraws(String seedText, int draws, Interval range) {

    private static final double WEIGHT_SPREAD = 0.25;

    public CompositeDraws {
        if (draws < 1000) {
            throw new IllegalArgumentException("at least 1000 draws: " + draws);
        }
        if (range.lower() < 0) {
            throw new IllegalArgumentException("a geometric mean has no negative parts: " + range);
        }
    }

    /**
     * Composites of units with all parts present and above 0.
     *
     * @param units in the order of their codes; an empty list gives an empty list
     * @param weights one per part, finite, not negative, not all 0
     * @return one result per unit, in the same order
     */
    public List<CompositeResult> simulate(List<CompositeUnit> units, List<Double> weights) {
        double[] nominal = new double[units.size()];
        for (int r = 0; r < nominal.length; r++) {
            nominal[r] = point(units.get(r), CompositeMean.geometric(present(units.get(r)), weights, 1));
        }
        List<double[][]> roots = units.stream().map(CompositeUnit::root).toList();
        double[][] values = new double[units.size()][draws];
        int[][] ranks = new int[units.size()][draws];
        for (int draw = 0; draw < draws; draw++) {
            double[] composites = draw(RandomStream.of(seedText, draw), units, roots, weights);
            int[] drawn = Ranks.descending(composites);
            for (int r = 0; r < composites.length; r++) {
                values[r][draw] = composites[r];
                ranks[r][draw] = drawn[r];
            }
        }
        int[] nominalRanks = Ranks.descending(nominal);
        DrawnRanks all = new DrawnRanks(ranks);
        List<CompositeResult> results = new ArrayList<>();
        for (int r = 0; r < nominal.length; r++) {
            Arrays.sort(values[r]);
            CompositeUnit unit = units.get(r);
            results.add(new CompositeResult(
                    unit.unit(),
                    nominal[r],
                    point(unit, CompositeMean.arithmetic(present(unit), weights, 1)),
                    new Interval(
                            values[r][DrawnRanks.position(0.025, draws)], values[r][DrawnRanks.position(0.975, draws)]),
                    nominalRanks[r],
                    all.quantile(r, 0.05),
                    all.quantile(r, 0.95)));
        }
        return List.copyOf(results);
    }

    private double[] draw(
            RandomStream random, List<CompositeUnit> units, List<double[][]> roots, List<Double> weights) {
        double[] drawn = new double[weights.size()];
        double sum = 0;
        for (int j = 0; j < drawn.length; j++) {
            drawn[j] = weights.get(j) * (1 + WEIGHT_SPREAD * (2 * random.uniform() - 1));
            sum += drawn[j];
        }
        boolean geometric = random.coin();
        double[] composites = new double[units.size()];
        for (int r = 0; r < composites.length; r++) {
            double[] parts = parts(random, units.get(r), roots.get(r));
            double mean = 0;
            for (int j = 0; j < drawn.length; j++) {
                if (drawn[j] > 0) {
                    // the logarithm of 0 is minus infinity, its mean too, and the geometric mean 0: the limit wanted
                    mean += drawn[j] / sum * (geometric ? StrictMath.log(parts[j]) : parts[j]);
                }
            }
            composites[r] = geometric ? StrictMath.exp(mean) : mean;
        }
        return composites;
    }

    private double[] parts(RandomStream random, CompositeUnit unit, double[][] root) {
        double[] normal = new double[root.length];
        for (int j = 0; j < normal.length; j++) {
            normal[j] = random.normal();
        }
        double[] parts = new double[root.length];
        for (int j = 0; j < parts.length; j++) {
            parts[j] = unit.parts().get(j);
            for (int k = 0; k <= j; k++) {
                parts[j] += root[j][k] * normal[k];
            }
            parts[j] = Math.clamp(parts[j], range.lower(), range.upper());
        }
        return parts;
    }

    private static List<OptionalDouble> present(CompositeUnit unit) {
        return unit.parts().stream().map(OptionalDouble::of).toList();
    }

    private static double point(CompositeUnit unit, OptionalDouble mean) {
        return mean.orElseThrow(() -> new IllegalArgumentException(
                "unit " + unit.unit() + ": parts must be above 0, with some weight: " + unit.parts()));
    }
}
