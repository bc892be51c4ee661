package eu.regiometer.disclosure;

import eu.regiometer.disclosure.LinkedCells.Status;
import eu.regiometer.indicators.IndicatorValue;
import eu.regiometer.indicators.Supply;
import eu.regiometer.indicators.Supply.Whose;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides about the figures of the local organisations of a region, which stand for municipalities without enough of
 * their own. These organisations are a part of those of the region, and those of a municipality with figures of its own
 * are a part of them; they are a group of the region, too. All else is decided before and stays as it is.
 */
final class LentCells {

    private static final double DUST = 1e-9;
    private static final double FULL = 100;

    private final Unreleased figures;
    private final IndicatorTree tree;
    private final DisclosureRules rules;
    private final FigureParts parts;
    private final ItemCells items;
    private final IndicatorCells indicators;
    private final GroupGapCells gaps;
    private final Predicate<Cell> before;

    /** @param before whether a cell is withheld already */
    LentCells(
            Unreleased figures,
            IndicatorTree tree,
            DisclosureRules rules,
            FigureParts parts,
            ItemCells items,
            IndicatorCells indicators,
            GroupGapCells gaps,
            Predicate<Cell> before) {
        this.figures = figures;
        this.tree = tree;
        this.rules = rules;
        this.parts = parts;
        this.items = items;
        this.indicators = indicators;
        this.gaps = gaps;
        this.before = before;
    }

    /** The cells to withhold, of all regions that lend. */
    SortedSet<Cell> withheld() {
        SortedSet<Cell> withheld = new TreeSet<>();
        indicators.firstBorrowers().forEach((region, first) -> withheld.addAll(new Lender(region, first).withheld()));
        return withheld;
    }

    /** One region and its municipalities. */
    private final class Lender {

        private final Area region;
        private final Area first;
        private final List<Area> municipalities;
        private final LinkedCells cells = new LinkedCells();

        Lender(String code, Area first) {
            this.region = Area.region(code);
            this.first = first;
            this.municipalities = figures.sums(Survey.INNOVATION_CAPACITY).sums().stream()
                    .filter(sum -> sum.total().equals(region))
                    .flatMap(sum -> sum.parts().stream())
                    .toList();
        }

        SortedSet<Cell> withheld() {
            indicators.contents().forEach((cell, content) -> {
                if (cell.area().equals(region) || municipalities.contains(cell.area())) {
                    boolean lent = indicators.lent().contains(cell);
                    cells.add(cell, content, lent ? content.status() : known(cell, content), rank(cell));
                }
            });
            items.columns().forEach((column, contents) -> {
                Cell cell = local(column);
                Optional.ofNullable(contents.get(cell))
                        .ifPresent(content -> cells.add(cell, content, known(cell, content), 0));
            });
            var equations = new TreeEquations(tree, parts, indicators::cell, cells, (column, area) -> local(column));
            municipalities.stream()
                    .filter(area -> figures.overlaps().supply(area).organisations() == Whose.LOCAL_OF_REGION)
                    .forEach(area -> tree.indicators().forEach(indicator -> equations.add(indicator, area)));
            for (Cell cell : indicators.lent()) {
                if (cell.area().equals(first)) {
                    tie(cell, IndicatorCells.code(cell));
                }
                if (borrowsCitizens(cell.area())) {
                    equate(cell);
                }
            }
            return cells.withheld();
        }

        private int rank(Cell cell) {
            return indicators.rank(IndicatorCells.code(cell));
        }

        /** The group of local organisations. */
        private Cell local(String column) {
            return new Cell(column, region, Supply.GOVERNMENT_LEVEL, Supply.LOCAL_LEVEL);
        }

        private boolean borrowsCitizens(Area area) {
            return municipalities.contains(area)
                    && figures.overlaps().supply(area).citizens() != Whose.OWN;
        }

        /** Municipalities that borrow citizens and organisations have the same figures made of both. */
        private void equate(Cell cell) {
            indicators.lent().stream()
                    .filter(other -> other.column().equals(cell.column()) && borrowsCitizens(other.area()))
                    .findFirst()
                    .filter(other -> !other.equals(cell))
                    .ifPresent(other -> addEquality(cell, other));
        }

        private void addEquality(Cell one, Cell other) {
            SortedMap<Integer, Integer> same = new TreeMap<>();
            cells.number(one).ifPresent(number -> same.put(number, 1));
            cells.number(other).ifPresent(number -> same.put(number, -1));
            cells.addEquation(same);
        }

