package eu.regiometer.statistics.estimation;

/** An estimate, or why there is none. */
public sealed interface EstimateResult permits SampleEstimate, EstimateResult.NoData, EstimateResult.NotComputable {

    /** Nobody gave a valid answer. */
    record NoData() implements EstimateResult {}

    /**
     * There are answers, but no estimate.
     *
     * @param reason why
     * @param stratum the stratum at fault, empty if none is
     */
    record NotComputable(Reason reason, String stratum) implements EstimateResult {}

    /** Why answers do not give an estimate. */
    enum Reason {
        /** All weights of the answers are 0. */
        NO_WEIGHT,
        /** The total below the line of a ratio is 0. */
        NO_BASE,
        /** A stratum has one primary sampling unit. */
        LONELY_UNIT
    }
}
