package eu.regiometer.statistics.scale;

import eu.regiometer.statistics.distribution.Distributions;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.statistics.matrix.Cholesky;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well the items of a scale agree, over units that answered all of them, each unit counting once.
 *
 * @param items number of items k
 * @param n units with an answer to every item
 * @param alpha Cronbach's alpha (1951) from covariances, at most 1
 * @param standardised the same from correlations: k r / (1 + (k - 1) r); empty if the correlations cancel out
 * @param lambda6 Guttman's lambda 6 (1945); empty if an item is a sum of others
 * @param meanCorrelation mean r of the correlations of two different items
 * @param interval 95 % interval of alpha (Feldt 1965)
 */
public record Alpha(
        int items,
        long n,
        double alpha,
        OptionalDouble standardised,
        OptionalDouble lambda6,
        double meanCorrelation,
        Interval interval)
        implements AlphaResult {

    private static final double LEVEL = 0.95;

    /** Agreement with its 95 % interval. */
    public static AlphaResult of(ScaleSums sums) {
        if (sums.n() < 2) {
            return new NotComputable(Reason.TOO_FEW_UNITS, -1);
        }
        int k = sums.items();
        BigInteger trace = BigInteger.ZERO;
        BigInteger all = BigInteger.ZERO;
        for (int i = 0; i < k; i++) {
            if (sums.centred(i, i).signum() == 0) {
                return new NotComputable(Reason.ITEM_CONSTANT, i);
            }
            trace = trace.add(sums.centred(i, i));
            for (int j = 0; j < k; j++) {
                all = all.add(sums.centred(i, j));
            }
        }
        if (all.signum() == 0) {
            return new NotComputable(Reason.SUM_CONSTANT, -1);
        }
        double[][] r = correlations(sums);
        double sum = 0;
        double off = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                sum += r[i][j];
                off += i == j ? 0 : r[i][j];
            }
        }
        double mean = off / (k * (k - 1.0));
        // all - trace in whole numbers: no digit is lost where the items hardly agree
        double alpha = k / (k - 1.0) * (all.subtract(trace).doubleValue() / all.doubleValue());
        return new Alpha(
                k,
                sums.n(),
                alpha,
                sum > 0 ? OptionalDouble.of(k * mean / (1 + (k - 1) * mean)) : OptionalDouble.empty(),
                lambda6(r, sum),
                mean,
                feldt(alpha, sums.n(), k));
    }

    private static double[][] correlations(ScaleSums sums) {
        int k = sums.items();
        double[][] r = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                r[i][j] = i == j
                        ? 1
                        : sums.centred(i, j).doubleValue()
                                / Math.sqrt(sums.centred(i, i).doubleValue())
                                / Math.sqrt(sums.centred(j, j).doubleValue());
            }
        }
        return r;
    }

    private static OptionalDouble lambda6(double[][] r, double sum) {
        Optional<Cholesky> factors = Cholesky.of(r);
        if (factors.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[][] inverse = factors.get().inverse();
        double alone = 0;
        for (int i = 0; i < r.length; i++) {
            alone += 1 / inverse[i][i];
        }
        return OptionalDouble.of(1 - alone / sum);
    }

    private static Interval feldt(double alpha, long n, int k) {
        double df1 = n - 1.0;
        double df2 = (n - 1.0) * (k - 1.0);
        double tail = (1 - LEVEL) / 2;
        return new Interval(
                1 - (1 - alpha) * Distributions.fQuantile(1 - tail, df1, df2),
                1 - (1 - alpha) * Distributions.fQuantile(tail, df1, df2));
    }
}
