package eu.regiometer.disclosure;

import eu.regiometer.disclosure.LinkedCells.Status;
import eu.regiometer.indicators.Coherence;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Likeness of two regions; the figure of a region is the mean over the others. */
final class LikenessCells {

    private final List<Coherence> pairs;
    private final IndicatorCells indicators;
    private final LinkedCells cells;

    /** @param cells where the cells of the regions are already */
    LikenessCells(List<Coherence> pairs, IndicatorCells indicators, LinkedCells cells) {
        this.pairs = pairs;
        this.indicators = indicators;
        this.cells = cells;
    }

    static Cell cell(Coherence pair) {
        return Cell.of(Cell.pair(pair.second()), Area.region(pair.first()));
    }

    /**
     * Adds the pairs.
     *
     * @param code indicator that is the mean of a region
     */
    void add(String code) {
        SortedMap<Area, SortedMap<Integer, Integer>> means = new TreeMap<>();
        for (Coherence pair : pairs) {
            Area first = Area.region(pair.first());
            Area second = Area.region(pair.second());
            OptionalInt a = cells.number(indicators.cell(code, first));
            OptionalInt b = cells.number(indicators.cell(code, second));
            boolean few = isSensitive(a) || isSensitive(b);
            Content content = new Content(n(a, b), 0, true, few, new TreeSet<>());
            int number = cells.add(cell(pair), content, content.status(), 0);
            means.computeIfAbsent(first, area -> new TreeMap<>()).put(number, 1);
            means.computeIfAbsent(second, area -> new TreeMap<>()).put(number, 1);
        }
        means.forEach((area, coefficients) -> {
            OptionalInt mean = cells.number(indicators.cell(code, area));
            if (mean.isPresent()) {
                coefficients.put(mean.getAsInt(), -coefficients.size());
                cells.addEquation(coefficients);
            }
        });
    }

    private boolean isSensitive(OptionalInt number) {
        return number.isEmpty() || cells.entry(number.getAsInt()).status() == Status.SENSITIVE;
    }

    private long n(OptionalInt a, OptionalInt b) {
        return a.isEmpty() || b.isEmpty()
                ? 0
                : Math.min(
                        cells.entry(a.getAsInt()).content().n(),
                        cells.entry(b.getAsInt()).content().n());
    }
}
