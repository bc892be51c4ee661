package eu.regiometer.statistics.exact;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimals as whole millionths, so that sums of them are exact. */
public final class FixedPoint {

    /** Decimals kept. */
    public static final int DIGITS = 6;

    /** Millionths in one. */
    public static final long ONE = 1_000_000;

    /** The largest weight or amount that keeps sums of squares over 1e8 rows inside 128 bits. */
    public static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

    private FixedPoint() {}

    /**
     * The value in millionths, rounded half even when it has more than six decimals.
     *
     * @throws IllegalArgumentException if the value is beyond ±{@link #LARGEST}
     */
    public static long millionths(BigDecimal value) {
        if (value.abs().compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("beyond ±" + LARGEST.toPlainString() + ": " + value);
        }
        return value.setScale(DIGITS, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
    }

    /** The same for a double, taken as the shortest decimal that reads back to it. */
    public static long millionths(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        return millionths(BigDecimal.valueOf(value));
    }

    /** Whether {@link #millionths(BigDecimal)} keeps every digit of the value. */
    public static boolean isExact(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= DIGITS;
    }

    /** The double nearest to a number of millionths. */
    public static double toDouble(long millionths) {
        // both operands are exact below 2^53, and then the division rounds once
        if (Math.abs(millionths) <= 1L << 53) {
            return millionths / (double) ONE;
        }
        return BigDecimal.valueOf(millionths, DIGITS).doubleValue();
    }
}
