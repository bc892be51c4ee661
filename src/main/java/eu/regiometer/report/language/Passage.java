package eu.regiometer.report.language;

import java.util.regex.Pattern;

/**
 * A passage in another language than the text around it, carried inside a text between the signs of Unicode for
 * annotations: U+FFF9, the language, U+FFFA, the passage, U+FFFB. {@link PrintedXhtml} makes an element of it.
 */
public final class Passage {

    static final char OPEN = '\uFFF9';
    static final char MIDDLE = '\uFFFA';
    static final char CLOSE = '\uFFFB';

    private static final Pattern SIGNS =
            Pattern.compile(OPEN + "[a-z-]*" + MIDDLE + "|[" + OPEN + MIDDLE + CLOSE + "]");

    private Passage() {}

    /** The text as a passage in a language. */
    public static String in(String language, String text) {
        return OPEN + language + MIDDLE + plain(text) + CLOSE;
    }

    /** The text without signs of passages, for where there are no elements: pictures, data, attributes. */
    public static String plain(String text) {
        return text.indexOf(OPEN) < 0 && text.indexOf(MIDDLE) < 0 && text.indexOf(CLOSE) < 0
                ? text
                : SIGNS.matcher(text).replaceAll("");
    }
}
