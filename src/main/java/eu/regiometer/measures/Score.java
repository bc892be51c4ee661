package eu.regiometer.measures;

import java.math.BigInteger;

/**
 * An exact fraction: the value of a formula for one response, in lowest terms, for example 125/2.
 *
 * <p>Scores are exact because they are keys of the survey cube: two responses with the same answers must meet in the
 * same line, whatever the order of the additions.
 *
 * @param numerator any value
 * @param denominator positive, without a common divisor with the numerator
 */
public record Score(long numerator, long denominator) implements Comparable<Score> {

    public static final Score ZERO = new Score(0, 1);
    public static final Score HUNDRED = new Score(100, 1);

    private static final long MICRO = 1_000_000;

    /** Fractions that leave 63 bits are rounded half up to this many parts of one. */
    private static final BigInteger FINEST = BigInteger.valueOf(1_000_000_000);

    public Score {
        if (denominator <= 0 || gcd(numerator, denominator) != 1) {
            throw new IllegalArgumentException("a score is a fraction in lowest terms with a positive denominator: "
                    + numerator + "/" + denominator);
        }
    }

    /** The whole number {@code value}. */
    public static Score of(long value) {
        return new Score(value, 1);
    }

    /**
     * The fraction in lowest terms.
     *
     * @throws IllegalArgumentException if the denominator is 0
     */
    public static Score of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new IllegalArgumentException("a fraction has no denominator 0: " + numerator + "/0");
        }
        long divisor = gcd(numerator, denominator);
        long sign = denominator < 0 ? -1 : 1;
        return new Score(sign * (numerator / divisor), sign * (denominator / divisor));
    }

    /** An answer in units of 1e-6. */
    public static Score ofMicro(long micro) {
        return of(micro, MICRO);
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @param text for example {@code 125/2} or {@code 50}
     * @throws IllegalArgumentException if the text is no such fraction
     */
    public static Score parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? of(Long.parseLong(text))
                : of(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }

    public Score plus(Score other) {
        try {
            long common = gcd(denominator, other.denominator);
            long scale = other.denominator / common;
            return of(
                    Math.addExact(
                            Math.multiplyExact(numerator, scale),
                            Math.multiplyExact(other.numerator, denominator / common)),
                    Math.multiplyExact(denominator, scale));
        } catch (ArithmeticException tooLong) {
            return fitted(
                    big(numerator)
                            .multiply(big(other.denominator))
                            .add(big(other.numerator).multiply(big(denominator))),
                    big(denominator).multiply(big(other.denominator)));
        }
    }

    public Score minus(Score other) {
        return plus(other.negate());
    }

    public Score negate() {
        return new Score(Math.negateExact(numerator), denominator);
    }

    public Score times(Score other) {
        return product(numerator, denominator, other.numerator, other.denominator);
    }

    /**
     * The quotient.
     *
     * @throws IllegalArgumentException if {@code other} is 0; formulas treat that as missing
     */
    public Score dividedBy(Score other) {
        if (other.numerator == 0) {
            throw new IllegalArgumentException("division by a score of 0: " + this + " / 0");
        }
        return product(numerator, denominator, other.denominator, other.numerator);
    }

    public boolean isZero() {
        return numerator == 0;
    }

    /** The nearest double. */
    public double value() {
        return (double) numerator / denominator;
    }

    @Override
    public int compareTo(Score other) {
        if (denominator == other.denominator) {
            return Long.compare(numerator, other.numerator);
        }
        int high = Long.compare(
                Math.multiplyHigh(numerator, other.denominator), Math.multiplyHigh(other.numerator, denominator));
        return high != 0 ? high : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
    }

    /** For example {@code 125/2}; a whole number without denominator. */
    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    private static Score product(long a, long b, long c, long d) {
        long first = gcd(a, d);
        long second = gcd(c, b);
        try {
            return of(Math.multiplyExact(a / first, c / second), Math.multiplyExact(b / second, d / first));
        } catch (ArithmeticException tooLong) {
            return fitted(big(a).multiply(big(c)), big(b).multiply(big(d)));
        }
    }

    private static Score fitted(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        BigInteger top = numerator.divide(divisor);
        BigInteger bottom = denominator.divide(divisor);
        if (top.bitLength() < Long.SIZE && bottom.bitLength() < Long.SIZE) {
            return of(top.longValueExact(), bottom.longValueExact());
        }
        BigInteger doubled = top.multiply(FINEST).shiftLeft(1).add(bottom);
        BigInteger[] parts = doubled.divideAndRemainder(bottom.shiftLeft(1));
        BigInteger rounded = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return of(rounded.longValueExact(), FINEST.longValueExact());
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    private static long gcd(long a, long b) {
        long x = Math.abs(a);
        long y = Math.abs(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x == 0 ? 1 : x;
    }
}
