package eu.regiometer.statistics.estimation;

/** A variance or covariance, or why there is none. */
public sealed interface VarianceResult {

    /** The figure; a variance is not negative. */
    record Variance(double value) implements VarianceResult {

        public Variance {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("variance must be finite: " + value);
            }
        }

        public double standardError() {
            return Math.sqrt(value);
        }
    }

    /**
     * A stratum has one primary sampling unit.
     *
     * @param stratum its name
     */
    record LonelyUnit(String stratum) implements VarianceResult {}
}
