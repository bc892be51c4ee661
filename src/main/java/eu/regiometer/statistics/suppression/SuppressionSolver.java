package eu.regiometer.statistics.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Secondary suppression in a table with published totals (Hundepool and others 2012): the fewest further cells, then
 * the smallest sum, then the first in order, so that the range a reader can derive protects each sensitive cell. Known
 * zeros stay published.
 */
public final class SuppressionSolver {

    /** Patterns looked at before the exact search gives way to a pattern that is merely small. */
    private static final int MOST_PATTERNS = 50_000;

    /** Patterns whose ranges are computed before it does. */
    private static final int MOST_RANGES = 2_000;

    private final List<SumEquation> equations;
    private final double[] values;
    private final SortedMap<Integer, Protection> sensitive;
    private final List<Integer> eligible;
    private final List<int[]> cellsOfEquation = new ArrayList<>();
    private final Set<BitSet> seen = new HashSet<>();
    private Optional<BitSet> best = Optional.empty();
    private double bestSum;
    private int patterns;
    private int ranges;

    private SuppressionSolver(
            List<SumEquation> equations,
            double[] values,
            SortedMap<Integer, Protection> sensitive,
            SortedSet<Integer> eligible) {
        this.equations = List.copyOf(equations);
        this.values = values.clone();
        this.sensitive = Collections.unmodifiableSortedMap(new TreeMap<>(sensitive));
        this.eligible = eligible.stream()
                .filter(cell -> values[cell] > 0 && !sensitive.containsKey(cell))
                .toList();
        for (SumEquation equation : equations) {
            cellsOfEquation.add(equation.coefficients().keySet().stream()
                    .mapToInt(Integer::intValue)
                    .toArray());
        }
    }

    /**
     * Chooses the cells.
     *
     * @param equations sums that hold between the cells, totals being cells too
     * @param values value of each cell, not negative
     * @param sensitive cells that have to be withheld, with the protection each needs
     * @param eligible cells that may be withheld besides
     */
    public static SuppressionResult solve(
            List<SumEquation> equations,
            double[] values,
            SortedMap<Integer, Protection> sensitive,
            SortedSet<Integer> eligible) {
        return new SuppressionSolver(equations, values, sensitive, eligible).solve();
    }

    private SuppressionResult solve() {
        BitSet primary = new BitSet();
        sensitive.keySet().forEach(primary::set);
        BitSet all = (BitSet) primary.clone();
        eligible.forEach(all::set);
        SortedSet<Integer> unprotected = unprotected(all);
        if (!unprotected.isEmpty()) {
            return new SuppressionResult.Impossible(unprotected);
        }
        for (int further = 0; further <= eligible.size() && !isCutShort(); further++) {
            seen.clear();
            search(primary, further);
            if (best.isPresent()) {
                return new SuppressionResult.Protected(toSet(best.get()), !isCutShort());
            }
        }
        return new SuppressionResult.Protected(toSet(takenBack(grown(primary))), false);
    }

    /** Looks at all patterns with exactly so many further cells that leave no equation with one unknown. */
    private void search(BitSet pattern, int further) {
        if (isCutShort() || !seen.add(pattern)) {
            return;
        }
        patterns++;
        double sum = sum(pattern);
        if (best.isPresent() && sum > bestSum) {
            return;
        }
        int[] exposed = exposedEquation(pattern);
        if (further == 0) {
            if (exposed.length == 0 && isBetter(pattern, sum) && isProtected(pattern)) {
                best = Optional.of(pattern);
                bestSum = sum;
            }
            return;
        }
        for (int cell : eligible) {
            if (!pattern.get(cell) && (exposed.length == 0 || contains(exposed, cell))) {
                BitSet next = (BitSet) pattern.clone();
                next.set(cell);
                search(next, further - 1);
            }
        }
    }

    private boolean isBetter(BitSet pattern, double sum) {
        if (best.isEmpty() || sum < bestSum) {
            return true;
        }
        BitSet difference = (BitSet) pattern.clone();
        difference.xor(best.get());
        return sum == bestSum && pattern.get(difference.nextSetBit(0));
    }

