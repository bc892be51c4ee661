package eu.regiometer.measures;

/** Weighted figure over the valid answers of a region. */
public enum Pooling {
    TOTAL,
    AVERAGE,
    /** Smallest value at which half of the weight is reached (rule {@code invcdf}). */
    MEDIAN
}
