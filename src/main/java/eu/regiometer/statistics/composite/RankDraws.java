package eu.regiometer.statistics.composite;

import eu.regiometer.statistics.distribution.RandomStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Uncertainty of ranks by simulation: each draw adds normal sampling error to independent estimates and ranks them anew.
 */
public final class RankDraws {

    private static final int FEWEST_DRAWS = 1000;
    private static final double LOWER = 0.05;
    private static final double UPPER = 0.95;

    /**
     * A rank with its interval, 1 is best.
     *
     * @param rank by the estimates, ties share the better rank
     * @param lower rank at 5 % of the draws
     * @param upper rank at 95 % of the draws
     */
    public record Result(int rank, int lower, int upper) {}

    private RankDraws() {}

    /**
     * Ranks of estimates of which the largest is best.
     *
     * @param seedText names what is ranked; the same text gives the same draws
     * @param draws at least 1000
     * @param values one estimate per unit, in the order of the units' codes
     * @param standardErrors of the estimates, 0 for exact ones
     * @return one result per unit, in the same order
     */
    public static List<Result> simulate(String seedText, int draws, double[] values, double[] standardErrors) {
        if (draws < FEWEST_DRAWS || values.length != standardErrors.length) {
            throw new IllegalArgumentException(draws + " draws of at least " + FEWEST_DRAWS + ", " + values.length
                    + " values, " + standardErrors.length + " standard errors");
        }
        int[][] ranks = new int[values.length][draws];
        for (int draw = 0; draw < draws; draw++) {
            RandomStream random = RandomStream.of(seedText, draw);
            double[] drawn = new double[values.length];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = values[i] + standardErrors[i] * random.normal();
            }
            int[] order = Ranks.descending(drawn);
            for (int i = 0; i < order.length; i++) {
                ranks[i][draw] = order[i];
            }
        }
        int[] nominal = Ranks.descending(values);
        DrawnRanks all = new DrawnRanks(ranks);
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < nominal.length; i++) {
            results.add(new Result(nominal[i], all.quantile(i, LOWER), all.quantile(i, UPPER)));
        }
        return List.copyOf(results);
    }
}
