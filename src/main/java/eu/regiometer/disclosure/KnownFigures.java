package eu.regiometer.disclosure;

import eu.regiometer.disclosure.LinkedCells.Status;
import eu.regiometer.statistics.suppression.Derivability;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * What a reader of a release knows: figures, withheld ones among them, and the equations between them. Each is one cell;
 * figures are totals, the number of units times the figure, so that those of areas and groups add up.
 */
final class KnownFigures {

    private static final long SPREAD = 7919;
    private static final long FACTORS = 9973;

    private final LinkedCells cells = new LinkedCells();
    private final List<String> labels = new ArrayList<>();

    /**
     * Adds a figure; of one that is there already nothing changes.
     *
     * @param label its name in a refusal
     * @return its number
     */
    int add(Cell cell, Flag flag, OptionalLong n, String label) {
        return add(
                cell,
                flag.hasFigure() ? Status.OPEN : flag == Flag.CONFIDENTIAL ? Status.WITHHELD : Status.UNKNOWN,
                n.orElse(flag == Flag.NOT_AVAILABLE ? 0 : 1),
                label);
    }

    /** Adds something that nobody knows and nobody has to protect, such as the units outside all groups. */
    int unknown(String name, Cell beside) {
        return add(
                new Cell(beside.column() + name, beside.area(), beside.variable(), beside.category()),
                Status.UNKNOWN,
                1,
                "");
    }

    private int add(Cell cell, Status status, long n, String label) {
        int number = cells.add(cell, Content.of(n, 0, true), status, 0);
        if (number == labels.size()) {
            labels.add(label);
        }
        return number;
    }

    /** The cells themselves. */
    LinkedCells cells() {
        return cells;
    }

    /** Whether a figure is withheld. */
    boolean isWithheld(int number) {
        return cells.entry(number).status() == Status.WITHHELD;
    }

    /** A total is the sum of its parts. */
    void sum(int total, List<Integer> parts) {
        cells.addSum(total, parts);
    }

    /** Figures in fixed proportions to each other. */
    void equation(SortedMap<Integer, Integer> coefficients) {
        cells.addEquation(coefficients);
    }

    /** Figures that together give nothing new, in proportions that depend on numbers of units. */
    void linked(List<Integer> numbers) {
        SortedMap<Integer, Integer> coefficients = new TreeMap<>();
        numbers.forEach(number -> coefficients.put(number, (int) (number * SPREAD % FACTORS) + 1));
        cells.addEquation(coefficients);
    }

    /** Tells area and label of each withheld figure with one possible value only. */
    void solve(BiConsumer<Area, String> found) {
        BitSet withheld = cells.with(Status.WITHHELD);
        if (withheld.isEmpty() || cells.equations().isEmpty()) {
            return;
        }
        BitSet open = cells.with(Status.UNKNOWN);
        open.or(withheld);
        BitSet known = Derivability.derivableFrom(
                cells.equations().stream()
                        .map(LinkedCells.Equation::coefficients)
                        .toList(),
                open);
        known.and(withheld);
        known.stream().forEach(number -> found.accept(cells.entry(number).cell().area(), labels.get(number)));
    }
}
