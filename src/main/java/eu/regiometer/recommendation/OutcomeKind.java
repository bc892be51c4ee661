package eu.regiometer.recommendation;

/** What became of a rule in an area. */
public enum OutcomeKind {
    /** Every condition holds as written, the leading one over its whole interval. */
    FIRED,
    /** The conditions hold on the point estimates, not beyond doubt. */
    INDICATIVE,
    /** At least one condition does not hold. */
    NOT_FIRED,
    /** No condition is false, at least one is unknown. */
    NOT_EVALUABLE
}
