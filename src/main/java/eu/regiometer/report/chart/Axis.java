package eu.regiometer.report.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A horizontal or vertical scale.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}, above {@code low}
 * @param step distance of the grid lines
 * @param from place of the lowest value in points
 * @param to place of the highest value in points
 */
record Axis(double low, double high, double step, double from, double to) {

    /** A scale in steps of 10 around all values and intervals, between 0 and 100, at least 40 wide. */
    static Axis around(Collection<Reading> readings, double from, double to) {
        double low = 100;
        double high = 0;
        for (Reading reading : readings) {
            if (reading.value().isPresent()) {
                low = Math.min(low, reading.lower().orElse(reading.value().getAsDouble()));
                high = Math.max(high, reading.upper().orElse(reading.value().getAsDouble()));
            }
        }
        low = Math.clamp(Math.floor(low / 10) * 10, 0, 100);
        high = Math.clamp(Math.ceil(high / 10) * 10, 0, 100);
        while (high - low < 40) {
            high = Math.min(100, high + 10);
            low = high - low < 40 ? Math.max(0, low - 10) : low;
        }
        return new Axis(low, high, high - low > 60 ? 20 : 10, from, to);
    }

    /** Place of a value; values outside the scale stand at its end. */
    double at(double value) {
        double share = (Math.clamp(value, low, high) - low) / (high - low);
        return from + share * (to - from);
    }

    /** Values of the grid lines. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (double tick = Math.ceil(low / step) * step; tick <= high + step / 1000; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }
}
