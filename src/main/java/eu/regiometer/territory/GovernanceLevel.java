package eu.regiometer.territory;

/** Level of government that a report or a recommendation addresses. */
public enum GovernanceLevel {
    LOCAL,
    REGIONAL,
    EU
}
