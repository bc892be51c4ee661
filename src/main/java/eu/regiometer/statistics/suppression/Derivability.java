package eu.regiometer.statistics.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Which withheld cells a reader can compute from published sums.
 *
 * <p>A cell is derivable if some combination of the equations holds it alone. Elimination is exact, modulo the prime
 * 2^31 - 1: with the small coefficients of sums and means no pivot is a multiple of it. Equations that hold a cell found
 * in no other equation are set aside one after the other, since they tell nothing of their other cells; only the core
 * that is left, mostly small, is eliminated. A cell set aside is derivable if the rest of its equation is, taken as a
 * whole, though no cell of the rest may be. What follows from values never being negative is the business of
 * {@link LinearBounds}.
 */
public final class Derivability {

    private static final long PRIME = Integer.MAX_VALUE;

    /** An equation that was set aside for a cell that only it holds. */
    private record Loose(int cell, Map<Integer, Long> equation) {}

    private final List<Map<Integer, Long>> equations = new ArrayList<>();
    private final Map<Integer, List<Integer>> uses = new HashMap<>();
    private final BitSet aside = new BitSet();
    private final Map<Integer, Map<Integer, Long>> pivots = new HashMap<>();

    private Derivability(Collection<? extends SortedMap<Integer, Integer>> forms, BitSet withheld) {
        for (SortedMap<Integer, Integer> form : forms) {
            Map<Integer, Long> open = new HashMap<>();
            form.forEach((cell, coefficient) -> {
                long factor = Math.floorMod(coefficient.longValue(), PRIME);
                if (factor != 0 && withheld.get(cell)) {
                    open.put(cell, factor);
                }
            });
            for (int cell : open.keySet()) {
                uses.computeIfAbsent(cell, key -> new ArrayList<>()).add(equations.size());
            }
            equations.add(open);
        }
    }

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
        return new Derivability(equations, withheld).solve();
    }

    /** Whether one withheld cell is uniquely determined. */
    public static boolean derivable(List<SumEquation> equations, BitSet withheld, int cell) {
        return derivable(equations, withheld).get(cell);
    }

    private BitSet solve() {
        List<Loose> loose = setAside();
        for (int e = 0; e < equations.size(); e++) {
            if (!aside.get(e)) {
                add(equations.get(e));
            }
        }
        BitSet known = new BitSet();
        pivots.forEach((cell, row) -> {
            if (row.size() == 1) {
                known.set(cell);
            }
        });
        for (Loose last : loose.reversed()) {
            Map<Integer, Long> row = new HashMap<>(last.equation);
            scale(row, inverse(factor(row, last.cell)));
            reduce(row);
            pivots.put(last.cell, row);
            known.set(last.cell, row.size() == 1);
        }
        return known;
    }

    private List<Loose> setAside() {
        List<Loose> loose = new ArrayList<>();
        Map<Integer, Integer> degree = new HashMap<>();
        Deque<Integer> ends = new ArrayDeque<>();
        uses.forEach((cell, in) -> degree.put(cell, in.size()));
        uses.keySet().stream()
                .sorted()
                .filter(cell -> degree.getOrDefault(cell, 0) == 1)
                .forEach(ends::add);
        while (!ends.isEmpty()) {
            int cell = ends.removeFirst();
            if (degree.getOrDefault(cell, 0) != 1) {
                continue;
            }
            for (int e : uses.getOrDefault(cell, List.of())) {
                if (!aside.get(e)) {
                    aside.set(e);
                    loose.add(new Loose(cell, equations.get(e)));
                    for (int other : equations.get(e).keySet()) {
                        if (degree.merge(other, -1, Integer::sum) == 1) {
                            ends.add(other);
                        }
                    }
                }
            }
        }
        return loose;
    }

    /** Adds an equation of the core; each pivot stands in its own row only. */
    private void add(Map<Integer, Long> equation) {
        Map<Integer, Long> row = new HashMap<>(equation);
        reduce(row);
        int pivot = rarest(row);
        if (pivot < 0) {
            return;
        }
        scale(row, inverse(factor(row, pivot)));
        for (Map<Integer, Long> other : pivots.values()) {
            subtract(other, row, factor(other, pivot));
        }
        pivots.put(pivot, row);
    }

    /** Replaces all pivots in a row by what they stand for. */
    private void reduce(Map<Integer, Long> row) {
        for (int cell : List.copyOf(row.keySet())) {
            Map<Integer, Long> pivot = pivots.get(cell);
            if (pivot != null) {
                subtract(row, pivot, factor(row, cell));
            }
        }
    }

    /** The cell that the fewest equations use, the first of them, which keeps rows short; -1 if there is none. */
    private int rarest(Map<Integer, Long> row) {
        int rarest = -1;
        int fewest = Integer.MAX_VALUE;
        for (int cell : row.keySet()) {
            int count = uses.getOrDefault(cell, List.of()).size();
            if (count < fewest || count == fewest && cell < rarest) {
                rarest = cell;
                fewest = count;
            }
        }
        return rarest;
    }

    private static long factor(Map<Integer, Long> row, int cell) {
        return row.getOrDefault(cell, 0L);
    }

    private static void subtract(Map<Integer, Long> target, Map<Integer, Long> row, long factor) {
        if (factor == 0) {
            return;
        }
        row.forEach((cell, value) -> {
            long left = Math.floorMod(factor(target, cell) - factor * value % PRIME, PRIME);
            if (left == 0) {
                target.remove(cell);
            } else {
                target.put(cell, left);
            }
        });
    }

    private static void scale(Map<Integer, Long> row, long factor) {
        row.replaceAll((cell, value) -> value * factor % PRIME);
    }

    /** Inverse modulo the prime, by Fermat's little theorem. */
    private static long inverse(long a) {
        long result = 1;
        long square = a;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }
}
