package eu.regiometer.statistics.composite;

import eu.regiometer.statistics.distribution.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How far ranks hang on the choices made in building an index (Saisana, Saltelli and Tarantola 2005): each draw builds it
 * anew by choices with equal chance, with the weights of pillars and sub-indexes times 1 + 0.25 U, U uniform on [-1, 1].
 * Weights of single indicators stay.
 *
 * @param seedText names the study and the index; the same text gives the same draws
 * @param draws at least 1000
 * @param outliers to choose from; the first is the one in use, as for the other choices
 * @param normalisations to choose from, with values above 0 where a geometric mean may be taken
 * @param aggregations to choose from
 */
public record MethodDraws(
        String seedText,
        int draws,
        List<OutlierRule> outliers,
        List<Normalisation> normalisations,
        List<Aggregation> aggregations) {

    private static final int FEWEST_DRAWS = 1000;
    private static final double WEIGHT_SPREAD = 0.25;
    private static final double LOWER = 0.05;
    private static final double UPPER = 0.95;

    /**
     * The ranks of a unit, 1 = best, ties share the better rank.
     *
     * @param unit its code
     * @param nominal rank by the choices in use
     * @param mean mean rank of the draws
     * @param median middle rank of the draws
     * @param lower rank at 5 % of the draws
     * @param upper rank at 95 % of the draws
     */
    public record Result(String unit, int nominal, double mean, double median, int lower, int upper) {}

    public MethodDraws {
        outliers = List.copyOf(outliers);
        normalisations = List.copyOf(normalisations);
        aggregations = List.copyOf(aggregations);
        if (draws < FEWEST_DRAWS || outliers.isEmpty() || normalisations.isEmpty() || aggregations.isEmpty()) {
            throw new IllegalArgumentException(draws + " draws of at least " + FEWEST_DRAWS + "; choices of outliers "
                    + outliers + ", normalisation " + normalisations + ", aggregation " + aggregations);
        }
    }

    /**
     * Draws the ranks of all units.
     *
     * @param indicators before treatment of outliers, gaps filled
     * @param lessIsBetter codes of the indicators that are turned
     * @return one result per unit, in the order of the table
     * @throws IllegalArgumentException if a unit has no index by one of the choices
     */
    public List<Result> simulate(UnitTable indicators, IndexTree tree, Set<String> lessIsBetter) {
        List<List<UnitTable>> normalised = outliers.stream()
                .map(indicators::treated)
                .map(treated -> normalisations.stream()
                        .map(way -> treated.normalised(way, lessIsBetter))
                        .toList())
                .toList();
        int[] nominal = ranks(normalised.getFirst().getFirst(), tree, aggregations.getFirst());
        int[][] ranks = new int[nominal.length][draws];
        for (int draw = 0; draw < draws; draw++) {
            RandomStream random = RandomStream.of(seedText, draw);
            UnitTable values = one(random, one(random, normalised));
            int[] drawn = ranks(values, varied(random, tree), one(random, aggregations));
            for (int i = 0; i < drawn.length; i++) {
                ranks[i][draw] = drawn[i];
            }
        }
        DrawnRanks all = new DrawnRanks(ranks);
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < nominal.length; i++) {
            results.add(new Result(
                    indicators.units().get(i),
                    nominal[i],
                    all.mean(i),
                    all.median(i),
                    all.quantile(i, LOWER),
                    all.quantile(i, UPPER)));
        }
        return List.copyOf(results);
    }

    private static <T> T one(RandomStream random, List<T> choices) {
        return choices.get((int) (random.uniform() * choices.size()));
    }

    private static IndexTree varied(RandomStream random, IndexTree tree) {
        return new IndexTree(
                tree.index(),
                tree.parts().stream()
                        .map(part -> tree.isMean(part.code())
                                ? part.times(1 + WEIGHT_SPREAD * (2 * random.uniform() - 1))
                                : part)
                        .toList());
    }

    private static int[] ranks(UnitTable values, IndexTree tree, Aggregation aggregation) {
        List<OptionalDouble> index = tree.means(values, aggregation).column(tree.index());
        double[] composites = new double[index.size()];
        for (int i = 0; i < composites.length; i++) {
            String unit = values.units().get(i);
            composites[i] = index.get(i)
                    .orElseThrow(() -> new IllegalArgumentException("unit " + unit + " has no " + tree.index()
                            + " by the " + aggregation + " mean: fill gaps, and normalise to values above 0"));
        }
        return Ranks.descending(composites);
    }
}
