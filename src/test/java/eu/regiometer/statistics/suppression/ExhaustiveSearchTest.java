package eu.regiometer.statistics.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.statistics.exact.Fraction;
import eu.regiometer.statistics.suppression.SuppressionResult.Impossible;
import eu.regiometer.statistics.suppression.SuppressionResult.Protected;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small tables, where every possibility can be looked at. */
class ExhaustiveSearchTest {

    /** Three rows and three columns with totals: cells 0 to 8, row totals 9 to 11, column totals 12 to 14, total 15. */
    private static final List<SumEquation> TABLE = List.of(
            new SumEquation(9, List.of(0, 1, 2)),
            new SumEquation(10, List.of(3, 4, 5)),
            new SumEquation(11, List.of(6, 7, 8)),
            new SumEquation(12, List.of(0, 3, 6)),
            new SumEquation(13, List.of(1, 4, 7)),
            new SumEquation(14, List.of(2, 5, 8)),
            new SumEquation(15, List.of(9, 10, 11)));

    // tables of counts with fixed totals have whole ends of all ranges (total unimodularity)
    @Test
    void rangesAreThoseOfAllTablesWithTheseTotals() {
        Random random = new Random(20260101);
        for (int i = 0; i < 150; i++) {
            double[] values = table(random, 7);
            BitSet withheld = someCells(random, 2 + random.nextInt(5));
            int[] least = new int[9];
            int[] most = new int[9];
            Arrays.fill(least, Integer.MAX_VALUE);
            fill(values.clone(), withheld, 0, least, most);
            LinearBounds bounds = new LinearBounds(TABLE, values, withheld);
            for (int cell = 0; cell < 9; cell++) {
                LinearBounds.Range range = bounds.range(cell);
                assertThat(range.lower()).isCloseTo(least[cell], within(1e-9));
                assertThat(range.upper().orElseThrow()).isCloseTo(most[cell], within(1e-9));
            }
        }
    }

    @Test
    void thePatternIsTheBestOfAll() {
        Random random = new Random(20260202);
        int impossible = 0;
        for (int i = 0; i < 60; i++) {
            double[] values = table(random, 12);
            SortedMap<Integer, Protection> sensitive = new TreeMap<>();
            someCells(random, 1 + random.nextInt(2)).stream()
                    .forEach(cell ->
                            sensitive.put(cell, random.nextBoolean() ? Protection.width(5) : Protection.margin(3)));
            TreeSet<Integer> inner = new TreeSet<>(IntStream.range(0, 9).boxed().toList());
            SuppressionResult result = SuppressionSolver.solve(TABLE, values, sensitive, inner);
            Optional<TreeSet<Integer>> best = best(values, sensitive);
            if (best.isPresent()) {
                assertThat(result).isEqualTo(new Protected(best.get(), true));
            } else {
                assertThat(result).isInstanceOf(Impossible.class);
                impossible++;
            }
        }
        assertThat(impossible).isBetween(1, 40);
    }

    @Test
    void whatIsDerivableStandsAloneInTheExactSolution() {
        Random random = new Random(20260303);
        int found = 0;
        for (int i = 0; i < 400; i++) {
            int cells = 4 + random.nextInt(5);
            List<SortedMap<Integer, Integer>> equations = new ArrayList<>();
            for (int e = 0; e < 2 + random.nextInt(cells - 2); e++) {
                SortedMap<Integer, Integer> equation = new TreeMap<>();
                for (int cell = 0; cell < cells; cell++) {
                    int coefficient = random.nextInt(7) - 3;
                    if (coefficient != 0 && random.nextInt(3) > 0) {
                        equation.put(cell, coefficient);
                    }
                }
                equations.add(equation);
            }
            BitSet withheld = new BitSet();
            withheld.set(0, cells);
            withheld.clear(random.nextInt(cells));
            BitSet derivable = Derivability.derivableFrom(equations, withheld);
            assertThat(derivable).isEqualTo(exactlyDerivable(equations, withheld));
            found += derivable.cardinality();
        }
        assertThat(found).isGreaterThan(300);
    }

    private static double[] table(Random random, int largest) {
        double[] values = new double[16];
        for (int cell = 0; cell < 9; cell++) {
            values[cell] = random.nextInt(largest);
        }
        for (SumEquation equation : TABLE) {
            equation.parts().forEach(part -> values[equation.total()] += values[part]);
        }
        return values;
    }

