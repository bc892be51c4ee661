package eu.regiometer.disclosure;

import eu.regiometer.statistics.suppression.Derivability;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a reader can compute. Equations that hold a cell found in no other equation tell nothing of their other cells, so
 * they are set aside one after the other; only the core that is left, mostly small, needs elimination.
 */
final class Inference {

    private record Loose(int cell, SortedMap<Integer, Integer> equation) {}

    private final List<SortedMap<Integer, Integer>> open = new ArrayList<>();
    private final Map<Integer, List<Integer>> uses = new HashMap<>();
    private final BitSet aside = new BitSet();

    private Inference(Collection<? extends SortedMap<Integer, Integer>> equations, BitSet unknown) {
        for (SortedMap<Integer, Integer> equation : equations) {
            SortedMap<Integer, Integer> left = new TreeMap<>(equation);
            left.keySet().removeIf(cell -> !unknown.get(cell));
            if (!left.isEmpty()) {
                left.keySet()
                        .forEach(cell -> uses.computeIfAbsent(cell, key -> new ArrayList<>())
                                .add(open.size()));
                open.add(left);
            }
        }
    }

    /** The unknown cells that are uniquely determined. */
    static BitSet derivable(Collection<? extends SortedMap<Integer, Integer>> equations, BitSet unknown) {
        return new Inference(equations, unknown).derivable(unknown);
    }

    private BitSet derivable(BitSet unknown) {
        List<Loose> loose = setAside();
        List<SortedMap<Integer, Integer>> core = new ArrayList<>();
        for (int e = 0; e < open.size(); e++) {
            if (!aside.get(e)) {
                core.add(open.get(e));
            }
        }
        BitSet known = core.isEmpty() ? new BitSet() : Derivability.derivableFrom(core, unknown);
        for (Loose last : loose.reversed()) {
            boolean restKnown = last.equation.keySet().stream().allMatch(cell -> cell == last.cell || known.get(cell));
            known.set(last.cell, restKnown);
        }
        return known;
    }

    private List<Loose> setAside() {
        List<Loose> loose = new ArrayList<>();
        Map<Integer, Integer> degree = new HashMap<>();
        uses.forEach((cell, in) -> degree.put(cell, in.size()));
        Deque<Integer> ends = new ArrayDeque<>();
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
                    loose.add(new Loose(cell, open.get(e)));
                    for (int other : open.get(e).keySet()) {
                        if (degree.merge(other, -1, Integer::sum) == 1) {
                            ends.add(other);
                        }
                    }
                }
            }
        }
        return loose;
    }
}
