package eu.regiometer.measures;

/** Place of a node in the indicator tree. */
public enum NodeLevel {
    SUB,
    CHALLENGE,
    COMPOSITE,
    LENS,
    DERIVED,
    ITEM,
    CONTEXT,
    QUALITY,
    EU,
    DISTRIBUTION
}
