package eu.regiometer.measures;

/** How the 95 % interval of an indicator is made. */
public enum IntervalKind {
    /** Linearised variance; t for means and scores, Korn and Graubard (1998) for shares. */
    DESIGN,
    /** Leave one organisation out; t. */
    JACKKNIFE,
    /** From the parts of the node; normal. */
    COMBINED,
    SIMULATION,
    /** Woodruff (1952), for a median. */
    WOODRUFF,
    /** The figure is exact. */
    NONE
}
