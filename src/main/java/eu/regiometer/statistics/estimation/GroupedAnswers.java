package eu.regiometer.statistics.estimation;

import eu.regiometer.statistics.estimation.EstimateResult.NoData;
import eu.regiometer.statistics.estimation.EstimateResult.NotComputable;
import eu.regiometer.statistics.estimation.EstimateResult.Reason;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/**
 * The valid answers of one domain by group of a {@link GroupedDesign}, as sparse table of weight sums. Linearisation as
 * in Binder 1983; the result equals {@link Linearised} on the rows, with or without clusters.
 */
public final class GroupedAnswers {

    private final GroupedDesign design;
    private final int[] group;
    private final int[] answer;
    private final long[] rows;
    private final double[] weight;
    private final double[] squares;
    private final double[] weightOfAnswer;
    private final long[] rowsOfAnswer;
    private final double totalWeight;
    private final double totalSquares;
    private final long n;
    private final long degreesOfFreedom;

    /**
     * Creates a table; the arrays hold one element per entry and are not copied.
     *
     * @param answers number of different answers
     * @param group group of each entry
     * @param answer position of the answer of each entry
     * @param rows rows of each entry
     * @param weight sum of their weights
     * @param squares sum of their squared weights
     */
    public GroupedAnswers(
            GroupedDesign design,
            int answers,
            int[] group,
            int[] answer,
            long[] rows,
            double[] weight,
            double[] squares) {
        this.design = design;
        this.group = group;
        this.answer = answer;
        this.rows = rows;
        this.weight = weight;
        this.squares = squares;
        this.weightOfAnswer = new double[answers];
        this.rowsOfAnswer = new long[answers];
        long count = 0;
        double sum = 0;
        double sumOfSquares = 0;
        for (int i = 0; i < group.length; i++) {
            count += rows[i];
            sumOfSquares += squares[i];
            weightOfAnswer[answer[i]] += weight[i];
            rowsOfAnswer[answer[i]] += rows[i];
        }
        // added in the order of the answers, as scores are, so that no share exceeds 1
        for (double ofAnswer : weightOfAnswer) {
            sum += ofAnswer;
        }
        this.n = count;
        this.totalWeight = sum;
        this.totalSquares = sumOfSquares;
        var units = new SeenUnits(design);
        units.add(group, rows);
        this.degreesOfFreedom = units.degreesOfFreedom();
    }

    /** The rows of some groups: a domain of the same design. */
    public GroupedAnswers only(IntPredicate groups) {
        int[] kept = new int[group.length];
        int count = 0;
        for (int i = 0; i < group.length; i++) {
            if (groups.test(group[i])) {
                kept[count++] = i;
            }
        }
        int[] entries = Arrays.copyOf(kept, count);
        return new GroupedAnswers(
                design,
                weightOfAnswer.length,
                Arrays.stream(entries).map(i -> group[i]).toArray(),
                Arrays.stream(entries).map(i -> answer[i]).toArray(),
                Arrays.stream(entries).mapToLong(i -> rows[i]).toArray(),
                Arrays.stream(entries).mapToDouble(i -> weight[i]).toArray(),
                Arrays.stream(entries).mapToDouble(i -> squares[i]).toArray());
    }

    /**
     * The same rows as part of a wider design.
     *
     * @param groupAt position there of each group of this design
     */
    public GroupedAnswers in(GroupedDesign wider, int[] groupAt) {
        if (groupAt.length != design.groups()) {
            throw new IllegalArgumentException("one position per group: " + groupAt.length + " for " + design.groups());
        }
        return new GroupedAnswers(
                wider,
                weightOfAnswer.length,
                Arrays.stream(group).map(g -> groupAt[g]).toArray(),
                answer,
                rows,
                weight,
                squares);
    }

    /** The design that the rows belong to. */
    public GroupedDesign design() {
        return design;
    }

    /** Degrees of freedom of a figure made of these rows and others of the same design. */
    public long degreesOfFreedom(GroupedAnswers others) {
        var units = new SeenUnits(design);
        units.add(group, rows);
        units.add(others.group, others.rows);
        return units.degreesOfFreedom();
    }

    /** Rows with a valid answer. */
    public long n() {
        return n;
    }

    /** Rows with one answer. */
    public long n(int ofAnswer) {
        return rowsOfAnswer[ofAnswer];
    }

    /** Sum of the weights of the rows with a valid answer. */
    public double weight() {
        return totalWeight;
    }

    /** Sum of the weights of the rows with one answer. */
    public double weight(int ofAnswer) {
        return weightOfAnswer[ofAnswer];
    }

