package eu.regiometer.statistics.composite;

import java.util.Arrays;

/** The ranks that units took in simulated draws. */
final class DrawnRanks {

    private final int[][] sorted;

    /** @param ranks for each unit one rank per draw; left as they are */
    DrawnRanks(int[][] ranks) {
        sorted = Arrays.stream(ranks).map(int[]::clone).toArray(int[][]::new);
        for (int[] unit : sorted) {
            Arrays.sort(unit);
        }
    }

    /** Smallest rank that a share {@code p} of the draws does not pass. */
    int quantile(int unit, double p) {
        return sorted[unit][position(p, sorted[unit].length)];
    }

    double mean(int unit) {
        return Arrays.stream(sorted[unit]).average().orElseThrow();
    }

    /** The mean of both ranks in the middle if the number of draws is even. */
    double median(int unit) {
        int draws = sorted[unit].length;
        return (sorted[unit][(draws - 1) / 2] + sorted[unit][draws / 2]) / 2.0;
    }

    /** Position of the smallest draw whose cumulated share is at least {@code p}. */
    static int position(double p, int draws) {
        return Math.max(0, (int) Math.ceil(p * draws - 1e-9) - 1);
    }
}
