package eu.regiometer.findings;

/** How grave a finding is for the person who sent the file; declared from gravest to mildest. */
public enum Severity {
    /** Something was left out or refused because of it: must be mended. */
    BLOCKING,
    /** The answer was used or waits: should be checked. */
    WARNING,
    /** Told for completeness: nothing needs to be done. */
    NOTE
}
