package eu.regiometer.aggregation.analysis;

import eu.regiometer.statistics.estimation.LonelyUnits;
import java.util.List;
import java.util.Optional;

/**
 * What to estimate, and from which columns. Columns are written as in the options: one name, or several separated by
 * commas.
 *
 * @param items columns of the answers
 * @param statistics at least one
 * @param scale lowest and highest answer
 * @param missing values that stand for no answer
 * @param weight column of the weights; without it every row has weight 1
 * @param strata column of the strata
 * @param cluster column of the primary sampling units, and perhaps of the units of the second stage
 * @param fpc columns of the population counts or sampled shares of the same stages
 * @param by columns whose values form groups, each column by itself
 * @param interval which interval
 * @param effect what the design effect compares with
 * @param lonely what to do with a stratum of one unit
 * @param trim bounds of the weights
 * @param variance how raked weights enter the variance
 */
public record AnalysisRequest(
        String items,
        List<AskedStatistic> statistics,
        Optional<AnswerRange> scale,
        List<String> missing,
        Optional<String> weight,
        Optional<String> strata,
        Optional<String> cluster,
        Optional<String> fpc,
        Optional<String> by,
        IntervalKind interval,
        EffectBase effect,
        LonelyUnits lonely,
        Optional<TrimBounds> trim,
        VarianceKind variance) {

    /** Ways to form an interval. */
    public enum IntervalKind {
        /** 1.96 standard errors. */
        NORMAL,
        /** Student's t. */
        T,
        /** On the logit scale, for shares; t for other statistics. */
        LOGIT,
        /** Korn and Graubard 1998, for shares; t for other statistics. */
        KORN_GRAUBARD
    }

    /** The simple random sample that a design effect compares with. */
    public enum EffectBase {
        /** Drawn with replacement. */
        WR,
        /** Drawn without replacement from a population of the sum of the weights. */
        WOR
    }

    /** How raked weights enter the variance. */
    public enum VarianceKind {
        /** As if they had been given: careful. */
        FIXED,
        /** What the margins explain does not count. */
        RAKED
    }

    public AnalysisRequest {
        statistics = List.copyOf(statistics);
        missing = List.copyOf(missing);
    }
}
