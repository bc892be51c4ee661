package eu.regiometer.report.chart;

import eu.regiometer.drawing.Colour;
import java.util.List;
import java.util.Set;

/** Colours of the charts. Text has a contrast of at least 4.5:1, marks of at least 3:1 to the ground they stand on. */
final class Palette {

    static final Colour INK = Colour.INK;
    static final Colour MUTE = Colour.of("#55657a");
    static final Colour NAVY = Colour.of("#12355b");
    static final Colour TEAL = Colour.of("#0f766e");
    static final Colour ORANGE = Colour.of("#b04e0a");
    static final Colour GRID = Colour.of("#dfe5ec");
    static final Colour TRACK = Colour.of("#eef2f6");
    static final Colour BAND = Colour.of("#d3dde9");
    static final Colour RULE = Colour.of("#7a8797");

    /** Ground and grid, which carry no figure. */
    static final Set<Colour> DECORATION = Set.of(GRID, TRACK, BAND, Colour.WHITE);

    /** From the lowest to the highest scale point. */
    static final List<Colour> LIKERT = List.of(
            Colour.of("#b35806"),
            Colour.of("#f1b26a"),
            Colour.of("#e2e6eb"),
            Colour.of("#8db8de"),
            Colour.of("#1f5fa8"));

    /** Outlines that keep the pale scale points visible. */
    static final List<Colour> LIKERT_EDGE = List.of(
            Colour.of("#b35806"),
            Colour.of("#b35806"),
            Colour.of("#7a8797"),
            Colour.of("#1f5fa8"),
            Colour.of("#1f5fa8"));

    private static final Colour RAMP_LOW = Colour.of("#e3eef0");
    private static final Colour RAMP_MIDDLE = Colour.of("#6f9fb0");
    private static final Colour RAMP_HIGH = Colour.of("#0d4560");

    private Palette() {}

    /**
     * Colour of a value on the sequential ramp.
     *
     * @param share 0 lowest to 1 highest
     */
    static Colour ramp(double share) {
        return share < 0.5 ? RAMP_LOW.mix(RAMP_MIDDLE, share * 2) : RAMP_MIDDLE.mix(RAMP_HIGH, share * 2 - 1);
    }
}
