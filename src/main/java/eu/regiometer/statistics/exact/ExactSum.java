package eu.regiometer.statistics.exact;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A signed 128-bit integer in two's complement, for sums that must not depend on the order of their terms.
 *
 * <p>What one unit means is up to the user: {@link WeightSums} counts millionths, and square millionths for squares.
 * Partial sums are stored and merged as integers; only the finished sum becomes a double.
 *
 * @param high upper 64 bits, signed
 * @param low lower 64 bits, read as unsigned
 */
public record ExactSum(long high, long low) implements Comparable<ExactSum> {

    public static final ExactSum ZERO = new ExactSum(0, 0);

    public static ExactSum of(long value) {
        return new ExactSum(value < 0 ? -1 : 0, value);
    }

    /** The product of two longs, which always fits. */
    public static ExactSum product(long a, long b) {
        return new ExactSum(Math.multiplyHigh(a, b), a * b);
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if the text is no integer of at most 128 bits
     */
    public static ExactSum parse(String text) {
        BigInteger value;
        try {
            value = new BigInteger(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not an integer: " + text, e);
        }
        if (value.bitLength() > 127) {
            throw new IllegalArgumentException("more than 128 bits: " + text);
        }
        return new ExactSum(value.shiftRight(64).longValue(), value.longValue());
    }

    /**
     * The exact sum.
     *
     * @throws ArithmeticException if it needs more than 128 bits
     */
    public ExactSum plus(ExactSum other) {
        long sumLow = low + other.low;
        long carry = Long.compareUnsigned(sumLow, low) < 0 ? 1 : 0;
        return new ExactSum(Math.addExact(Math.addExact(high, other.high), carry), sumLow);
    }

    public ExactSum plus(long value) {
        return plus(of(value));
    }

    public ExactSum minus(ExactSum other) {
        return plus(other.negated());
    }

    public ExactSum negated() {
        return new ExactSum(low == 0 ? Math.negateExact(high) : ~high, -low);
    }

    public int signum() {
        return high < 0 ? -1 : high == 0 && low == 0 ? 0 : 1;
    }

    public BigInteger toBigInteger() {
        BigInteger unsignedLow = BigInteger.valueOf(low >>> 1).shiftLeft(1).add(BigInteger.valueOf(low & 1));
        return BigInteger.valueOf(high).shiftLeft(64).add(unsignedLow);
    }

    /**
     * The double nearest to this number of units of {@code 10^-digits}.
     *
     * @param digits decimals of one unit, 6 for millionths
     */
    public double toDouble(int digits) {
        if (digits == 0 && high == low >> 63) {
            return low;
        }
        return new BigDecimal(toBigInteger(), digits).doubleValue();
    }

    @Override
    public int compareTo(ExactSum other) {
        int byHigh = Long.compare(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    /** The number of units in decimal digits. */
    @Override
    public String toString() {
        return high == low >> 63 ? Long.toString(low) : toBigInteger().toString();
    }
}
