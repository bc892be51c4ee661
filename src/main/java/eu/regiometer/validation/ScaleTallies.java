package eu.regiometer.validation;

import eu.regiometer.questionnaire.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts per scale how many answers stand at its ends, and just outside of them. */
final class ScaleTallies {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,4}(?:\\.0+)?");

    private final SortedMap<String, Tally> byItem = new TreeMap<>();
    private final @Nullable Tally[] byColumn;

    ScaleTallies(int columns) {
        byColumn = new Tally[columns];
    }

    /** What was found in one item. */
    static final class Tally {

        private final Item item;
        private final long low;
        private final long high;
        private int inside;
        private int atLow;
        private int atHigh;
        private int below;
        private int above;

        private Tally(Item item) {
            this.item = item;
            this.low = (long) item.range().low().orElseThrow();
            this.high = (long) item.range().high().orElseThrow();
        }

        Item item() {
            return item;
        }

        long low() {
            return low;
        }

        long high() {
            return high;
        }

        private Tally plus(Tally other) {
            inside += other.inside;
            atLow += other.atLow;
            atHigh += other.atHigh;
            below += other.below;
            above += other.above;
            return this;
        }

        int answers() {
            return inside + below + above;
        }

        /** Answers one below the scale while nobody stands at its upper end, or the other way round; 0 for none. */
        int shifted() {
            return below > 0 && above == 0 && atHigh == 0 ? below : above > 0 && below == 0 && atLow == 0 ? above : 0;
        }

        /** How far answers lie from where they belong: -1 when the scale begins one too low, 1 when one too high. */
        int shift() {
            return below > 0 ? -1 : 1;
        }

        /** Answers outside of the scale. */
        int outside() {
            return below + above;
        }
    }

    /** Whether an item has a scale of neighbouring numbers that could be shifted. */
    static boolean counts(Item item) {
        return switch (item.type()) {
            case LIKERT5, SCALE11 -> true;
            case SINGLE -> neighbours(item);
            case TEXT, CODE, CODES, DATE, INTEGER, DECIMAL, BINARY, MULTI, VECTOR -> false;
        };
    }

    private static boolean neighbours(Item item) {
        int options = item.options().size();
        return options > 2
                && item.range().low().isPresent()
                && item.range().high().orElse(0) - item.range().low().orElse(0) == options - 1;
    }

    /**
     * Counts one cell.
     *
     * @param text as found
     * @param value as read; {@link Coded#REJECTED} when it is no answer
     */
    void count(int column, Item item, String text, long value) {
        if (Coded.missing(value)
                && (value != Coded.REJECTED || !WHOLE.matcher(text).matches())) {
            return;
        }
        Tally tally = byColumn[column];
        if (tally == null) {
            tally = byItem.computeIfAbsent(item.code(), code -> new Tally(item));
            byColumn[column] = tally;
        }
        long number = value == Coded.REJECTED ? (long) Double.parseDouble(text) : value / Responses.MICRO;
        if (value != Coded.REJECTED) {
            tally.inside++;
            tally.atLow += number == tally.low ? 1 : 0;
            tally.atHigh += number == tally.high ? 1 : 0;
        } else if (number == tally.low - 1) {
            tally.below++;
        } else if (number == tally.high + 1) {
            tally.above++;
        }
    }

    /** The tallies of all items, by code. */
    List<Tally> ofItems() {
        return List.copyOf(byItem.values());
    }

    /** The tallies of items added up that share a scale of agreement or of points. */
    List<Tally> ofSharedScales() {
        SortedMap<Item, Tally> shared = new TreeMap<>(Comparator.comparing(Item::type)
                .thenComparing(item -> item.range().low().orElse(0))
                .thenComparing(item -> item.range().high().orElse(0)));
        for (Tally tally : byItem.values()) {
            if (sharesScale(tally.item)) {
                shared.computeIfAbsent(tally.item, Tally::new).plus(tally);
            }
        }
        return new ArrayList<>(shared.values());
    }

    private static boolean sharesScale(Item item) {
        return switch (item.type()) {
            case LIKERT5, SCALE11 -> true;
            default -> false;
        };
    }

    /** The items that make up a tally of a shared scale. */
    List<Tally> sharing(Tally shared) {
        return byItem.values().stream()
                .filter(tally -> tally.item.type() == shared.item.type()
                        && tally.low == shared.low
                        && tally.high == shared.high
                        && tally.outside() > 0)
                .toList();
    }
}
