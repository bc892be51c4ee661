package eu.regiometer.aggregation;

/** How standard errors of estimates with raked weights are computed. */
public enum StandardErrors {
    /** Weights count as if they had come with the sample: a little too large, never too small. */
    FIXED,
    /** What the margins explain is left out, since their totals are known. */
    RAKING_AWARE
}
