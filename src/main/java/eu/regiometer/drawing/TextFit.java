package eu.regiometer.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits labels into the room a chart has for them, in one face and size.
 *
 * @param metrics measures the text
 * @param face face the label is printed in
 * @param size font size in points
 */
public record TextFit(FontMetrics metrics, Face face, double size) {

    private static final String ELLIPSIS = "…";
    private static final String SOFT_HYPHEN = "\u00AD";

    /** Width of a line in points. */
    public double width(String text) {
        return metrics.width(text, face, size);
    }

    /** The text in one line; when it is wider than {@code room}, its end is replaced by an ellipsis. */
    public String shorten(String text, double room) {
        String line = visible(text).strip();
        if (width(line) <= room) {
            return line;
        }
        int end = line.length();
        while (end > 0 && width(line.substring(0, end).stripTrailing() + ELLIPSIS) > room) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** The text in as many lines as it needs, none wider than {@code room}. */
    public List<String> wrap(String text, double room) {
        return wrap(text, room, Integer.MAX_VALUE);
    }

    /**
     * Breaks a text at spaces, soft hyphens, and hyphens or slashes between letters; elsewhere inside a word only when
     * the word alone is too wide.
     *
     * @param room widest line in points
     * @param lines at most so many lines, at least 1; the last one is shortened when more would be needed
     * @return at least one line
     */
    public List<String> wrap(String text, double room, int lines) {
        if (lines < 1) {
            throw new IllegalArgumentException("a label has at least one line: " + lines);
        }
        List<String> done = new ArrayList<>();
        String rest = text.strip();
        while (width(visible(rest)) > room && done.size() < lines - 1) {
            int end = lineEnd(rest, room);
            String line = rest.substring(0, end);
            done.add(visible(line).strip() + (line.endsWith(SOFT_HYPHEN) ? "-" : ""));
            rest = rest.substring(end).strip();
        }
        done.add(shorten(rest, room));
        return List.copyOf(done);
    }

    /** Index after the last break point that still fits; inside the word when there is none. */
    private int lineEnd(String text, double room) {
        int end = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean soft = text.startsWith(SOFT_HYPHEN, i - 1);
            if (text.charAt(i - 1) == ' ' || soft || joins(text, i - 1)) {
                String line = visible(text.substring(0, i)).strip() + (soft ? "-" : "");
                if (width(line) > room) {
                    break;
                }
                end = i;
            }
        }
        return end > 0 ? end : insideWord(text, room);
    }

    /** Whether a hyphen, dash or slash stands between two letters, so that a line may end after it. */
    private static boolean joins(String text, int i) {
        return "-–/".indexOf(text.charAt(i)) >= 0
                && i > 0
                && Character.isLetter(text.charAt(i - 1))
                && Character.isLetter(text.charAt(i + 1));
    }

    private int insideWord(String text, double room) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length() && width(visible(text.substring(0, text.offsetByCodePoints(end, 1)))) <= room) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private static String visible(String text) {
        return text.replace(SOFT_HYPHEN, "");
    }
}
