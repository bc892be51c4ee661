package eu.regiometer.disclosure;

import eu.regiometer.measures.Computation;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.territory.Area;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Decides about all figures of whole areas in one wave: items, indicators, and likeness of regions. They hang together by
 * the sums of areas, and within an area by the tree.
 */
final class WholeAreas {

    private final Unreleased figures;
    private final ItemCells items;
    private final IndicatorCells indicators;
    private final IndicatorTree tree;
    private final FigureParts parts;
    private final LinkedCells cells = new LinkedCells();

    WholeAreas(Unreleased figures, ItemCells items, IndicatorCells indicators, IndicatorTree tree, FigureParts parts) {
        this.figures = figures;
        this.items = items;
        this.indicators = indicators;
        this.tree = tree;
        this.parts = parts;
    }

    /** All withheld cells without a breakdown, distributions of answers left aside. */
    SortedSet<Cell> withheld() {
        items.columns().forEach((column, contents) -> {
            if (!column.endsWith("/answers")) {
                addItem(column, contents);
            }
        });
        SortedSet<String> codes = new TreeSet<>();
        SortedSet<Area> areas = new TreeSet<>();
        indicators.contents().forEach((cell, content) -> {
            if (indicators.lent().contains(cell)) {
                return;
            }
            String code = IndicatorCells.code(cell);
            cells.add(cell, content, content.status(), indicators.rank(code));
            codes.add(code);
            areas.add(cell.area());
        });
        for (String code : codes) {
            Cell any = Cell.of(Cell.indicator(code), Area.PARTNERS);
            AreaCells.addSums(cells, any, indicators.sums(code).sums(), indicators.isOfUnits(code));
        }
        var equations = new TreeEquations(tree, parts, indicators::cell, cells, Cell::of);
        for (Area area : areas) {
            tree.indicators().forEach(indicator -> equations.add(indicator, area));
        }
        var likeness = new LikenessCells(figures.coherence(), indicators, cells);
        tree.indicators().stream()
                .filter(indicator -> indicator.computedBy(Computation.COHERENCE))
                .findFirst()
                .ifPresent(indicator -> likeness.add(indicator.code()));
        return cells.withheld();
    }

    private void addItem(String column, SortedMap<Cell, Content> contents) {
        contents.forEach((cell, content) -> {
            if (cell.variable().isEmpty()) {
                cells.add(cell, content, content.status(), 0);
            }
        });
        AreaCells.addSums(cells, column, figures.sums(items.survey(column)).sums());
    }
}
