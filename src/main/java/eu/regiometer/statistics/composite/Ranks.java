package eu.regiometer.statistics.composite;

/** Ranks, 1 = best; ties share the better rank. */
final class Ranks {

    private Ranks() {}

    /** Ranks of values of which the largest is best, in the order of the values. */
    public static int[] descending(double[] values) {
        int[] ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = 1;
            for (double other : values) {
                ranks[i] += other > values[i] ? 1 : 0;
            }
        }
        return ranks;
    }
}