    /** Adds cells one by one, where they help to hide what an equation would give away, until all is protected. */
    private BitSet grown(BitSet primary) {
        BitSet pattern = (BitSet) primary.clone();
        while (true) {
            int[] exposed = exposedEquation(pattern);
            Optional<Integer> next = cheapest(pattern, exposed);
            if (exposed.length > 0 && next.isPresent()) {
                pattern.set(next.get());
                continue;
            }
            SortedSet<Integer> unprotected = unprotected(pattern);
            if (unprotected.isEmpty()) {
                return pattern;
            }
            // the whole of what is eligible protects every cell, so there is one left to add
            pattern.set(largestBeside(unprotected.first(), pattern));
        }
    }

    /** The cell among those given that opens the fewest new equations, then the smallest. */
    private Optional<Integer> cheapest(BitSet pattern, int[] cells) {
        return eligible.stream()
                .filter(cell -> !pattern.get(cell) && contains(cells, cell))
                .min(Comparator.<Integer>comparingInt(cell -> untouchedEquations(cell, pattern))
                        .thenComparingDouble(cell -> values[cell]));
    }

    private int untouchedEquations(int cell, BitSet pattern) {
        int untouched = 0;
        for (int[] cells : cellsOfEquation) {
            untouched += contains(cells, cell) && withheld(cells, pattern) == 0 ? 1 : 0;
        }
        return untouched;
    }

    /** The largest eligible cell in an equation of the cell, else the first eligible one anywhere. */
    private int largestBeside(int cell, BitSet pattern) {
        return eligible.stream()
                .filter(other -> !pattern.get(other))
                .filter(other ->
                        cellsOfEquation.stream().anyMatch(cells -> contains(cells, cell) && contains(cells, other)))
                .max(Comparator.<Integer>comparingDouble(other -> values[other])
                        .thenComparing(Comparator.reverseOrder()))
                .or(() -> eligible.stream().filter(other -> !pattern.get(other)).findFirst())
                .orElseThrow(() -> new IllegalStateException("no cell left to withhold for cell " + cell));
    }

    /** Publishes one further cell after the other, the largest first, while that is safe. */
    private BitSet takenBack(BitSet grown) {
        BitSet pattern = (BitSet) grown.clone();
        eligible.stream()
                .filter(grown::get)
                .sorted(Comparator.<Integer>comparingDouble(cell -> -values[cell])
                        .thenComparing(Comparator.reverseOrder()))
                .forEach(cell -> {
                    pattern.clear(cell);
                    if (!isProtected(pattern)) {
                        pattern.set(cell);
                    }
                });
        return pattern;
    }

    /** Cells of an equation with exactly one withheld cell, which gives that cell away; empty if there is none. */
    private int[] exposedEquation(BitSet pattern) {
        for (int[] cells : cellsOfEquation) {
            if (withheld(cells, pattern) == 1) {
                return cells;
            }
        }
        return new int[0];
    }

    private static int withheld(int[] cells, BitSet pattern) {
        int withheld = 0;
        for (int cell : cells) {
            withheld += pattern.get(cell) ? 1 : 0;
        }
        return withheld;
    }

    private boolean isCutShort() {
        return patterns >= MOST_PATTERNS || ranges >= MOST_RANGES;
    }

    private boolean isProtected(BitSet pattern) {
        ranges++;
        LinearBounds bounds = new LinearBounds(equations, values, pattern);
        return sensitive.entrySet().stream()
                .allMatch(entry -> entry.getValue().isGivenBy(bounds.range(entry.getKey()), values[entry.getKey()]));
    }

    private SortedSet<Integer> unprotected(BitSet pattern) {
        LinearBounds bounds = new LinearBounds(equations, values, pattern);
        SortedSet<Integer> unprotected = new TreeSet<>();
        sensitive.forEach((cell, protection) -> {
            if (!protection.isGivenBy(bounds.range(cell), values[cell])) {
                unprotected.add(cell);
            }
        });
        return unprotected;
    }

    private double sum(BitSet pattern) {
        return pattern.stream().mapToDouble(cell -> values[cell]).sum();
    }

    private static boolean contains(int[] cells, int wanted) {
        for (int cell : cells) {
            if (cell == wanted) {
                return true;
            }
        }
        return false;
    }

    private static SortedSet<Integer> toSet(BitSet pattern) {
        SortedSet<Integer> cells = new TreeSet<>();
        pattern.stream().forEach(cells::add);
        return cells;
    }
}
