package eu.regiometer.aggregation;

import java.util.Arrays;

/** Numbers the places of a growing measure in the order of their arrival, by open addressing. */
final class PlaceIndex {

    private static final long FREE = -1;
    private static final int RECENT = 256;
    private static final int RECENT_BITS = 8;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] table = new long[128];
    private int[] numbers = new int[128];
    private long[] places = new long[64];
    private final long[] recent = new long[RECENT];
    private final int[] recentNumbers = new int[RECENT];
    private int count;
    private int indexed;

    PlaceIndex() {
        Arrays.fill(table, FREE);
        Arrays.fill(recent, FREE);
    }

    int size() {
        return count;
    }

    /** Place with a number, from 0. */
    long place(int number) {
        return places[number];
    }

    /** Number of a place; a new place gets the next one. No place is -1. */
    int number(long place) {
        // the few that come again and again are found without searching
        int slot = (int) (place * MIX >>> Long.SIZE - RECENT_BITS);
        if (recent[slot] == place) {
            return recentNumbers[slot];
        }
        int number = searched(place);
        recent[slot] = place;
        recentNumbers[slot] = number;
        return number;
    }

    /** Number of a place that has none yet, as the caller knows: the next one, given without a search. */
    int append(long place) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count] = place;
        return count++;
    }

    private int searched(long place) {
        if (indexed < count) {
            index();
        }
        int at = find(table, place);
        if (table[at] == place) {
            return numbers[at];
        }
        int number = append(place);
        if (table.length < 2 * places.length) {
            index();
        } else {
            table[at] = place;
            numbers[at] = number;
            indexed = count;
        }
        return number;
    }

    /** Makes all places known to a search, in a table of which at least half is free. */
    private void index() {
        if (table.length < 2 * places.length) {
            table = new long[2 * places.length];
            numbers = new int[table.length];
            Arrays.fill(table, FREE);
            indexed = 0;
        }
        for (int number = indexed; number < count; number++) {
            int at = find(table, places[number]);
            table[at] = places[number];
            numbers[at] = number;
        }
        indexed = count;
    }

    private static int find(long[] table, long place) {
        int mask = table.length - 1;
        int at = (int) (place * MIX >>> 32) & mask;
        while (table[at] != FREE && table[at] != place) {
            at = at + 1 & mask;
        }
        return at;
    }
}
