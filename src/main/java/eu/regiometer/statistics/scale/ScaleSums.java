package eu.regiometer.statistics.scale;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * What the agreement of the items of a scale is computed from: sums and sums of products over the units that answered
 * every item. Whole numbers, so that parts add up to the same in any order.
 */
public final class ScaleSums {

    private final long n;
    private final long[] sums;
    private final long[][] products;

    private ScaleSums(long n, long[] sums, long[][] products) {
        this.n = n;
        this.sums = sums;
        this.products = products;
    }

    /** No unit yet. */
    public static ScaleSums none(int items) {
        if (items < 2) {
            throw new IllegalArgumentException("a scale has at least two items: " + items);
        }
        return new ScaleSums(0, new long[items], new long[items][items]);
    }

    /**
     * Sums that were kept.
     *
     * @param n units with an answer to every item
     * @param sums sum of the answers to each item
     * @param products sum of the products of the answers to each two items, square and symmetric
     */
    public static ScaleSums of(long n, long[] sums, long[][] products) {
        if (n < 0 || sums.length < 2 || products.length != sums.length) {
            throw new IllegalArgumentException(
                    n + " units, " + sums.length + " sums, " + products.length + " rows of products");
        }
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < sums.length; j++) {
                if (products[i].length != sums.length || products[i][j] != products[j][i]) {
                    throw new IllegalArgumentException("products are not symmetric at " + i + ", " + j);
                }
            }
        }
        return new ScaleSums(n, sums.clone(), copy(products));
    }

    /**
     * Adds units that answered every item the same way.
     *
     * @param answers answer to each item in whole numbers, items worded the other way round already turned
     * @param units how many such units
     */
    public ScaleSums with(long[] answers, long units) {
        if (answers.length != sums.length) {
            throw new IllegalArgumentException(answers.length + " answers to " + sums.length + " items");
        }
        long[] sum = sums.clone();
        long[][] product = copy(products);
        for (int i = 0; i < answers.length; i++) {
            sum[i] = Math.addExact(sum[i], Math.multiplyExact(units, answers[i]));
            for (int j = 0; j < answers.length; j++) {
                product[i][j] = Math.addExact(
                        product[i][j], Math.multiplyExact(units, Math.multiplyExact(answers[i], answers[j])));
            }
        }
        return new ScaleSums(Math.addExact(n, units), sum, product);
    }

    /** The sums of both. */
    public ScaleSums plus(ScaleSums other) {
        if (other.sums.length != sums.length) {
            throw new IllegalArgumentException(sums.length + " items and " + other.sums.length);
        }
        long[] sum = sums.clone();
        long[][] product = copy(products);
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.addExact(sum[i], other.sums[i]);
            for (int j = 0; j < sum.length; j++) {
                product[i][j] = Math.addExact(product[i][j], other.products[i][j]);
            }
        }
        return new ScaleSums(Math.addExact(n, other.n), sum, product);
    }

    /** Units with an answer to every item. */
    public long n() {
        return n;
    }

    /** Number of items. */
    public int items() {
        return sums.length;
    }

    /** Sum of the answers to an item. */
    public long sum(int item) {
        return sums[item];
    }

    /** Sum of the products of the answers to two items. */
    public long product(int first, int second) {
        return products[first][second];
    }

    /**
     * n times the centred sum of products of two items, exactly: their covariance times n (n - 1). Centring in whole
     * numbers loses no digit, however far the answers are from 0.
     */
    BigInteger centred(int i, int j) {
        return BigInteger.valueOf(n)
                .multiply(BigInteger.valueOf(products[i][j]))
                .subtract(BigInteger.valueOf(sums[i]).multiply(BigInteger.valueOf(sums[j])));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScaleSums that
                && n == that.n
                && Arrays.equals(sums, that.sums)
                && Arrays.deepEquals(products, that.products);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(n) * 31 + Arrays.hashCode(sums);
    }

    @Override
    public String toString() {
        return "sums of " + sums.length + " items over " + n + " units";
    }

    private static long[][] copy(long[][] rows) {
        return Arrays.stream(rows).map(long[]::clone).toArray(long[][]::new);
    }
}
