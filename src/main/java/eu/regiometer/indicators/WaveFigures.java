package eu.regiometer.indicators;

import eu.regiometer.territory.Area;
import java.util.SortedMap;

/** All areas of a wave. */
record WaveFigures(WaveSamples samples, SortedMap<Area, AreaFigures> figures) {

    /**
     * The figures of an area.
     *
     * @throws IllegalArgumentException if the wave has no such area
     */
    AreaFigures of(Area area) {
        AreaFigures found = figures.get(area);
        if (found == null) {
            throw new IllegalArgumentException(
                    "no area of wave " + samples.wave().code() + ": " + area);
        }
        return found;
    }
}
