package eu.regiometer.findings;

/** What the run did because of a finding; declared from the widest to the narrowest. */
public enum Effect {
    /** The whole file was refused. */
    FILE,
    /** The whole file waits: for the rest of it, for a mapping or for the secretariat. */
    WAITS,
    /** The row was left out. */
    ROW,
    /** The answer was left blank. */
    CELL,
    /** The answer was kept as it stands. */
    NONE
}
