package eu.regiometer.indicators;

import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.statistics.composite.CompositeResult;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Figures of a wave with what the comparison of areas adds: simulated intervals and ranks. */
final class PlacedFigures {

    private final WaveFigures current;
    private final Placings placings;
    private final ContextFigures contexts;
    private final Map<Area, Map<String, Figure>> figures = new HashMap<>();
    private final Map<String, SortedMap<String, RankInterval>> ranks = new HashMap<>();

    PlacedFigures(WaveFigures current, IndicatorTree tree, Placings placings, ContextFigures contexts) {
        this.current = current;
        this.placings = placings;
        this.contexts = contexts;
        String wave = current.samples().wave().code();
        current.figures().forEach((area, own) -> {
            Map<String, Figure> ofArea = new HashMap<>();
            tree.indicators().stream()
                    .filter(node -> node.grain() != Grain.PARTNERSHIP && !ContextFigures.has(node))
                    .forEach(node -> ofArea.put(node.code(), own.figure(node)));
            figures.put(area, ofArea);
        });
        for (Indicator node : tree.indicators()) {
            if (node.computedBy(Computation.COMPOSITE)) {
                simulate(node, wave);
            } else if (node.grain() != Grain.PARTNERSHIP && !ContextFigures.has(node)) {
                SortedMap<String, Figure> regions = new TreeMap<>();
                current.figures().keySet().stream()
                        .filter(area -> area.level() == FigureLevel.REGIONAL)
                        .forEach(area -> regions.put(area.code(), figure(area, node)));
                ranks.put(node.code(), placings.ranks(node, wave, regions));
            }
        }
    }

    /** Regions are simulated together, for their ranks; every other area alone. */
    private void simulate(Indicator composite, String wave) {
        SortedMap<String, AreaFigures> regions = new TreeMap<>();
        current.figures().forEach((area, own) -> {
            if (area.level() == FigureLevel.REGIONAL) {
                regions.put(area.code(), own);
            } else {
                placings.composites(composite, wave, new TreeMap<>(Map.of(area.code(), own)))
                        .forEach((code, result) -> widen(area, composite, result));
            }
        });
        SortedMap<String, CompositeResult> results = placings.composites(composite, wave, regions);
        SortedMap<String, RankInterval> ranked = new TreeMap<>();
        results.forEach((code, result) -> {
            widen(Area.region(code), composite, result);
            ranked.put(code, new RankInterval(result.rank(), result.rankLower(), result.rankUpper(), results.size()));
        });
        ranks.put(composite.code(), ranked);
    }

    private void widen(Area area, Indicator composite, CompositeResult result) {
        figures.getOrDefault(area, new HashMap<>())
                .computeIfPresent(composite.code(), (code, f) -> f.withInterval(Optional.of(result.interval())));
    }

    Figure figure(Area area, Indicator node) {
        Figure known = figures.getOrDefault(area, Map.of()).get(node.code());
        return known == null ? contexts.figure(node, current, area) : known;
    }

    Optional<RankInterval> rank(Area area, Indicator node) {
        return Optional.ofNullable(
                ranks.getOrDefault(node.code(), new TreeMap<>()).get(area.code()));
    }
}
