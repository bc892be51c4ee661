package eu.regiometer.indicators;

import eu.regiometer.territory.Area;
import java.util.SortedMap;

/**
 * All areas of a wave.
 *
 * @param samples whose units stand for which area
 * @param figures nodes of each area
 */
record WaveFigures(WaveSamples samples, SortedMap<Area, AreaFigures> figures) {

    /** Nodes of an area of the wave. */
    AreaFigures of(Area area) {
        AreaFigures found = figures.get(area);
        if (found == null) {
            throw new IllegalArgumentException("no area of wave " + samples.wave().code() + ": " + area);
        }
        return found;
    }
}
