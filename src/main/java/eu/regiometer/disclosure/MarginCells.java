package eu.regiometer.disclosure;

import eu.regiometer.aggregation.WeightingReport.Line;
import eu.regiometer.statistics.suppression.Protection;
import eu.regiometer.statistics.suppression.SumEquation;
import eu.regiometer.statistics.suppression.SuppressionResult;
import eu.regiometer.statistics.suppression.SuppressionSolver;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which categories of a margin may not be told because too few respondents are behind them. Shares by weights that are
 * all equal are counts. The counts of a variable alone stand in the tables of estimates too, less those that are
 * withheld there; so a variable with a small category is not told at all, and in a crossed margin the counts of each
 * variable are taken as known.
 */
final class MarginCells {

    static final Pattern CROSSED = Pattern.compile("\\*");

    private MarginCells() {}

    /**
     * Positions that are withheld.
     *
     * @param lines categories of one margin
     * @param minimum smallest number of respondents that may be shown
     * @param hidden whether a category has to be withheld however large it is
     */
    static SortedSet<Integer> withheld(List<Line> lines, int minimum, Predicate<Line> hidden) {
        SortedSet<Integer> all =
                IntStream.range(0, lines.size()).boxed().collect(Collectors.toCollection(TreeSet::new));
        List<List<Integer>> sums = sums(lines);
        double[] values = new double[lines.size() + sums.size()];
        List<SumEquation> equations = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            values[i] = lines.get(i).rows();
        }
        for (int s = 0; s < sums.size(); s++) {
            int total = lines.size() + s;
            sums.get(s).forEach(part -> values[total] += values[part]);
            equations.add(new SumEquation(total, sums.get(s)));
        }
        SortedMap<Integer, Protection> sensitive = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            boolean told = i >= lines.size() || !hidden.test(lines.get(i));
            if (values[i] > 0 && (values[i] < minimum || !told)) {
                sensitive.put(i, Protection.width(minimum));
            }
        }
        if (sensitive.isEmpty()) {
            return new TreeSet<>();
        }
        if (sums.size() == 1) {
            return all;
        }
        return SuppressionSolver.solve(equations, values, sensitive, all) instanceof SuppressionResult.Protected found
                ? new TreeSet<>(found.suppressed().headSet(lines.size()))
                : all;
    }

    /** The lines that add up to a known number: all of them, and in a crossed margin those of one category. */
    private static List<List<Integer>> sums(List<Line> lines) {
        SortedMap<String, List<Integer>> parts = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            parts.computeIfAbsent("", sum -> new ArrayList<>()).add(i);
            String[] categories = CROSSED.split(lines.get(i).category(), -1);
            for (int v = 0; v < categories.length && categories.length > 1; v++) {
                parts.computeIfAbsent(v + "=" + categories[v], sum -> new ArrayList<>())
                        .add(i);
            }
        }
        return List.copyOf(parts.values());
    }
}