        /** Ties a lent figure to that of the same group, of the whole region and of the municipalities within it. */
        private void tie(Cell cell, String code) {
            tieToGroup(cell, code);
            Cell whole = Cell.of(cell.column(), region);
            boolean ofOrganisations = !indicators.surveys(code).contains(Survey.PUBLIC_ATTITUDE);
            if (hasFigure(whole)) {
                subtract(whole, List.of(cell), code);
            }
            if (ofOrganisations) {
                List<Cell> inside = own(cell, level -> level.equals(Supply.LOCAL_LEVEL));
                List<Cell> outside = own(cell, level -> !level.equals(Supply.LOCAL_LEVEL));
                if (!inside.isEmpty()) {
                    subtract(cell, inside, code);
                }
                if (!outside.isEmpty() && hasFigure(whole)) {
                    outside.addFirst(cell);
                    subtract(whole, outside, code);
                }
            }
        }

        /** Figures of municipalities of their own whose organisations are all of one level of government. */
        private List<Cell> own(Cell cell, Predicate<String> level) {
            return municipalities.stream()
                    .filter(area -> figures.overlaps()
                            .within(Survey.INNOVATION_CAPACITY, area, Supply.GOVERNMENT_LEVEL)
                            .filter(level)
                            .isPresent())
                    .map(cell::at)
                    .filter(other -> !indicators.lent().contains(other) && hasFigure(other))
                    .collect(Collectors.toCollection(ArrayList::new));
        }

        /** The group of local organisations, where differences between levels of government tell of it. */
        private void tieToGroup(Cell cell, String code) {
            Cell group = local(cell.column());
            Optional.ofNullable(gaps.own()
                            .getOrDefault(code, new TreeMap<>())
                            .getOrDefault(Supply.GOVERNMENT_LEVEL, new TreeMap<>())
                            .get(group))
                    .ifPresent(content -> {
                        cells.add(group, content, known(group, content), 0);
                        addEquality(group, cell);
                    });
        }

        private boolean hasFigure(Cell cell) {
            OptionalInt number = cells.number(cell);
            return number.isPresent()
                    && cells.entry(number.getAsInt()).content().figure();
        }

        /** A whole is its parts and a rest, of whom nothing is published. */
        private void subtract(Cell whole, List<Cell> parts, String code) {
            SortedMap<Integer, Integer> coefficients = new TreeMap<>();
            cells.number(whole).ifPresent(number -> coefficients.put(number, -1));
            parts.forEach(part -> cells.number(part).ifPresent(number -> coefficients.put(number, 1)));
            long rest = indicators.leaves(code).stream()
                    .filter(indicators::isOfOrganisations)
                    .mapToLong(leaf -> n(whole.area(), leaf)
                            - parts.stream()
                                    .mapToLong(part -> n(part.area(), leaf))
                                    .sum())
                    .max()
                    .orElse(0);
            if (rest > 0) {
                boolean few = rest < rules.minimumOrganisations();
                boolean tells = few || rest < rules.sensitiveBase() && isAtAnEnd(whole, parts, code);
                Cell others = new Cell(whole.column() + " without " + parts, whole.area(), "", "");
                Content content = new Content(rest, rules.minimumOrganisations(), false, tells, new TreeSet<>());
                coefficients.put(cells.add(others, content, content.status(), 0), 1);
            }
            cells.addEquation(coefficients);
        }

        private long n(Area area, Indicator leaf) {
            Content content = indicators.contents().get(indicators.cell(leaf.code(), area));
            return content == null ? 0 : content.n();
        }

        /** Whether the rest, taken with equal weights, has a score that only one answer of all of them gives. */
        private boolean isAtAnEnd(Cell whole, List<Cell> parts, String code) {
            if (!indicators.isOfUnits(code)) {
                return false;
            }
            double sum = total(whole);
            double n = units(whole);
            for (Cell part : parts) {
                sum -= total(part);
                n -= units(part);
            }
            double mean = sum / n;
            return mean <= DUST || mean >= FULL - DUST;
        }

        private double total(Cell cell) {
            return indicators
                            .value(cell)
                            .map(IndicatorValue::value)
                            .orElse(OptionalDouble.empty())
                            .orElse(0)
                    * units(cell);
        }

        private long units(Cell cell) {
            return indicators.value(cell).map(IndicatorValue::nOrganisations).orElse(0L);
        }
    }

    private Status known(Cell cell, Content content) {
        if (before.test(cell)) {
            return content.status() == Status.OPEN ? Status.WITHHELD : content.status();
        }
        return content.figure() ? Status.FIXED : content.status();
    }
}
