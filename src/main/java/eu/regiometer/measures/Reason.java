package eu.regiometer.measures;

/** Why a figure is there or missing. A missing figure is never 0. */
public enum Reason {
    /** It is there. */
    VALUE,
    SUPPRESSED,
    TOO_FEW_ANSWERS,
    /** An item, or too much of the weight of a node's children, has no figure. */
    ITEM_MISSING,
    NO_PREVIOUS_WAVE,
    NO_PEERS,
    NO_SUBMISSION,
    NOT_COMPUTABLE
}
