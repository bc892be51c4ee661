package eu.regiometer.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds which of the same things changed their order, as few of them as explain the new order. */
final class Ranking {

    private Ranking() {}

    /**
     * Those that have to be moved to get from one order to the other: all but a longest common subsequence (the longest
     * increasing one, by patience sorting).
     *
     * @param then all of them in one order
     * @param now the same in another order
     */
    static SortedSet<String> moved(List<String> then, List<String> now) {
        int[] places = now.stream().mapToInt(then::indexOf).toArray();
        int[] previous = new int[places.length];
        List<Integer> tails = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            int pile = 0;
            while (pile < tails.size() && places[tails.get(pile)] < place) {
                pile++;
            }
            previous[i] = pile == 0 ? -1 : tails.get(pile - 1);
            if (pile == tails.size()) {
                tails.add(i);
            } else {
                tails.set(pile, i);
            }
        }
        var moved = new TreeSet<>(now);
        int last = tails.isEmpty() ? -1 : tails.getLast();
        List<String> kept = new ArrayList<>();
        for (int i = last; i >= 0; i = previous[i]) {
            kept.add(now.get(i));
        }
        moved.removeAll(kept);
        return Collections.unmodifiableSortedSet(moved);
    }
}