    private static BitSet someCells(Random random, int number) {
        BitSet cells = new BitSet();
        while (cells.cardinality() < number) {
            cells.set(random.nextInt(9));
        }
        return cells;
    }

    /** Goes through all tables in which the withheld cells have other values, and keeps the extremes of each cell. */
    private static void fill(double[] values, BitSet withheld, int cell, int[] least, int[] most) {
        if (cell % 3 == 0 && cell > 0 && rest(TABLE.get(cell / 3 - 1), values) != 0) {
            return;
        }
        if (cell == 9) {
            if (TABLE.stream().allMatch(equation -> rest(equation, values) == 0)) {
                for (int i = 0; i < 9; i++) {
                    least[i] = Math.min(least[i], (int) values[i]);
                    most[i] = Math.max(most[i], (int) values[i]);
                }
            }
            return;
        }
        if (!withheld.get(cell)) {
            fill(values, withheld, cell + 1, least, most);
            return;
        }
        double[] other = values.clone();
        for (int value = 0; value <= Math.min(values[9 + cell / 3], values[12 + cell % 3]); value++) {
            other[cell] = value;
            fill(other, withheld, cell + 1, least, most);
        }
    }

    private static double rest(SumEquation equation, double[] values) {
        return values[equation.total()]
                - equation.parts().stream().mapToDouble(part -> values[part]).sum();
    }

    /** The fewest cells, then the smallest sum, then the first in order, of all subsets; zeros stay published. */
    private static Optional<TreeSet<Integer>> best(double[] values, SortedMap<Integer, Protection> sensitive) {
        List<TreeSet<Integer>> patterns = new ArrayList<>();
        for (int bits = 0; bits < 1 << 9; bits++) {
            BitSet pattern = BitSet.valueOf(new long[] {bits});
            boolean allowed = sensitive.keySet().stream().allMatch(pattern::get)
                    && pattern.stream().allMatch(cell -> values[cell] > 0 || sensitive.containsKey(cell));
            if (allowed) {
                LinearBounds bounds = new LinearBounds(TABLE, values, pattern);
                if (sensitive.entrySet().stream()
                        .allMatch(entry ->
                                entry.getValue().isGivenBy(bounds.range(entry.getKey()), values[entry.getKey()]))) {
                    patterns.add(new TreeSet<>(pattern.stream().boxed().toList()));
                }
            }
        }
        return patterns.stream()
                .min(Comparator.<TreeSet<Integer>>comparingInt(TreeSet::size)
                        .thenComparingDouble(cells ->
                                cells.stream().mapToDouble(cell -> values[cell]).sum())
                        .thenComparing(TreeSet::toString));
    }

    /** Cells that stand alone in a row of the reduced echelon form over the fractions. */
    private static BitSet exactlyDerivable(List<SortedMap<Integer, Integer>> equations, BitSet withheld) {
        int[] cells = withheld.stream().toArray();
        List<Fraction[]> rows = new ArrayList<>();
        for (SortedMap<Integer, Integer> equation : equations) {
            rows.add(IntStream.of(cells)
                    .mapToObj(cell -> Fraction.of(equation.getOrDefault(cell, 0)))
                    .toArray(Fraction[]::new));
        }
        BitSet derivable = new BitSet();
        int top = 0;
        for (int column = 0; column < cells.length && top < rows.size(); column++) {
            int pivot = top;
            while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot < rows.size()) {
                Fraction[] source = rows.remove(pivot);
                rows.add(top++, source);
                Fraction head = source[column];
                for (int j = 0; j < cells.length; j++) {
                    source[j] = source[j].dividedBy(head);
                }
                for (Fraction[] row : rows) {
                    Fraction factor = row[column];
                    for (int j = 0; row != source && j < cells.length; j++) {
                        row[j] = row[j].minus(factor.times(source[j]));
                    }
                }
            }
        }
        for (Fraction[] row : rows) {
            int[] left = IntStream.range(0, cells.length)
                    .filter(j -> row[j].signum() != 0)
                    .toArray();
            if (left.length == 1) {
                derivable.set(cells[left[0]]);
            }
        }
        return derivable;
    }
}
