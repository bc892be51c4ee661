package eu.regiometer.statistics.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * What a reader can say about withheld cells from published cells and totals, knowing that no cell is negative: the
 * range of each cell over all tables that agree with what is published. For use by one thread.
 */
public final class LinearBounds {

    private final List<SumEquation> equations;
    private final double[] values;
    private final BitSet withheld;
    private final Map<Integer, LinearSystem> systems = new HashMap<>();

    /**
     * A table.
     *
     * @param equations sums that hold between the cells
     * @param values true values of all cells, finite, not negative
     * @param withheld the cells not published
     */
    public LinearBounds(List<SumEquation> equations, double[] values, BitSet withheld) {
        this.equations = List.copyOf(equations);
        this.values = values.clone();
        this.withheld = (BitSet) withheld.clone();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0) || Double.isInfinite(values[i])) {
                throw new IllegalArgumentException("cell " + i + " must be finite and not negative");
            }
        }
    }

    /**
     * Range of a cell.
     *
     * @param lower smallest possible value
     * @param upper largest possible value, empty if there is no limit
     */
    public record Range(double lower, OptionalDouble upper) {

        /** Whether the range reaches from {@code from} to {@code to}, but for rounding. */
        boolean covers(double from, double to) {
            double dust = 1e-9 * Math.max(1, Math.abs(to));
            return lower <= from + dust && (upper.isEmpty() || upper.getAsDouble() >= to - dust);
        }

        /** Whether the range is at least so wide, but for rounding. */
        boolean isAtLeast(double width) {
            return covers(lower, lower + width);
        }
    }

    /**
     * Whether a reader learns little enough about a cell. Mostly the tables seen while other cells were looked at answer
     * that, so that this is faster than the range.
     */
    public boolean protects(int cell, Protection protection) {
        if (!withheld.get(cell)) {
            return false;
        }
        return protection.isGivenBy(systemOf(cell).seen(cell), values[cell])
                || protection.isGivenBy(range(cell), values[cell]);
    }

    /** The range of a cell; of a published cell its value. */
    public Range range(int cell) {
        if (!withheld.get(cell)) {
            return new Range(values[cell], OptionalDouble.of(values[cell]));
        }
        return systemOf(cell).range(cell);
    }

    private LinearSystem systemOf(int cell) {
        LinearSystem known = systems.get(cell);
        if (known != null) {
            return known;
        }
        LinearSystem system = system(cell);
        for (int member : system.cells()) {
            systems.put(member, system);
        }
        return system;
    }

    /** The equations of the withheld cells that hang together with a cell; known to all of these cells. */
    private LinearSystem system(int cell) {
        BitSet unknowns = new BitSet();
        unknowns.set(cell);
        List<SortedMap<Integer, Integer>> used = connected(unknowns);
        int[] cells = unknowns.stream().toArray();
        double[][] a = new double[used.size()][cells.length];
        double[] b = new double[used.size()];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < cells.length; j++) {
                a[i][j] = used.get(i).getOrDefault(cells[j], 0);
                b[i] += a[i][j] * values[cells[j]];
            }
        }
        return new LinearSystem(unknowns.stream().boxed().toList(), new Simplex(a, b, cells.length));
    }

    /** The equations that bear on the cells, which grow by the withheld cells of these equations. */
    private List<SortedMap<Integer, Integer>> connected(BitSet unknowns) {
        List<SortedMap<Integer, Integer>> used = new ArrayList<>();
        List<SortedMap<Integer, Integer>> rest = new ArrayList<>();
        equations.forEach(equation -> rest.add(equation.coefficients()));
        boolean grown;
        do {
            grown = false;
            for (int i = rest.size() - 1; i >= 0; i--) {
                SortedMap<Integer, Integer> equation = rest.get(i);
                if (equation.keySet().stream().anyMatch(unknowns::get)) {
                    equation.keySet().stream().filter(withheld::get).forEach(unknowns::set);
                    used.add(rest.remove(i));
                    grown = true;
                }
            }
        } while (grown);
        return used;
    }

    /** Withheld cells that hang together, with all tables that are possible for them. */
    private record LinearSystem(List<Integer> cells, Simplex simplex) {

        /** A part of the range: what lies between tables that were looked at is possible too. */
        Range seen(int cell) {
            int column = cells.indexOf(cell);
            return new Range(simplex.least(column), OptionalDouble.of(simplex.most(column)));
        }

        Range range(int cell) {
            int column = cells.indexOf(cell);
            OptionalDouble upper = simplex.maximum(column, 1);
            double lower = -simplex.maximum(column, -1).orElse(0);
            return new Range(Math.max(0, lower), upper);
        }
    }
}
