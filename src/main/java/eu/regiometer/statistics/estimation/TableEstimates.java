package eu.regiometer.statistics.estimation;

import eu.regiometer.statistics.estimation.EstimateResult.NoData;
import eu.regiometer.statistics.estimation.EstimateResult.NotComputable;
import eu.regiometer.statistics.estimation.EstimateResult.Reason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Estimates and variances from tables of weight sums, without the rows, for designs in which each respondent is a
 * primary sampling unit. Linearisation as in Binder 1983; the result equals {@link Linearised} on the rows.
 */
public final class TableEstimates {

    /** Terms of a stratum's variance that agree to ten digits differ by rounding only. */
    private static final double ROUNDING = 1e-10;

    private TableEstimates() {}

    /**
     * Weighted mean of scores.
     *
     * @param strata each stratum of the design once, also those where the domain is empty
     * @param scores score of each answer, in the order of the strata's answers, see {@link CategoryScores}
     */
    public static EstimateResult mean(List<StratumSums> strata, double[] scores, LonelyUnits lonely) {
        requireAnswers(strata, scores);
        Domain domain = Domain.of(strata, scores);
        if (domain.n == 0) {
            return new NoData();
        }
        if (!(domain.weight > 0)) {
            return new NotComputable(Reason.NO_WEIGHT, "");
        }
        double mean = domain.mean();
        double[][] influence = new double[strata.size()][];
        for (int h = 0; h < influence.length; h++) {
            influence[h] = domain.influence(scores, mean);
        }
        Accumulated sum = new Accumulated(strata, influence, lonely);
        if (sum.lonely.isPresent()) {
            return new NotComputable(Reason.LONELY_UNIT, sum.lonely.get());
        }
        return new Estimate(
                mean,
                sum.variance,
                domain.n,
                domain.weight * domain.weight / domain.squares,
                domain.n - domain.strata,
                designEffect(domain, strata, scores, mean, sum.variance),
                sum.constant);
    }

    /**
     * Mean of some strata minus the mean of all, with the covariance that comes from being a part of it: a region
     * against the pool of all regions.
     *
     * @param part for each stratum whether it belongs to the part
     */
    public static EstimateResult partMinusAll(
            List<StratumSums> strata, List<Boolean> part, double[] scores, LonelyUnits lonely) {
        requireAnswers(strata, scores);
        if (part.size() != strata.size()) {
            throw new IllegalArgumentException("one mark per stratum: " + part.size() + " for " + strata.size());
        }
        Domain all = Domain.of(strata, scores);
        Domain own = new Domain();
        for (int h = 0; h < strata.size(); h++) {
            if (part.get(h)) {
                own.add(strata.get(h), scores);
            }
        }
        if (own.n == 0) {
            return new NoData();
        }
        if (!(own.weight > 0)) {
            return new NotComputable(Reason.NO_WEIGHT, "");
        }
        double[] ofAll = all.influence(scores, all.mean());
        double[] ofPart = own.influence(scores, own.mean());
        double[][] influence = new double[strata.size()][scores.length];
        for (int h = 0; h < influence.length; h++) {
            for (int k = 0; k < scores.length; k++) {
                influence[h][k] = (part.get(h) ? ofPart[k] : 0) - ofAll[k];
            }
        }
        Accumulated sum = new Accumulated(strata, influence, lonely);
        if (sum.lonely.isPresent()) {
            return new NotComputable(Reason.LONELY_UNIT, sum.lonely.get());
        }
        return new Estimate(
                own.mean() - all.mean(),
                sum.variance,
                own.n,
                own.weight * own.weight / own.squares,
                all.n - all.strata,
                OptionalDouble.empty(),
                sum.constant);
    }

    private static OptionalDouble designEffect(
            Domain domain, List<StratumSums> strata, double[] scores, double mean, double variance) {
        double sum = 0;
        for (StratumSums stratum : strata) {
            for (int k = 0; k < scores.length; k++) {
                sum += stratum.answers().get(k).weight() * (scores[k] - mean) * (scores[k] - mean);
            }
        }
        double spread = domain.n < 2 ? 0 : domain.n / (domain.n - 1.0) * sum / domain.weight;
        return spread > 0 ? OptionalDouble.of(variance / (spread / domain.n)) : OptionalDouble.empty();
    }

    private static void requireAnswers(List<StratumSums> strata, double[] scores) {
        for (StratumSums stratum : strata) {
            if (stratum.answers().size() != scores.length) {
                throw new IllegalArgumentException("stratum " + stratum.stratum() + ": "
                        + stratum.answers().size() + " answers, " + scores.length + " scores");
            }
        }
    }

    /** Sums over the domain in all strata. */
    private static final class Domain {
        private long n;
        private int strata;
        private double weight;
        private double squares;
        private double scored;

        static Domain of(List<StratumSums> strata, double[] scores) {
            Domain domain = new Domain();
            for (StratumSums stratum : strata) {
                domain.add(stratum, scores);
            }
            return domain;
        }

        void add(StratumSums stratum, double[] scores) {
            for (int k = 0; k < scores.length; k++) {
                AnswerSums sums = stratum.answers().get(k);
                weight += sums.weight();
                squares += sums.squares();
                scored += scores[k] * sums.weight();
            }
            n += stratum.valid();
            strata += stratum.valid() > 0 ? 1 : 0;
        }

        double mean() {
            return scored / weight;
        }

        /** Influence of a row of weight 1, per answer. */
        double[] influence(double[] scores, double mean) {
            double[] influence = new double[scores.length];
            for (int k = 0; k < scores.length; k++) {
                influence[k] = (scores[k] - mean) / weight;
            }
            return influence;
        }
    }

    /** The variance, added over the strata. */
    private static final class Accumulated {
        private double variance;
        private int constant;
        private Optional<String> lonely = Optional.empty();

        Accumulated(List<StratumSums> strata, double[][] influence, LonelyUnits rule) {
            double overall = overallMean(strata, influence);
            for (int h = 0; h < strata.size(); h++) {
                add(strata.get(h), influence[h], strata.size() == 1, overall, rule);
            }
        }

        private void add(StratumSums stratum, double[] influence, boolean only, double overall, LonelyUnits rule) {
            if (stratum.valid() == 0 || stratum.fraction() == 1) {
                return;
            }
            double sum = 0;
            double squares = 0;
            for (int k = 0; k < influence.length; k++) {
                sum += influence[k] * stratum.answers().get(k).weight();
                squares +=
                        influence[k] * influence[k] * stratum.answers().get(k).squares();
            }
            double rows = stratum.rows();
            if (rows == 1) {
                if (rule == LonelyUnits.REFUSE) {
                    lonely = Optional.of(stratum.stratum());
                }
                variance += (1 - stratum.fraction()) * (sum - overall) * (sum - overall);
                return;
            }
            // in a single stratum the influence values add up to 0, and what is left is rounding
            double correction = only ? 0 : sum * sum / rows;
            double term = squares - correction;
            if (term <= ROUNDING * squares) {
                constant++;
                return;
            }
            variance += (1 - stratum.fraction()) * rows / (rows - 1) * term;
        }

        private static double overallMean(List<StratumSums> strata, double[][] influence) {
            double sum = 0;
            double rows = 0;
            for (int h = 0; h < strata.size(); h++) {
                for (int k = 0; k < influence[h].length; k++) {
                    sum += influence[h][k] * strata.get(h).answers().get(k).weight();
                }
                rows += strata.get(h).rows();
            }
            return sum / rows;
        }
    }
}
