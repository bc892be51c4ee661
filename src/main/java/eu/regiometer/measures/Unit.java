package eu.regiometer.measures;

/** Unit of an indicator. */
public enum Unit {
    /** 0 to 100. */
    SCORE,
    /** Difference of two scores. */
    POINTS,
    /** 0 to 100. */
    PERCENT,
    MINUTES,
    PERSONS,
    ORGANISATIONS,
    PROJECTS,
    COUNTRIES,
    /** 0 or 1. */
    FLAG
}
