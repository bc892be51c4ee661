package eu.regiometer.aggregation;

import eu.regiometer.statistics.exact.ExactSum;
import java.util.Arrays;

/**
 * A growing list of exact 128-bit sums. The upper halves are kept only once one of them is not 0, which takes weights
 * far beyond those of a survey.
 */
final class ExactSums {

    private static final long[] ZEROS = {};

    private long[] low;
    private long[] high;

    ExactSums(int capacity) {
        this.low = new long[capacity];
        this.high = ZEROS;
    }

    long low(int position) {
        return low[position];
    }

    long high(int position) {
        return position < high.length ? high[position] : 0;
    }

    ExactSum get(int position) {
        return new ExactSum(high(position), low[position]);
    }

    void ensure(int capacity) {
        if (capacity > low.length) {
            low = Arrays.copyOf(low, Math.max(capacity, 2 * low.length));
        }
    }

    /** Adds a number of at most 128 bits, not negative. */
    void add(int position, long moreHigh, long moreLow) {
        long sum = low[position] + moreLow;
        if (high.length == 0 && moreHigh == 0 && moreLow >= 0 && sum >= 0) {
            low[position] = sum;
            return;
        }
        ExactSum exact = get(position).plus(new ExactSum(moreHigh, moreLow));
        set(position, exact.high(), exact.low());
    }

    void set(int position, long newHigh, long newLow) {
        low[position] = newLow;
        if (newHigh != 0 || newLow < 0 || high.length > 0) {
            if (high.length < low.length) {
                high = Arrays.copyOf(high, low.length);
            }
            high[position] = newHigh;
        }
    }

    /** The nearest double, or one next to it, of a sum divided by a unit; always the same for the same sum. */
    double toDouble(int position, double unit) {
        long upper = high(position);
        return upper == 0 && low[position] >= 0
                ? low[position] / unit
                : get(position).toBigInteger().doubleValue() / unit;
    }
}
