package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Missing;
import eu.regiometer.statistics.estimation.EstimateResult;
import eu.regiometer.statistics.estimation.GroupedAnswers;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.statistics.estimation.WeightedQuantiles;
import eu.regiometer.statistics.exact.FixedPoint;
import eu.regiometer.statistics.scale.NonResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/**
 * The weighted answers to one measure in one area, all of it or one category of a breakdown variable. Estimates count
 * the whole design of the area's regions: units outside the category or without a valid answer have no influence on the
 * estimate, but keep their place in the variance.
 */
public final class AnswerTable {

    private final AnswerIndex index;
    private final GroupedAnswers valid;
    private final SortedMap<String, Base> missing;
    private final LonelyUnits lonely;
    private final boolean unadjusted;
    private final double toPersons;

    /**
     * Units without a valid answer of one kind.
     *
     * @param n units
     * @param weight sum of their weights
     */
    public record Base(long n, double weight) {

        static final Base NONE = new Base(0, 0);

        Base plus(long rows, double more) {
            return new Base(n + rows, weight + more);
        }
    }

    /**
     * A table.
     *
     * @param unadjusted whether final weights are the base weights
     * @param toPersons see {@link #toPersons()}
     */
    AnswerTable(
            AnswerIndex index,
            GroupedAnswers valid,
            SortedMap<String, Base> missing,
            LonelyUnits lonely,
            boolean unadjusted,
            double toPersons) {
        this.index = index;
        this.valid = valid;
        this.missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
        this.lonely = lonely;
        this.unadjusted = unadjusted;
        this.toPersons = toPersons;
    }

    /** Valid answers of the wave, by value; some may have no unit here. */
    public List<String> answers() {
        return index.answers().subList(0, index.valid());
    }

    /** Value of each of {@link #answers()}. */
    public double[] values() {
        return index.first().clone();
    }

    /** Units with a valid answer. */
    public long n() {
        return valid.n();
    }

    /** Units that gave one of {@link #answers()}, by position. */
    public long n(int answer) {
        return valid.n(answer);
    }

    /** Sum of the weights of units with a valid answer. */
    public double weight() {
        return valid.weight();
    }

    /** Sum of the weights of the units that gave one of {@link #answers()}, by position. */
    public double weight(int answer) {
        return valid.weight(answer);
    }

    /**
     * What the weights are multiplied by where the area is put together with others, so that each counts by its persons;
     * 1 unless final weights came that do not add up to them.
     */
    public double toPersons() {
        return toPersons;
    }

    /** Units without a valid answer by kind, as the name of the kind; kinds that nobody has are left out. */
    public SortedMap<String, Base> missing() {
        return missing;
    }

    /** Weighted shares of valid answers and of the kinds of missing ones; empty if nobody with a weight was asked. */
    public Optional<NonResponse> nonResponse() {
        return NonResponse.of(
                weight(),
                missing(Missing.DONT_KNOW),
                missing(Missing.NO_ANSWER),
                missing(Missing.BLANK),
                missing(Missing.NOT_ASKED));
    }

    private double missing(Missing kind) {
        return missing.getOrDefault(kind.name(), Base.NONE).weight();
    }

    /** Weighted mean of the values. */
    public EstimateResult mean() {
        return valid.mean(index.first(), lonely);
    }

    /** Weighted mean of a function of the values. */
    public EstimateResult mean(DoubleUnaryOperator score) {
        return valid.mean(scores(score), lonely);
    }

    /** Weighted share of valid answers with such a value, 0 to 1. */
    public EstimateResult share(DoublePredicate values) {
        return mean(value -> values.test(value) ? 1 : 0);
    }

    /** Weighted quantiles of the values; empty without weight. */
    public Optional<WeightedQuantiles> quantiles() {
        List<BigDecimal> weights = new ArrayList<>();
        for (int k = 0; k < index.valid(); k++) {
            BigDecimal weight = new BigDecimal(valid.weight(k));
            // base weights have six decimals: what is beyond them came from adding doubles
            weights.add(unadjusted ? weight.setScale(FixedPoint.DIGITS, RoundingMode.HALF_EVEN) : weight);
        }
        return WeightedQuantiles.of(index.first(), weights);
    }

    /** Weighted total of the values. */
    public EstimateResult total() {
        return valid.total(index.first(), lonely);
    }

    /** Ratio of the totals of the first and the second values of a measure that counts two items together. */
    EstimateResult ratio() {
        return valid.ratio(index.first(), index.second(), lonely);
    }

    double[] scores(DoubleUnaryOperator score) {
        double[] scores = index.first().clone();
        for (int answer = 0; answer < scores.length; answer++) {
            scores[answer] = score.applyAsDouble(scores[answer]);
        }
        return scores;
    }

    GroupedAnswers valid() {
        return valid;
    }

    LonelyUnits lonely() {
        return lonely;
    }

    AnswerIndex index() {
        return index;
    }
}
