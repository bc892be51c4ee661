package eu.regiometer.drawing;

/**
 * A place on a drawing, in points from its top left corner; y grows downwards.
 *
 * @param x distance from the left edge
 * @param y distance from the top edge
 */
public record Point(double x, double y) {}
