package eu.regiometer.measures;

/** A view across the challenges. */
public enum Lens {
    PPI_HEA,
    PPI_ENE,
    PPI_ICT,
    DIGITAL,
    CLUSTER,
    /** Citizens against organisations. */
    MISMATCH
}
