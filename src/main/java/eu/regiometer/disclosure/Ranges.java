package eu.regiometer.disclosure;

import eu.regiometer.disclosure.LinkedCells.Equation;
import eu.regiometer.disclosure.LinkedCells.Status;
import eu.regiometer.statistics.suppression.LinearBounds;
import eu.regiometer.statistics.suppression.Protection;
import eu.regiometer.statistics.suppression.SumEquation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a reader can say of sensitive cells from numbers of units and amounts that add up and are never negative
 * (Hundepool and others 2012). The range of a small number of units must be at least as wide as the smallest number that
 * may be shown; that of an amount must reach the margin of the p % rule on both sides.
 */
final class Ranges {

    private final List<Part> parts = new ArrayList<>();

    Ranges(LinkedCells cells) {
        Map<Integer, Integer> firstOf = new HashMap<>();
        List<Equation> sums =
                cells.equations().stream().filter(sum -> sum.total() >= 0).toList();
        int[] group = new int[sums.size()];
        for (int e = 0; e < group.length; e++) {
            group[e] = e;
            for (int cell : sums.get(e).coefficients().keySet()) {
                Integer other = firstOf.putIfAbsent(cell, e);
                if (other != null) {
                    group[root(group, e)] = root(group, other);
                }
            }
        }
        SortedMap<Integer, List<Equation>> groups = new TreeMap<>();
        for (int e = 0; e < group.length; e++) {
            groups.computeIfAbsent(root(group, e), key -> new ArrayList<>()).add(sums.get(e));
        }
        groups.values().forEach(members -> {
            Part part = new Part(cells, members);
            if (!part.sensitive.isEmpty()) {
                parts.add(part);
            }
        });
    }

    private static int root(int[] group, int e) {
        int root = e;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    /**
     * A sensitive cell of which too much can be said.
     *
     * @param unknown cells that are not published
     */
    OptionalInt exposed(BitSet unknown) {
        for (Part part : parts) {
            OptionalInt cell = part.exposed(unknown);
            if (cell.isPresent()) {
                return cell;
            }
        }
        return OptionalInt.empty();
    }

    /** Sums that hang together, with cells of their own numbers. */
    private static final class Part {

        private final List<Integer> members = new ArrayList<>();
        private final List<Content> contents = new ArrayList<>();
        private final List<Integer> sensitive = new ArrayList<>();
        private final List<SumEquation> sums = new ArrayList<>();
        private final List<SumEquation> sumsOfAmounts = new ArrayList<>();
        private final double[] units;
        private final double[] amounts;
        private Optional<BitSet> safe = Optional.empty();

        Part(LinkedCells cells, List<Equation> equations) {
            Map<Integer, Integer> numbers = new HashMap<>();
            for (Equation equation : equations) {
                for (int cell : equation.coefficients().keySet()) {
                    if (numbers.putIfAbsent(cell, members.size()) == null) {
                        members.add(cell);
                        contents.add(cells.entry(cell).content());
                        if (cells.entry(cell).status() == Status.SENSITIVE && needsRange(contents.getLast())) {
                            sensitive.add(members.size() - 1);
                        }
                    }
                }
                sums.add(new SumEquation(
                        numbers.getOrDefault(equation.total(), 0),
                        equation.coefficients().keySet().stream()
                                .filter(cell -> cell != equation.total())
                                .map(cell -> numbers.getOrDefault(cell, 0))
                                .toList()));
            }
            units = contents.stream().mapToDouble(Content::n).toArray();
            amounts = contents.stream()
                    .mapToDouble(content ->
                            content.amount().map(Content.Amount::total).orElse(0.0))
                    .toArray();
            BitSet known = new BitSet();
            for (int i = 0; i < contents.size(); i++) {
                known.set(
                        i, contents.get(i).n() == 0 || contents.get(i).amount().isPresent());
            }
            sums.forEach(sum -> addAmounts(sum, known));
        }

        private static boolean needsRange(Content content) {
            return isFew(content) || margin(content) > 0;
        }

        private static boolean isFew(Content content) {
            return 0 < content.n() && content.n() < content.threshold();
        }

        private static double margin(Content content) {
            return content.amount().map(Content.Amount::margin).orElse(0.0);
        }

        /** The same sum of amounts, where those of all parts are known or only that of the rest is not. */
        private void addAmounts(SumEquation sum, BitSet known) {
            List<Integer> open =
                    sum.parts().stream().filter(part -> !known.get(part)).toList();
            if (!known.get(sum.total()) || open.size() > 1) {
                return;
            }
            if (open.size() == 1) {
                double others =
                        sum.parts().stream().mapToDouble(part -> amounts[part]).sum();
                amounts[open.getFirst()] = Math.max(0, amounts[sum.total()] - others);
                known.set(open.getFirst());
            }
            sumsOfAmounts.add(sum);
        }

        OptionalInt exposed(BitSet unknown) {
            BitSet own = new BitSet();
            for (int i = 0; i < members.size(); i++) {
                own.set(i, unknown.get(members.get(i)));
            }
            if (safe.filter(own::equals).isPresent()) {
                return OptionalInt.empty();
            }
            LinearBounds ofUnits = new LinearBounds(sums, units, own);
            LinearBounds ofAmounts = new LinearBounds(sumsOfAmounts, amounts, own);
            for (int cell : sensitive) {
                Content content = contents.get(cell);
                boolean few = isFew(content) && !ofUnits.protects(cell, Protection.width(content.threshold()));
                boolean close = margin(content) > 0 && !ofAmounts.protects(cell, Protection.margin(margin(content)));
                if (few || close) {
                    return OptionalInt.of(members.get(cell));
                }
            }
            safe = Optional.of(own);
            return OptionalInt.empty();
        }
    }
}
