package eu.regiometer.statistics.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction in lowest terms, such as the score of one response.
 *
 * <p>Arithmetic is exact; a result whose reduced numerator or denominator does not fit a long is an
 * {@link ArithmeticException}.
 *
 * @param numerator any sign
 * @param denominator above 0, without a common factor with the numerator
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(0, 1);
    public static final Fraction ONE = new Fraction(1, 1);

    public Fraction {
        if (denominator == 0) {
            throw new ArithmeticException("denominator 0 below " + numerator);
        }
        if (denominator < 0) {
            numerator = Math.negateExact(numerator);
            denominator = Math.negateExact(denominator);
        }
        long divisor = gcd(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    public static Fraction of(long value) {
        return new Fraction(value, 1);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(numerator, denominator);
    }

    /** The exact value of a decimal. */
    public static Fraction of(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= 0
                ? of(plain.longValueExact())
                : reduced(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /** Reads {@code 7}, {@code -0.25} or {@code 3/8}. */
    public static Fraction parse(String text) {
        int slash = text.indexOf('/');
        try {
            return slash < 0
                    ? of(new BigDecimal(text))
                    : of(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a fraction: " + text, e);
        }
    }

    public Fraction plus(Fraction other) {
        if (denominator == other.denominator && fits(numerator) && fits(other.numerator)) {
            return new Fraction(numerator + other.numerator, denominator);
        }
        return reduced(
                big(numerator)
                        .multiply(big(other.denominator))
                        .add(big(other.numerator).multiply(big(denominator))),
                big(denominator).multiply(big(other.denominator)));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction times(Fraction other) {
        return reduced(
                big(numerator).multiply(big(other.numerator)), big(denominator).multiply(big(other.denominator)));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if {@code other} is 0
     */
    public Fraction dividedBy(Fraction other) {
        return times(new Fraction(other.denominator, other.numerator));
    }

    public Fraction negated() {
        return new Fraction(Math.negateExact(numerator), denominator);
    }

    public int signum() {
        return Long.signum(numerator);
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The nearest double. */
    public double toDouble() {
        // both operands are exact below 2^53, and then the division rounds once
        if (Math.abs(numerator) <= 1L << 53 && denominator <= 1L << 53) {
            return (double) numerator / denominator;
        }
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128)
                .doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        return ExactSum.product(numerator, other.denominator).compareTo(ExactSum.product(other.numerator, denominator));
    }

    /** {@code 3/8}, or {@code 7} for a whole number. */
    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        return new Fraction(
                numerator.divide(divisor).longValueExact(),
                denominator.divide(divisor).longValueExact());
    }

    private static boolean fits(long value) {
        return Math.abs(value) < 1L << 62 && value != Long.MIN_VALUE;
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    private static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a < 0 ? -a : a;
    }
}
