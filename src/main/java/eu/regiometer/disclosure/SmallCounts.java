package eu.regiometer.disclosure;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts that add up to a published total: small ones are withheld, and one more where the total would give it away. */
final class SmallCounts {

    private SmallCounts() {}

    /**
     * The counts that may be told.
     *
     * @param minimum smallest count that may be shown; 0 tells nothing about anybody
     */
    static <K> SortedMap<K, OptionalLong> told(SortedMap<K, Long> counts, long minimum) {
        SortedMap<K, OptionalLong> told = new TreeMap<>();
        counts.forEach((key, count) ->
                told.put(key, count > 0 && count < minimum ? OptionalLong.empty() : OptionalLong.of(count)));
        if (withheld(told.values()) == 1) {
            told.entrySet().stream()
                    .filter(entry -> entry.getValue().orElse(0) > 0)
                    .min(Map.Entry.comparingByValue((a, b) -> Long.compare(a.orElse(0), b.orElse(0))))
                    .ifPresent(entry -> told.put(entry.getKey(), OptionalLong.empty()));
        }
        return told;
    }

    private static long withheld(Collection<OptionalLong> counts) {
        return counts.stream().filter(OptionalLong::isEmpty).count();
    }
}
