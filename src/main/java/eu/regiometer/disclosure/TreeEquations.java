package eu.regiometer.disclosure;

import eu.regiometer.indicators.IndicatorTable;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How the figures of one area hang together by the tree: an indicator is a mean of its items, a parent a mean of its
 * children, a gap a difference.
 */
final class TreeEquations {

    /** Weights of the tree have at most three decimals that matter. */
    private static final double WEIGHT_UNIT = 1000;

    /** Items of which one was put to a part of the units only do not add up to the indicator of all of them. */
    private static final double SAME_UNITS = 0.75;

    private final IndicatorTree tree;
    private final FigureParts parts;
    private final BiFunction<String, Area, Cell> indicators;
    private final LinkedCells cells;
    private final BiFunction<String, Area, Cell> items;

    /**
     * Equations of some areas.
     *
     * @param cells where the cells of items and indicators are already
     * @param indicators the cell of an indicator of an area
     * @param items the cell of an item's column behind the indicators of an area
     */
    TreeEquations(
            IndicatorTree tree,
            FigureParts parts,
            BiFunction<String, Area, Cell> indicators,
            LinkedCells cells,
            BiFunction<String, Area, Cell> items) {
        this.tree = tree;
        this.parts = parts;
        this.indicators = indicators;
        this.cells = cells;
        this.items = items;
    }

    /** Adds the equations of an indicator in an area. */
    void add(Indicator indicator, Area area) {
        switch (indicator.formula()) {
            case Formula.Gap(String first, String second) ->
                addEquation(indicator.code(), area, new TreeMap<>(Map.of(first, 1, second, -1)));
            case Formula.Computed(Computation by)
            when by == Computation.TREE_MEAN -> addEquation(indicator.code(), area, children(indicator, 0));
            case Formula.Computed(Computation by)
            when by == Computation.COMPOSITE -> {
                addEquation(indicator.code() + IndicatorTable.ARITHMETIC, area, children(indicator, 0));
                // a geometric mean is another equation in the same unknowns
                addEquation(indicator.code(), area, children(indicator, 1));
            }
            case Formula.Calculation calculation -> addItems(indicator, area);
            default -> {}
        }
    }

    private SortedMap<String, Integer> children(Indicator parent, int shift) {
        SortedMap<String, Integer> weights = new TreeMap<>();
        int next = 1;
        for (Indicator child : tree.children(parent.code())) {
            weights.put(child.code(), (int) Math.round(child.weight() * WEIGHT_UNIT) + shift * next * next);
            next++;
        }
        return weights;
    }

    private void addEquation(String code, Area area, SortedMap<String, Integer> factors) {
        addEquation(code, area, factors, child -> indicators.apply(child, area));
    }

    /** An indicator as a combination of others; those that are missing do not enter. */
    private void addEquation(
            String code, Area area, SortedMap<String, Integer> factors, Function<String, Cell> cellOf) {
        Cell cell = indicators.apply(code, area);
        OptionalInt number = cells.number(cell);
        if (!cell.area().equals(area)
                || number.isEmpty()
                || !cells.entry(number.getAsInt()).content().figure()) {
            return;
        }
        SortedMap<Integer, Integer> coefficients = new TreeMap<>();
        coefficients.put(number.getAsInt(), -(int) WEIGHT_UNIT);
        factors.forEach((part, factor) -> {
            OptionalInt other = cells.number(cellOf.apply(part));
            if (other.isPresent() && cells.entry(other.getAsInt()).content().n() > 0) {
                coefficients.merge(other.getAsInt(), factor, Integer::sum);
            }
        });
        if (coefficients.size() > 1) {
            cells.addEquation(coefficients);
        }
    }

    private void addItems(Indicator indicator, Area area) {
        boolean regional = area.level() == FigureLevel.REGIONAL || area.level() == FigureLevel.LOCAL;
        if (indicator.grain() != Grain.UNIT && !regional || indicator.level() == NodeLevel.DISTRIBUTION) {
            return;
        }
        List<String> columns = parts.columns(indicator);
        LongSummaryStatistics bases = new LongSummaryStatistics();
        for (String column : columns) {
            OptionalInt number = cells.number(items.apply(column, area));
            if (number.isEmpty()) {
                return;
            }
            bases.accept(cells.entry(number.getAsInt()).content().n());
        }
        if (bases.getCount() > 0 && bases.getMin() >= SAME_UNITS * bases.getMax()) {
            SortedMap<String, Integer> factors = new TreeMap<>();
            columns.forEach(column -> factors.put(column, factors.size() + 1));
            addEquation(indicator.code(), area, factors, column -> items.apply(column, area));
        }
    }
}
