package eu.regiometer.statistics.smallarea;

/** How the variance between areas is estimated. */
public enum FitMethod {
    /** Restricted maximum likelihood. */
    REML,
    /** Maximum likelihood. */
    ML,
    /** Moments, as Fay and Herriot (1979) did. */
    FH
}
