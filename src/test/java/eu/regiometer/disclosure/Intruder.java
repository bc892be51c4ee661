package eu.regiometer.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Somebody who knows every published figure and all rules by which figures add up, and solves for the others. Gaussian
 * elimination on sparse rows modulo the prime 2^31 - 1, written for the tests alone.
 */
public final class Intruder {

    private static final long PRIME = Integer.MAX_VALUE;

    private final Map<String, Integer> unknowns = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<NavigableMap<Integer, Long>> equations = new ArrayList<>();

    /** A form of figures whose value follows from what is published, in figures that are not. */
    public void knows(Map<String, Long> form) {
        NavigableMap<Integer, Long> row = new TreeMap<>();
        form.forEach((name, factor) -> {
            int column = unknowns.computeIfAbsent(name, key -> {
                names.add(key);
                return names.size() - 1;
            });
            row.merge(column, Math.floorMod(factor, PRIME), (a, b) -> (a + b) % PRIME);
        });
        row.values().removeIf(factor -> factor == 0);
        if (!row.isEmpty()) {
            equations.add(row);
        }
    }

    /** The unpublished figures that have one possible value only. */
    public SortedSet<String> finds() {
        orderByUse();
        TreeMap<Integer, NavigableMap<Integer, Long>> echelon = new TreeMap<>();
        equations.sort(Comparator.comparingInt(Map::size));
        for (NavigableMap<Integer, Long> equation : equations) {
            NavigableMap<Integer, Long> row = new TreeMap<>(equation);
            while (!row.isEmpty()) {
                int lead = row.firstKey();
                NavigableMap<Integer, Long> pivot = echelon.get(lead);
                if (pivot == null) {
                    scale(row, inverse(row.get(lead)));
                    echelon.put(lead, row);
                    break;
                }
                subtract(row, pivot, row.get(lead));
            }
        }
        SortedSet<String> found = new TreeSet<>();
        // from the last pivot upwards, each row is freed of all later pivots
        for (int lead : echelon.descendingKeySet()) {
            NavigableMap<Integer, Long> row = echelon.get(lead);
            for (int column : List.copyOf(row.tailMap(lead, false).keySet())) {
                Long factor = row.get(column);
                if (factor != null && echelon.containsKey(column)) {
                    subtract(row, echelon.get(column), factor);
                }
            }
            if (row.size() == 1) {
                found.add(names.get(lead));
            }
        }
        return found;
    }

    /** Numbers rare figures first: eliminated first, they leave the other equations as short as they are. */
    private void orderByUse() {
        int[] uses = new int[names.size()];
        equations.forEach(row -> row.keySet().forEach(column -> uses[column]++));
        List<String> ordered = new ArrayList<>(names);
        ordered.sort(Comparator.<String>comparingInt(name -> uses[unknowns.get(name)])
                .thenComparing(name -> name));
        int[] place = new int[uses.length];
        for (int i = 0; i < place.length; i++) {
            place[unknowns.get(ordered.get(i))] = i;
        }
        equations.replaceAll(row -> {
            NavigableMap<Integer, Long> renumbered = new TreeMap<>();
            row.forEach((column, factor) -> renumbered.put(place[column], factor));
            return renumbered;
        });
        names.clear();
        names.addAll(ordered);
        for (int i = 0; i < place.length; i++) {
            unknowns.put(ordered.get(i), i);
        }
    }

    int size() {
        return names.size();
    }

    private static void subtract(NavigableMap<Integer, Long> row, Map<Integer, Long> other, long factor) {
        other.forEach((column, value) -> row.compute(column, (key, own) -> {
            long left = Math.floorMod((own == null ? 0 : own) - factor * value % PRIME, PRIME);
            return left == 0 ? null : left;
        }));
    }

    private static void scale(NavigableMap<Integer, Long> row, long factor) {
        row.replaceAll((column, value) -> value * factor % PRIME);
    }

    static long inverse(long value) {
        long result = 1;
        long square = Math.floorMod(value, PRIME);
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }
}
