package eu.regiometer.workbook;

import org.jspecify.annotations.Nullable;

/** The numbers met last with their canonical form, so that those which repeat are read once. */
final class RepeatedNumbers {

    private static final int SLOTS = 1 << 11;

    private final @Nullable String[] stored = new @Nullable String[SLOTS];
    private final String[] canonical = new String[SLOTS];

    /**
     * Canonical form of a stored number.
     *
     * @throws NumberFormatException as {@link Decimals#canonical(String)}
     */
    String canonical(String text) {
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 11) & SLOTS - 1;
        if (!text.equals(stored[slot])) {
            canonical[slot] = Decimals.canonical(text);
            stored[slot] = text;
        }
        return canonical[slot];
    }
}
