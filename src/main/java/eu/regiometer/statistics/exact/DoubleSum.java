package eu.regiometer.statistics.exact;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Adds doubles without rounding, so that neither their order nor their division into parts changes the sum. For numbers
 * that are no decimals of a file, such as weights times answers; those are whole millionths and added as
 * {@link ExactSum}.
 *
 * <p>A superaccumulator (U. Kulisch, 1971; the form with carries put off is that of R. M. Neal, 2015): a fixed-point
 * number as wide as all doubles, in digits of 32 bits. A term touches two or three of them, and carries wait in the
 * upper half of each until they have to be passed on.
 */
public final class DoubleSum {

    private static final int DIGIT_BITS = 32;
    private static final long DIGIT = 0xFFFF_FFFFL;

    /** 2098 bits hold every double, 78 more the sum of as many of the largest as anybody can add. */
    private static final int DIGITS = 68;

    /** The unit is the smallest double, 2^-1074. */
    private static final int UNIT_EXPONENT = Double.MIN_EXPONENT - 52;

    /** A term adds less than 2^33 to a digit, so that this many leave a long its sign. */
    private static final int TERMS_BETWEEN_CARRIES = 1 << 29;

    private final long[] digits = new long[DIGITS];
    private int termsUntilCarry = TERMS_BETWEEN_CARRIES;

    /** The exact sum of an array, rounded once. */
    public static double of(double... terms) {
        var sum = new DoubleSum();
        for (double term : terms) {
            sum.add(term);
        }
        return sum.value();
    }

    /**
     * Adds a number.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public void add(double term) {
        if (term == 0) {
            return;
        }
        long bits = Double.doubleToRawLongBits(term);
        int exponent = (int) (bits >>> 52) & 0x7FF;
        long mantissa = bits & 0xF_FFFF_FFFF_FFFFL;
        if (exponent == 0x7FF) {
            throw new IllegalArgumentException("not a finite number: " + term);
        }
        if (exponent > 0) {
            mantissa |= 1L << 52;
            exponent--;
        }
        int digit = exponent / DIGIT_BITS;
        int shift = exponent % DIGIT_BITS;
        long lower = (mantissa & DIGIT) << shift;
        long upper = (mantissa >>> DIGIT_BITS) << shift;
        long middle = (lower >>> DIGIT_BITS) + (upper & DIGIT);
        if (bits < 0) {
            digits[digit] -= lower & DIGIT;
            digits[digit + 1] -= middle;
            digits[digit + 2] -= upper >>> DIGIT_BITS;
        } else {
            digits[digit] += lower & DIGIT;
            digits[digit + 1] += middle;
            digits[digit + 2] += upper >>> DIGIT_BITS;
        }
        if (--termsUntilCarry == 0) {
            carry();
        }
    }

    /**
     * Adds a number several times.
     *
     * @param times 0 or more
     * @throws IllegalArgumentException if the number, or the number times {@code times}, is not finite
     */
    public void add(double term, int times) {
        double doubled = term; // doubling is exact
        for (int left = times; left > 0; left >>>= 1) {
            if ((left & 1) == 1) {
                add(doubled);
            }
            doubled *= 2;
        }
    }

    /** Adds all that another sum holds. */
    public void add(DoubleSum other) {
        other.carry();
        carry();
        for (int i = 0; i < DIGITS; i++) {
            digits[i] += other.digits[i];
        }
    }

    /** Back to the sum of nothing. */
    public void clear() {
        Arrays.fill(digits, 0);
        termsUntilCarry = TERMS_BETWEEN_CARRIES;
    }

    /** The double nearest to the exact sum, to the even one of two equally near; infinite if it is beyond all doubles. */
    public double value() {
        carry();
        BigInteger exact = exact();
        BigInteger magnitude = exact.abs();
        int dropped = Math.max(0, magnitude.bitLength() - 53);
        long mantissa = magnitude.shiftRight(dropped).longValue();
        if (dropped > 0 && magnitude.testBit(dropped - 1)) {
            boolean tie = magnitude.getLowestSetBit() == dropped - 1;
            mantissa += tie ? mantissa & 1 : 1;
        }
        double value = Math.scalb((double) mantissa, dropped + UNIT_EXPONENT);
        return exact.signum() < 0 ? -value : value;
    }

    /** The sum in units of the smallest double. */
    private BigInteger exact() {
        byte[] bytes = new byte[DIGITS * 4 + 4];
        for (int i = 0; i < DIGITS; i++) {
            int at = bytes.length - 4 * (i + 1);
            for (int b = 0; b < 4; b++) {
                bytes[at + b] = (byte) (digits[i] >> (24 - 8 * b));
            }
        }
        Arrays.fill(bytes, 0, 4, (byte) (digits[DIGITS - 1] >> 63));
        return new BigInteger(bytes);
    }

    /** Leaves 32 bits in every digit but the last, which keeps the sign. */
    private void carry() {
        for (int i = 0; i < DIGITS - 1; i++) {
            digits[i + 1] += digits[i] >> DIGIT_BITS;
            digits[i] &= DIGIT;
        }
        termsUntilCarry = TERMS_BETWEEN_CARRIES;
    }
}
