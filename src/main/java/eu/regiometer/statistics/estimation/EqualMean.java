package eu.regiometer.statistics.estimation;

import java.util.List;

/**
 * The mean of independent estimates that all count the same, such as one per region.
 *
 * @param value unweighted mean
 * @param variance sum of the variances by the square of their number
 * @param parts how many estimates, at least 1
 * @param n rows with a valid answer in all parts
 * @param effectiveSize size of a simple random sample of the same precision, were the parts alike: the square of the
 *     number of parts by the sum of 1 / effective size
 * @param df degrees of freedom by Satterthwaite 1946
 */
public record EqualMean(double value, double variance, int parts, long n, double effectiveSize, double df)
        implements SampledFigure {

    public static EqualMean of(List<SampleEstimate> estimates) {
        if (estimates.isEmpty()) {
            throw new IllegalArgumentException("mean of no estimates");
        }
        double sum = 0;
        double variances = 0;
        double weights = 0;
        double least = Double.MAX_VALUE;
        long n = 0;
        double inverse = 0;
        for (SampleEstimate estimate : estimates) {
            sum += estimate.value();
            variances += estimate.variance();
            if (estimate.variance() > 0 && estimate.df() > 0) {
                weights += estimate.variance() * estimate.variance() / estimate.df();
            }
            least = Math.min(least, estimate.df());
            n += estimate.n();
            inverse += 1 / estimate.effectiveSize();
        }
        int parts = estimates.size();
        double df = weights > 0 ? variances * variances / weights : least;
        return new EqualMean(sum / parts, variances / parts / parts, parts, n, parts / (inverse / parts), df);
    }
}