    /** Primary sampling units minus strata, both counted where there is a valid answer. */
    public long degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** Weighted mean of scores, the score itself if all rows have the same; NaN without weight. */
    public double value(double[] scores) {
        double scored = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < scores.length; k++) {
            scored += scores[k] * weightOfAnswer[k];
            if (weightOfAnswer[k] > 0) {
                lowest = Math.min(lowest, scores[k]);
                highest = Math.max(highest, scores[k]);
            }
        }
        return lowest == highest ? lowest : scored / totalWeight;
    }

    /**
     * Weighted mean of scores with its variance.
     *
     * @param scores score of each answer, see {@link CategoryScores}
     */
    public EstimateResult mean(double[] scores, LonelyUnits lonely) {
        if (scores.length != weightOfAnswer.length) {
            throw new IllegalArgumentException(weightOfAnswer.length + " answers, " + scores.length + " scores");
        }
        if (n == 0) {
            return new NoData();
        }
        if (!(totalWeight > 0)) {
            return new NotComputable(Reason.NO_WEIGHT, "");
        }
        double mean = value(scores);
        double[] influence = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            influence[k] = (scores[k] - mean) / totalWeight;
        }
        return result(mean, variance(influence, lonely), scores);
    }

    /**
     * Weighted total of amounts with its variance.
     *
     * @param amounts amount of each answer
     */
    public EstimateResult total(double[] amounts, LonelyUnits lonely) {
        if (amounts.length != weightOfAnswer.length) {
            throw new IllegalArgumentException(weightOfAnswer.length + " answers, " + amounts.length + " amounts");
        }
        if (n == 0) {
            return new NoData();
        }
        if (!(totalWeight > 0)) {
            return new NotComputable(Reason.NO_WEIGHT, "");
        }
        // the mean is split off, since squares of large amounts that hardly differ would leave rounding alone
        double mean = value(amounts);
        double[] apart = new double[amounts.length];
        double[] alike = new double[amounts.length];
        for (int k = 0; k < amounts.length; k++) {
            apart[k] = amounts[k] - mean;
            alike[k] = mean;
        }
        VarianceResult variance =
                sum(variance(apart, lonely), variance(alike, lonely), covariance(apart, alike, lonely));
        return result(mean * totalWeight, variance, new double[0]);
    }

    /**
     * Ratio of two weighted totals with its variance.
     *
     * @param amounts amount above the line of each answer
     * @param bases amount below the line of each answer
     */
    public EstimateResult ratio(double[] amounts, double[] bases, LonelyUnits lonely) {
        if (amounts.length != weightOfAnswer.length || bases.length != weightOfAnswer.length) {
            throw new IllegalArgumentException(
                    weightOfAnswer.length + " answers, " + amounts.length + " and " + bases.length + " amounts");
        }
        if (n == 0) {
            return new NoData();
        }
        double above = 0;
        double below = 0;
        for (int k = 0; k < amounts.length; k++) {
            above += amounts[k] * weightOfAnswer[k];
            below += bases[k] * weightOfAnswer[k];
        }
        if (below == 0) {
            return new NotComputable(Reason.NO_BASE, "");
        }
        double ratio = above / below;
        double[] influence = new double[amounts.length];
        for (int k = 0; k < amounts.length; k++) {
            influence[k] = (amounts[k] - ratio * bases[k]) / below;
        }
        return result(ratio, variance(influence, lonely), new double[0]);
    }

    private static VarianceResult sum(VarianceResult a, VarianceResult b, VarianceResult covariance) {
        return a instanceof VarianceResult.Variance(double first)
                        && b instanceof VarianceResult.Variance(double second)
                        && covariance instanceof VarianceResult.Variance(double mixed)
                ? new VarianceResult.Variance(first + second + 2 * mixed)
                : a instanceof VarianceResult.LonelyUnit ? a : b instanceof VarianceResult.LonelyUnit ? b : covariance;
    }

    /** Variance of a sum of influence values, each of a row of weight 1 with that answer. */
    private VarianceResult variance(double[] influence, LonelyUnits lonely) {
        return covariance(influence, influence, lonely);
    }

    private VarianceResult covariance(double[] first, double[] second, LonelyUnits lonely) {
        return new GroupedInfluence(design, group, answer, rows, weight, squares).covariance(first, second, lonely);
    }

    /** @param scores what the design effect is measured on; none for figures that are no means */
    private EstimateResult result(double value, VarianceResult result, double[] scores) {
        return switch (result) {
            case VarianceResult.LonelyUnit(String stratum) -> new NotComputable(Reason.LONELY_UNIT, stratum);
            case VarianceResult.Variance(double variance) ->
                new Estimate(
                        value,
                        Math.max(0, variance),
                        n,
                        totalWeight * totalWeight / totalSquares,
                        degreesOfFreedom,
                        scores.length == 0
                                ? OptionalDouble.empty()
                                : designEffect(scores, value, Math.max(0, variance)),
                        0);
        };
    }

    /** Influence values of the mean of scores, added up per group; zeros without weight. */
    public double[] influence(double[] scores) {
        double[] sums = new double[design.groups()];
        if (totalWeight > 0) {
            double mean = value(scores);
            for (int i = 0; i < group.length; i++) {
                sums[group[i]] += (scores[answer[i]] - mean) / totalWeight * weight[i];
            }
        }
        return sums;
    }

    /** Per group, the sum over its rows of squared weights times a number that belongs to the answer. */
    public double[] squares(double[] factors) {
        double[] sums = new double[design.groups()];
        for (int i = 0; i < group.length; i++) {
            sums[group[i]] += factors[answer[i]] * squares[i];
        }
        return sums;
    }

    private OptionalDouble designEffect(double[] scores, double mean, double variance) {
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            sum += weightOfAnswer[k] * (scores[k] - mean) * (scores[k] - mean);
        }
        double spread = n < 2 ? 0 : n / (n - 1.0) * sum / totalWeight;
        return spread > 0 ? OptionalDouble.of(variance / (spread / n)) : OptionalDouble.empty();
    }
}
