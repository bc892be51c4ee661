package eu.regiometer.statistics.estimation;

import eu.regiometer.statistics.estimation.EstimateResult.NoData;
import eu.regiometer.statistics.estimation.EstimateResult.NotComputable;
import eu.regiometer.statistics.estimation.EstimateResult.Reason;
import java.util.Arrays;
import java.util.Optional;
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
    private final AnswerSums sums;
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
        this.sums = new AnswerSums(answers, answer, rows, weight, squares);
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
                sums.answers(),
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
                sums.answers(),
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
        return sums.rows();
    }

    /** Rows with one answer. */
    public long n(int ofAnswer) {
        return sums.rows(ofAnswer);
    }

    /** Sum of the weights of the rows with a valid answer. */
    public double weight() {
        return sums.weight();
    }

    /** Sum of the weights of the rows with one answer. */
    public double weight(int ofAnswer) {
        return sums.weight(ofAnswer);
    }

    /** Primary sampling units minus strata, both counted where there is a valid answer. */
    public long degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** Weighted mean of scores, the score itself if all rows have the same; NaN without weight. */
    public double value(double[] scores) {
        return sums.mean(scores);
    }

    /**
     * Weighted mean of scores with its variance.
     *
     * @param scores score of each answer, see {@link CategoryScores}
     */
    public EstimateResult mean(double[] scores, LonelyUnits lonely) {
        requireOnePerAnswer(scores);
        return without().orElseGet(() -> {
            double mean = value(scores);
            return result(mean, variance(influences(scores, mean), lonely), scores);
        });
    }

    /**
     * Weighted total of amounts with its variance.
     *
     * @param amounts amount of each answer
     */
    public EstimateResult total(double[] amounts, LonelyUnits lonely) {
        requireOnePerAnswer(amounts);
        return without().orElseGet(() -> weightedTotal(amounts, lonely));
    }

    private EstimateResult weightedTotal(double[] amounts, LonelyUnits lonely) {
        // the mean is split off, since squares of large amounts that hardly differ would leave rounding alone
        double mean = value(amounts);
        double[] apart = new double[amounts.length];
        double[] alike = new double[amounts.length];
        for (int k = 0; k < amounts.length; k++) {
            apart[k] = amounts[k] - mean;
            alike[k] = mean;
        }
        VarianceResult mixed = influenceOf(apart).covariance(influenceOf(alike), products(apart, alike), lonely);
        return result(mean * weight(), sum(variance(apart, lonely), variance(alike, lonely), mixed), new double[0]);
    }

    /** Why there is no estimate: no answers, or none with a weight. */
    private Optional<EstimateResult> without() {
        return n() == 0
                ? Optional.of(new NoData())
                : weight() > 0 ? Optional.empty() : Optional.of(new NotComputable(Reason.NO_WEIGHT, ""));
    }

    /**
     * Ratio of two weighted totals with its variance.
     *
     * @param amounts amount above the line of each answer
     * @param bases amount below the line of each answer
     */
    public EstimateResult ratio(double[] amounts, double[] bases, LonelyUnits lonely) {
        requireOnePerAnswer(amounts);
        requireOnePerAnswer(bases);
        if (n() == 0) {
            return new NoData();
        }
        double below = sums.total(bases);
        if (below == 0) {
            return new NotComputable(Reason.NO_BASE, "");
        }
        double ratio = sums.total(amounts) / below;
        double[] influence = new double[amounts.length];
        for (int k = 0; k < amounts.length; k++) {
            influence[k] = (amounts[k] - ratio * bases[k]) / below;
        }
        return result(ratio, variance(influence, lonely), new double[0]);
    }

    /** Influence of the rows on the mean of scores; none without weight. */
    public GroupedInfluence influence(double[] scores) {
        return influenceOf(weight() > 0 ? influences(scores, value(scores)) : new double[scores.length]);
    }

    /** Per group, the sum over its rows of squared weights times a number that belongs to the answer. */
    public double[] squares(double[] factors) {
        double[] squared = new double[design.groups()];
        for (int i = 0; i < group.length; i++) {
            squared[group[i]] += factors[answer[i]] * squares[i];
        }
        return squared;
    }

    /** Per answer the influence of a row of weight 1 on the mean of scores. */
    private double[] influences(double[] scores, double mean) {
        double[] influence = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            influence[k] = (scores[k] - mean) / weight();
        }
        return influence;
    }

    /** @param influence per answer that of a row of weight 1 */
    private GroupedInfluence influenceOf(double[] influence) {
        boolean raked = !design.margins().isEmpty();
        double[] byWeight = new double[design.groups()];
        double[] byRow = new double[raked ? byWeight.length : 0];
        for (int i = 0; i < group.length; i++) {
            byWeight[group[i]] += influence[answer[i]] * weight[i];
        }
        for (int i = 0; raked && i < group.length; i++) {
            byRow[group[i]] += influence[answer[i]] * rows[i];
        }
        return new GroupedInfluence(design, byWeight, byRow, raked ? squares(influence) : byRow);
    }

    private double[] products(double[] first, double[] second) {
        double[] products = new double[first.length];
        for (int k = 0; k < first.length; k++) {
            products[k] = first[k] * second[k];
        }
        return squares(products);
    }

    /** Variance of a sum of influence values, each of a row of weight 1 with that answer. */
    private VarianceResult variance(double[] influence, LonelyUnits lonely) {
        GroupedInfluence own = influenceOf(influence);
        return own.covariance(own, products(influence, influence), lonely);
    }

    private static VarianceResult sum(VarianceResult a, VarianceResult b, VarianceResult covariance) {
        return a instanceof VarianceResult.Variance(double first)
                        && b instanceof VarianceResult.Variance(double second)
                        && covariance instanceof VarianceResult.Variance(double mixed)
                ? new VarianceResult.Variance(first + second + 2 * mixed)
                : a instanceof VarianceResult.LonelyUnit ? a : b instanceof VarianceResult.LonelyUnit ? b : covariance;
    }

    /** @param scores what the design effect is measured on; none for figures that are no means */
    private EstimateResult result(double value, VarianceResult result, double[] scores) {
        return switch (result) {
            case VarianceResult.LonelyUnit(String stratum) -> new NotComputable(Reason.LONELY_UNIT, stratum);
            case VarianceResult.Variance(double variance) ->
                new SampleEstimate(
                        value,
                        Math.max(0, variance),
                        n(),
                        sums.effectiveSize(),
                        degreesOfFreedom,
                        scores.length == 0
                                ? OptionalDouble.empty()
                                : sums.designEffect(scores, value, Math.max(0, variance)));
        };
    }

    private void requireOnePerAnswer(double[] numbers) {
        if (numbers.length != sums.answers()) {
            throw new IllegalArgumentException(sums.answers() + " answers, " + numbers.length + " numbers");
        }
    }
}
