package eu.regiometer.statistics.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which withheld cells a reader can compute from published sums.
 *
 * <p>A cell is derivable if it alone makes up a row of the reduced echelon form of the equations in the withheld cells.
 * Elimination is exact, modulo the prime 2^61 - 1: with coefficients of one in hierarchies of sums no pivot is a
 * multiple of it. What follows from values never being negative is the business of {@link LinearBounds}.
 */
public final class Derivability {

    private static final long PRIME = (1L << 61) - 1;

    private Derivability() {}

    /**
     * The withheld cells that are uniquely determined.
     *
     * @param equations sums that hold between cells
     * @param withheld the cells not published; all others are known
     */
    public static BitSet derivable(List<SumEquation> equations, BitSet withheld) {
        return derivableFrom(equations.stream().map(SumEquation::coefficients).toList(), withheld);
    }

    /**
     * The withheld cells that are uniquely determined by linear equations of any kind.
     *
     * @param equations coefficient by cell of forms whose value is known
     * @param withheld the cells not published; all others are known
     */
    public static BitSet derivableFrom(Collection<? extends SortedMap<Integer, Integer>> equations, BitSet withheld) {
        BitSet known = new BitSet();
        List<SortedMap<Integer, Integer>> open = new ArrayList<>();
        for (SortedMap<Integer, Integer> equation : equations) {
            SortedMap<Integer, Integer> left = new TreeMap<>(equation);
            left.keySet().removeIf(cell -> !withheld.get(cell));
            open.add(left);
        }
        removeSingles(open, known);
        for (List<SortedMap<Integer, Integer>> part : components(open)) {
            eliminate(part, known);
        }
        return known;
    }

    /** Whether one withheld cell is uniquely determined. */
    public static boolean derivable(List<SumEquation> equations, BitSet withheld, int cell) {
        return derivable(equations, withheld).get(cell);
    }

    /** Solves equations with one unknown left, again and again; most of what is derivable falls here. */
    private static void removeSingles(List<SortedMap<Integer, Integer>> open, BitSet known) {
        boolean found;
        do {
            found = false;
            for (SortedMap<Integer, Integer> equation : open) {
                equation.keySet().removeIf(known::get);
                if (equation.size() == 1) {
                    known.set(equation.firstKey());
                    equation.clear();
                    found = true;
                }
            }
        } while (found);
        open.removeIf(Map::isEmpty);
    }

    /** Groups of equations that share no unknown with another group. */
    private static List<List<SortedMap<Integer, Integer>>> components(List<SortedMap<Integer, Integer>> equations) {
        Map<Integer, Integer> firstWith = new HashMap<>();
        int[] group = new int[equations.size()];
        for (int e = 0; e < group.length; e++) {
            group[e] = e;
            for (int cell : equations.get(e).keySet()) {
                Integer other = firstWith.putIfAbsent(cell, e);
                if (other != null) {
                    group[root(group, e)] = root(group, other);
                }
            }
        }
        Map<Integer, List<SortedMap<Integer, Integer>>> groups = new HashMap<>();
        List<List<SortedMap<Integer, Integer>>> ordered = new ArrayList<>();
        for (int e = 0; e < group.length; e++) {
            groups.computeIfAbsent(root(group, e), key -> {
                        List<SortedMap<Integer, Integer>> members = new ArrayList<>();
                        ordered.add(members);
                        return members;
                    })
                    .add(equations.get(e));
        }
        return ordered;
    }

    private static int root(int[] group, int e) {
        int root = e;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    /** Gauss-Jordan elimination of one component; adds to {@code known} the cells that stand alone in a row. */
    private static void eliminate(List<SortedMap<Integer, Integer>> equations, BitSet known) {
        BitSet unknowns = new BitSet();
        equations.forEach(equation -> equation.keySet().forEach(unknowns::set));
        int[] cells = unknowns.stream().toArray();
        Map<Integer, Integer> column = new HashMap<>();
        for (int j = 0; j < cells.length; j++) {
            column.put(cells[j], j);
        }
        int[] uses = new int[cells.length];
        for (SortedMap<Integer, Integer> equation : equations) {
            equation.keySet().forEach(cell -> uses[column.getOrDefault(cell, -1)]++);
        }
        List<long[]> rows = new ArrayList<>();
        List<Integer> pivots = new ArrayList<>();
        for (SortedMap<Integer, Integer> equation : equations) {
            long[] row = new long[cells.length];
            equation.forEach((cell, coefficient) ->
                    row[column.getOrDefault(cell, -1)] = Math.floorMod(coefficient.longValue(), PRIME));
            for (int i = 0; i < rows.size(); i++) {
                subtract(row, rows.get(i), pivots.get(i));
            }
            int pivot = rarest(row, uses);
            if (pivot < 0) {
                continue;
            }
            scale(row, inverse(row[pivot]));
            for (long[] other : rows) {
                subtract(other, row, pivot);
            }
            rows.add(row);
            pivots.add(pivot);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (standsAlone(rows.get(i))) {
                known.set(cells[pivots.get(i)]);
            }
        }
    }

    /** Makes {@code target} 0 in the column where {@code row} is 1. */
    private static void subtract(long[] target, long[] row, int pivot) {
        long factor = target[pivot];
        if (factor == 0) {
            return;
        }
        for (int j = 0; j < row.length; j++) {
            if (row[j] != 0) {
                long difference = target[j] - times(factor, row[j]);
                target[j] = difference < 0 ? difference + PRIME : difference;
            }
        }
    }

    private static void scale(long[] row, long factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] = times(row[j], factor);
        }
    }

    /** The non-zero column that the fewest equations use, which keeps rows short; -1 if there is none. */
    private static int rarest(long[] row, int[] uses) {
        int rarest = -1;
        for (int j = 0; j < row.length; j++) {
            if (row[j] != 0 && (rarest < 0 || uses[j] < uses[rarest])) {
                rarest = j;
            }
        }
        return rarest;
    }

    private static boolean standsAlone(long[] row) {
        int nonZero = 0;
        for (long value : row) {
            nonZero += value != 0 ? 1 : 0;
        }
        return nonZero == 1;
    }

    /** a b modulo the prime: 2^61 is 1, so the upper bits of the product are added to the lower ones. */
    private static long times(long a, long b) {
        long low = a * b;
        long sum = (low & PRIME) + (low >>> 61 | Math.multiplyHigh(a, b) << 3);
        return sum >= PRIME ? sum - PRIME : sum;
    }

    /** Inverse modulo the prime, by Fermat's little theorem. */
    private static long inverse(long a) {
        long result = 1;
        long square = a;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = times(result, square);
            }
            square = times(square, square);
        }
        return result;
    }
}
