package eu.regiometer.statistics.estimation;

/** What rounding leaves where there is nothing: one rule for all intervals and tests. */
public final class Dust {

    private static final double VARIANCE = 1e-20;
    private static final double DIFFERENCE = 1e-9;

    private Dust() {}

    /** Whether a variance, in the squared unit of its estimate, counts as none: up to 1e-20. */
    public static boolean isVariance(double variance) {
        return !(variance > VARIANCE);
    }

    /** Whether two figures without variance count as the same: up to 1e-9 apart, in their unit. */
    public static boolean isDifference(double difference) {
        return !(Math.abs(difference) > DIFFERENCE);
    }
}
