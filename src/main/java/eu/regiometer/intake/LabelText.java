package eu.regiometer.intake;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Brings texts that look alike to one form, so that a label is recognised however it was typed. */
public final class LabelText {

    private static final int FARTHEST = 2;
    private static final int LETTERS_PER_CHANGE = 3;
    private static final int LONGEST_COMPARED = 120;

    private LabelText() {}

    /**
     * Unicode normal form C, any kind of space as one space, none outside, small letters, plain quotes and dashes,
     * without HTML tags and signs of no width.
     */
    public static String normalise(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String plain = composed.indexOf('<') < 0 ? composed : composed.replaceAll("<[A-Za-z/][^<>]{0,200}>", " ");
        var result = new StringBuilder(plain.length());
        boolean space = false;
        for (int i = 0; i < plain.length(); ) {
            int sign = plain.codePointAt(i);
            i += Character.charCount(sign);
            if (invisible(sign)) {
                continue;
            }
            if (spaceLike(sign)) {
                space = result.length() > 0;
                continue;
            }
            if (space) {
                result.append(' ');
                space = false;
            }
            result.appendCodePoint(plainSign(sign));
        }
        return result.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Whether a text holds nothing but signs that look like a space or like nothing. */
    public static boolean blank(String text) {
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            if (!spaceLike(sign) && !invisible(sign)) {
                return false;
            }
            i += Character.charCount(sign);
        }
        return true;
    }

    /** A text without signs outside that look like a space or like nothing; no-break spaces included. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && outer(text.charAt(start))) {
            start++;
        }
        while (end > start && outer(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /**
     * The known text that a person probably meant: the one with the smallest edit distance (V. Levenshtein, 1966) after
     * {@link #normalise}, at most 2 and at most a third of its signs; the first in order among equals.
     */
    public static Optional<String> nearest(String found, Collection<String> known) {
        String wanted = normalise(found);
        if (wanted.isEmpty() || wanted.length() > LONGEST_COMPARED) {
            return Optional.empty();
        }
        return known.stream()
                .filter(text -> distance(wanted, normalise(text))
                        <= Math.min(FARTHEST, Math.max(1, text.length() / LETTERS_PER_CHANGE)))
                .min(Comparator.comparingInt((String text) -> distance(wanted, normalise(text)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean outer(char sign) {
        return (sign <= ' ' || sign > '~') && (spaceLike(sign) || invisible(sign));
    }

    private static boolean spaceLike(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private static boolean invisible(int sign) {
        int type = Character.getType(sign);
        return type == Character.FORMAT || type == Character.CONTROL && !Character.isWhitespace(sign);
    }

    private static int plainSign(int sign) {
        return switch (sign) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u00B4', '`' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            default -> sign;
        };
    }

    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FARTHEST) {
            return FARTHEST + 1;
        }
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
