package eu.regiometer.measures;

/** What a node is computed for in the first place. */
public enum Grain {
    /** Each response, then the weighted mean. */
    UNIT,
    /** Each region once. */
    REGION,
    /** From other nodes. */
    TREE,
    /** Over regions, for the areas PARTNERS and EU. */
    PARTNERSHIP
}
