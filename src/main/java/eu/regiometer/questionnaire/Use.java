package eu.regiometer.questionnaire;

/** Uses of an item beside the indicators. */
public enum Use {
    /** Identifies the unit. */
    KEY,
    /** Selects rows. */
    FILTER,
    /** Enters the weights. */
    WEIGHTS,
    /** Enters the variance. */
    VARIANCE,
    /** Estimates are given for each of its categories. */
    BREAKDOWN,
    /** Denominator of a ratio. */
    DENOMINATOR,
    /** Inhabitants reached. */
    REACH,
    /** Places the row in time. */
    TREND,
    /** Quality annex. */
    QUALITY,
    /** Context of a region. */
    CONTEXT,
    /** The share of each option is released. */
    DISTRIBUTION,
    /** The sum over the population is released, beside the mean. */
    TOTAL
}
