package eu.regiometer.recommendation;

import java.util.Optional;

/**
 * A figure with the interval it had.
 *
 * @param value figure, in the unit of the statistic it was read with
 * @param lower lower limit of its interval; equal to {@code value} for exact figures
 * @param upper upper limit; for a share of regions the share it would be if all unknown regions were counted
 */
public record FigureSpan(double value, double lower, double upper) {

    /** What a figure may lose between its computation and a cell that somebody copied it to. */
    private static final double LOST = 1e-4;

    private static final double PARTS = 10_000;

    static Optional<FigureSpan> of(Reading reading) {
        return reading.point().isPresent()
                ? Optional.of(new FigureSpan(
                        reading.point().getAsDouble(), reading.lower(), Math.max(reading.upper(), reading.highest())))
                : Optional.empty();
    }

    /** Whether a figure lies in the interval, its limits included. */
    public boolean holds(double figure) {
        return figure >= lower - LOST && figure <= upper + LOST;
    }

    /** The same with four decimals, as it is handed out. */
    public FigureSpan rounded() {
        return new FigureSpan(rounded(value), rounded(lower), rounded(upper));
    }

    private static double rounded(double number) {
        return Math.rint(number * PARTS) / PARTS + 0.0;
    }
}
