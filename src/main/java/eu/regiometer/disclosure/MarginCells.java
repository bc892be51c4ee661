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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which categories of a margin may not be told because too few respondents are behind them. Shares by weights that are
 * all equal are counts, and the counts of each variable of a crossed margin stand elsewhere, so these are taken as known
 * to everybody.
 */
final class MarginCells {

    private static final Pattern CROSSED = Pattern.compile("\\*");

    private MarginCells() {}

    /**
     * Positions that are withheld.
     *
     * @param lines categories of one margin
     * @param minimum smallest number of respondents that may be shown
     */
    static SortedSet<Integer> withheld(List<Line> lines, int minimum) {
        SortedMap<Integer, Protection> sensitive = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).rows() > 0 && lines.get(i).rows() < minimum) {
                sensitive.put(i, Protection.width(minimum));
            }
        }
        SortedSet<Integer> all = IntStream.range(0, lines.size())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        if (sensitive.isEmpty()) {
            return new TreeSet<>();
        }
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
        return SuppressionSolver.solve(equations, values, sensitive, all) instanceof SuppressionResult.Protected found
                ? found.suppressed()
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
