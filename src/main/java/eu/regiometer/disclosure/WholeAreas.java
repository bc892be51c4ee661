package eu.regiometer.disclosure;

import eu.regiometer.disclosure.LinkedCells.Status;
import eu.regiometer.indicators.Coherence;
import eu.regiometer.indicators.IndicatorTable;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Decides about all figures of whole areas in one wave: items, indicators, and likeness of regions. They hang together by
 * the sums of areas, and within an area by the tree: an indicator is a mean of its items, a parent a mean of its children,
 * a gap a difference.
 */
final class WholeAreas {

    /** Weights of the tree have at most three decimals that matter. */
    private static final double WEIGHT_UNIT = 1000;

    /** Items of which one was put to a part of the units only do not add up to the indicator of all of them. */
    private static final double SAME_UNITS = 0.75;

    // reports show indicators in many places, items in few
    private static final int LINE = 1;
    private static final int CHAPTER = 2;
    private static final int HEADLINE = 3;

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
            cells.add(cell, content, content.status(), rank(cell));
            codes.add(cell.column());
            areas.add(cell.area());
        });
        for (String column : codes) {
            String code = column.substring(Cell.indicator("").length());
            addSums(cells, Cell.of(column, Area.PARTNERS), indicators.sums(code).sums(), isOfUnits(code));
        }
        for (Area area : areas) {
            for (Indicator indicator : tree.indicators()) {
                addFormula(indicator, area);
            }
        }
        addCoherence();
        return outcome(cells);
    }

    /** The cells withheld for whatever reason. */
    static SortedSet<Cell> outcome(LinkedCells cells) {
        SortedSet<Cell> withheld = new TreeSet<>();
        var chosen = Complement.of(cells);
        chosen.or(cells.with(Status.SENSITIVE));
        chosen.or(cells.with(Status.WITHHELD));
        chosen.stream().forEach(number -> withheld.add(cells.entry(number).cell()));
        return withheld;
    }

    private void addItem(String column, SortedMap<Cell, Content> contents) {
        contents.forEach((cell, content) -> {
            if (cell.variable().isEmpty()) {
                cells.add(cell, content, content.status(), 0);
            }
        });
        addSums(cells, column, figures.sums(items.survey(column)).sums());
    }

    /** The sums of the areas for a column, of which the cells of whole areas are there. */
    static void addSums(LinkedCells cells, String column, List<AreaSums.Sum> sums) {
        addSums(cells, Cell.of(column, Area.PARTNERS), sums);
    }

    /** Whether the units behind a code's figures add up: not where it is made of several scores. */
    private boolean isOfUnits(String code) {
        return tree.indicator(code)
                .filter(indicator -> indicator.grain() == Grain.UNIT)
                .isPresent();
    }

    /** The sums of the areas for cells that differ by area only. */
    static void addSums(LinkedCells cells, Cell any, List<AreaSums.Sum> sums) {
        addSums(cells, any, sums, true);
    }

    private static void addSums(LinkedCells cells, Cell any, List<AreaSums.Sum> sums, boolean ofUnits) {
        for (AreaSums.Sum sum : sums) {
            OptionalInt total = cells.number(any.at(sum.total()));
            if (total.isEmpty()) {
                continue;
            }
            List<Integer> numbers = new ArrayList<>();
            long rest = cells.entry(total.getAsInt()).content().n();
            for (Area part : sum.parts()) {
                OptionalInt number = cells.number(any.at(part));
                if (number.isPresent()) {
                    numbers.add(number.getAsInt());
                    rest -= cells.entry(number.getAsInt()).content().n();
                }
            }
            if (!sum.complete() && rest > 0 && !numbers.isEmpty()) {
                Cell elsewhere = new Cell(any.column() + " elsewhere", sum.total(), any.variable(), any.category());
                long threshold = cells.entry(total.getAsInt()).content().threshold();
                // nothing is published of the few in the rest of a region, but region less municipality would tell it
                numbers.add(
                        ofUnits && rest < threshold
                                ? cells.add(elsewhere, Content.of(rest, threshold, false), Status.SENSITIVE, 0)
                                : addRest(cells, elsewhere, rest));
            }
            cells.addSum(total.getAsInt(), numbers);
        }
    }

    /** Units outside all parts, of whom nothing is published. */
    static int addRest(LinkedCells cells, Cell cell, long n) {
        return cells.add(cell, Content.of(n, 0, false), Status.UNKNOWN, 0);
    }

    private int rank(Cell cell) {
        String code = cell.column().substring(Cell.indicator("").length());
        return tree.indicator(code)
                .map(indicator -> switch (indicator.level()) {
                    case CHALLENGE, LENS -> CHAPTER;
                    case COMPOSITE -> HEADLINE;
                    case SUB, DERIVED, ITEM, CONTEXT, QUALITY, EU, DISTRIBUTION -> LINE;
                })
                .orElse(LINE);
    }

    private void addFormula(Indicator indicator, Area area) {
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
        addEquation(code, area, factors, child -> indicators.cell(child, area));
    }

    /** An indicator as a combination of others; those that are missing do not enter. */
    private void addEquation(
            String code, Area area, SortedMap<String, Integer> factors, Function<String, Cell> cellOf) {
        Cell cell = indicators.cell(code, area);
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
            OptionalInt number = cells.number(Cell.of(column, area));
            if (number.isEmpty()) {
                return;
            }
            bases.accept(cells.entry(number.getAsInt()).content().n());
        }
        if (bases.getCount() > 0 && bases.getMin() >= SAME_UNITS * bases.getMax()) {
            SortedMap<String, Integer> factors = new TreeMap<>();
            columns.forEach(column -> factors.put(column, factors.size() + 1));
            addEquation(indicator.code(), area, factors, column -> Cell.of(column, area));
        }
    }

    /** Likeness of two regions; the figure of a region is the mean over the others. */
    private void addCoherence() {
        tree.indicators().stream()
                .filter(indicator -> indicator.computedBy(Computation.COHERENCE))
                .findFirst()
                .ifPresent(indicator -> addCoherence(indicator.code()));
    }

    private void addCoherence(String code) {
        SortedMap<Area, SortedMap<Integer, Integer>> means = new TreeMap<>();
        for (Coherence pair : figures.coherence()) {
            Area first = Area.region(pair.first());
            Area second = Area.region(pair.second());
            OptionalInt a = cells.number(indicators.cell(code, first));
            OptionalInt b = cells.number(indicators.cell(code, second));
            boolean few = isSensitive(a) || isSensitive(b);
            Content content = new Content(n(a, b), 0, true, few, new TreeSet<>());
            int number = cells.add(pair(pair), content, content.status(), 0);
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

    static Cell pair(Coherence pair) {
        return Cell.of(Cell.pair(pair.second()), Area.region(pair.first()));
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
