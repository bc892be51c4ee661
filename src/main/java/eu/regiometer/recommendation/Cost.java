package eu.regiometer.recommendation;

/** Cost class of a recommendation. */
public enum Cost {
    L,
    M,
    H
}
