package eu.regiometer.statistics.comparison;

import eu.regiometer.statistics.estimation.GroupedAnswers;
import eu.regiometer.statistics.estimation.GroupedInfluence;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.statistics.estimation.VarianceResult;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Differences of two means of one design, from tables of weight sums. Their influence values are subtracted before the
 * variance is taken (Binder 1983; Woodruff 1971), so that what the two share is counted.
 */
public final class DesignDifferences {

    private DesignDifferences() {}

    /**
     * The mean of a part minus the mean of the whole that it belongs to: a region against all regions.
     *
     * @param whole answers of the whole
     * @param part the groups of the design that make up the part
     * @param scores score of each answer
     * @return empty if the part or the whole has no weight, or if a stratum of one unit is refused
     */
    public static Optional<Difference> partMinusWhole(
            GroupedAnswers whole, IntPredicate part, double[] scores, LonelyUnits lonely) {
        GroupedAnswers own = whole.only(part);
        if (!(own.weight() > 0)) {
            return Optional.empty();
        }
        double[] inPart = new double[scores.length];
        double[] elsewhere = new double[scores.length];
        double mean = whole.value(scores);
        double ownMean = own.value(scores);
        for (int k = 0; k < scores.length; k++) {
            double ofWhole = (scores[k] - mean) / whole.weight();
            double difference = (scores[k] - ownMean) / own.weight() - ofWhole;
            inPart[k] = difference * difference;
            elsewhere[k] = ofWhole * ofWhole;
        }
        GroupedInfluence influence = own.influence(scores).minus(whole.influence(scores));
        double[] products = whole.squares(elsewhere);
        double[] ofPart = whole.squares(inPart);
        for (int g = 0; g < products.length; g++) {
            products[g] = part.test(g) ? ofPart[g] : products[g];
        }
        return difference(ownMean - mean, influence.covariance(influence, products, lonely), whole.degreesOfFreedom());
    }

    /**
     * The difference of two means over different rows that may come from the same clusters: two waves of a panel.
     *
     * @param first answers in a design that holds the rows of both
     * @param second answers in the same design
     * @return empty if either has no weight, or if a stratum of one unit is refused
     */
    public static Optional<Difference> ofDifferentRows(
            GroupedAnswers first,
            double[] firstScores,
            GroupedAnswers second,
            double[] secondScores,
            LonelyUnits lonely) {
        if (!(first.weight() > 0) || !(second.weight() > 0)) {
            return Optional.empty();
        }
        GroupedInfluence influence = first.influence(firstScores).minus(second.influence(secondScores));
        double[] products = squares(first, firstScores);
        double[] others = squares(second, secondScores);
        for (int g = 0; g < products.length; g++) {
            products[g] += others[g];
        }
        return difference(
                first.value(firstScores) - second.value(secondScores),
                influence.covariance(influence, products, lonely),
                first.degreesOfFreedom(second));
    }

    private static Optional<Difference> difference(double value, VarianceResult result, double df) {
        return result instanceof VarianceResult.Variance(double variance)
                ? Optional.of(Difference.of(value, Math.max(0, variance), df))
                : Optional.empty();
    }

    /** Per group, the sum over its rows of squared influence values. */
    private static double[] squares(GroupedAnswers answers, double[] scores) {
        double mean = answers.value(scores);
        return answers.squares(Arrays.stream(scores)
                .map(score -> (score - mean) / answers.weight())
                .map(influence -> influence * influence)
                .toArray());
    }
}
