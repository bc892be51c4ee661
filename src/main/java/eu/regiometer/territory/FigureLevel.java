package eu.regiometer.territory;

/** Level of the area that a figure describes; declared from the smallest area to the widest. */
public enum FigureLevel {
    LOCAL,
    REGIONAL,
    COUNTRY,
    EU
}
