package eu.regiometer.workbook;

import org.jspecify.annotations.Nullable;

/** The short texts met last, so that those which repeat, as answers do, are made once. */
final class RepeatedTexts {

    private static final int SLOTS = 1 << 11;
    private static final int LONGEST = 24;

    private final @Nullable String[] texts = new @Nullable String[SLOTS];

    /** The text of some chars. */
    String of(char[] chars, int from, int length) {
        if (length > LONGEST) {
            return new String(chars, from, length);
        }
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = (hash ^ hash >>> 11) & SLOTS - 1;
        String known = texts[slot];
        if (known != null && same(known, chars, from, length)) {
            return known;
        }
        String text = new String(chars, from, length);
        texts[slot] = text;
        return text;
    }

    private static boolean same(String text, char[] chars, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }
}
