package eu.regiometer.workbook;

import java.time.Duration;

/**
 * Gate 5: what the process that reads files from outside may use.
 *
 * @param heapMegabytes its heap in megabytes (2^20 bytes)
 * @param deadline working time for one file, from its delivery to its last row; time in which the rows that were read
 *     wait for their use does not count
 * @param start time until a new process must be ready
 */
public record FenceLimits(int heapMegabytes, Duration deadline, Duration start) {

    public FenceLimits {
        if (heapMegabytes < 1 || !deadline.isPositive() || !start.isPositive()) {
            throw new IllegalArgumentException(
                    "limits are positive: " + heapMegabytes + " MB, " + deadline + ", " + start);
        }
    }

    /** The limits for files from regions. */
    public static FenceLimits defaults() {
        return new FenceLimits(256, Duration.ofSeconds(60), Duration.ofSeconds(60));
    }
}
