package eu.regiometer.statistics.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the answers to an item with ordered categories are apart.
 *
 * @param shares share of each category, lowest first, 0 to 1
 * @param mean mean position, 1 to the number of categories
 * @param sd standard deviation of the position, over the answers as a population
 * @param consensus 1 when all agree, 0 when half stand at either end (Tastle and Wierman 2007)
 * @param leik Leik's D (1966): 0 when all agree, 1 when half stand at either end
 * @param variation ordinal variation from the cumulated shares, 0 to 1
 * @param polarisation Esteban and Ray (1994) with exponent 1, distance in categories
 * @param entropy Shannon's entropy as share of the largest possible, 0 to 1
 * @param balance -100 when all stand at the lower end, 100 at the upper; half weights in between
 */
public record OrdinalSpread(
        List<Double> shares,
        double mean,
        double sd,
        double consensus,
        double leik,
        double variation,
        double polarisation,
        double entropy,
        double balance) {

    private static final double LOG_2 = StrictMath.log(2);

    public OrdinalSpread {
        shares = List.copyOf(shares);
    }

    /**
     * The spread of weighted answers.
     *
     * @param weights sum of the weights of each category, lowest first, none negative; at least two categories
     * @return empty without any weight
     */
    public static Optional<OrdinalSpread> of(List<Double> weights) {
        int k = weights.size();
        double sum = 0;
        for (double weight : weights) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("a weight is a number from 0: " + weight);
            }
            sum += weight;
        }
        if (k < 2) {
            throw new IllegalArgumentException("at least two categories: " + k);
        }
        if (sum == 0) {
            return Optional.empty();
        }
        List<Double> shares = new ArrayList<>();
        for (double weight : weights) {
            shares.add(weight / sum);
        }
        double mean = 0;
        for (int i = 0; i < k; i++) {
            mean += (i + 1) * shares.get(i);
        }
        return Optional.of(of(shares, mean));
    }

    private static OrdinalSpread of(List<Double> shares, double mean) {
        int k = shares.size();
        double variance = 0;
        double consensus = 1;
        double leik = 0;
        double variation = 0;
        double polarisation = 0;
        double entropy = 0;
        double balance = 0;
        double cumulated = 0;
        for (int i = 0; i < k; i++) {
            double p = shares.get(i);
            double distance = Math.abs(i + 1 - mean);
            variance += p * distance * distance;
            cumulated += p;
            if (i < k - 1) {
                leik += Math.min(cumulated, 1 - cumulated);
                variation += cumulated * (1 - cumulated);
            }
            balance += p * (2.0 * i / (k - 1) - 1) * 100;
            if (p > 0) {
                // an empty category adds nothing, though its logarithm may be of 0
                consensus += p * StrictMath.log(1 - distance / (k - 1)) / LOG_2;
                entropy -= p * StrictMath.log(p);
                for (int j = 0; j < k; j++) {
                    polarisation += p * p * shares.get(j) * Math.abs(i - j);
                }
            }
        }
        return new OrdinalSpread(
                shares,
                mean,
                Math.sqrt(variance),
                // rounding must not lead below 0 or above 1
                Math.max(0, consensus),
                2 * leik / (k - 1),
                4 * variation / (k - 1),
                polarisation,
                Math.min(1, entropy / StrictMath.log(k)),
                balance);
    }
}
