package eu.regiometer.publication;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Builds HTML that is well-formed XML too; every text and attribute is escaped. */
final class Markup {

    /** Elements behind which a line end would show as a space. */
    private static final Set<String> INLINE = Set.of("a", "code", "span", "strong");

    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();

    /** A whole page. */
    Markup() {
        this(new StringBuilder("<!DOCTYPE html>\n"));
    }

    private Markup(StringBuilder out) {
        this.out = out;
    }

    /** A part of a page. */
    static Markup fragment() {
        return new Markup(new StringBuilder());
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    Markup start(String tag, String... attributes) {
        tag(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element opened last. */
    Markup end() {
        String tag = open.pop();
        out.append("</").append(tag).append(INLINE.contains(tag) ? ">" : ">\n");
        return this;
    }

    /** Text inside the open element. */
    Markup text(String text) {
        out.append(escape(text));
        return this;
    }

    /** An element that holds only text. */
    Markup element(String tag, String text, String... attributes) {
        return start(tag, attributes).text(text).end();
    }

    /** An element that never holds anything. */
    Markup single(String tag, String... attributes) {
        tag(tag, attributes);
        out.append("/>\n");
        return this;
    }

    /** Markup or style that is known to be safe. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text that only a screen reader tells. */
    Markup hidden(String text) {
        return element("span", text, "class", "hidden");
    }

    /**
     * The whole page.
     *
     * @throws IllegalStateException if an element is still open
     */
    String done() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }

    private void tag(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("an attribute without value in " + tag);
        }
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
    }

    private static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(printable(c) ? c : ' ');
            }
        });
        return safe.toString();
    }

    /** Whether XML allows the character; control and direction signs and lone surrogates become a space. */
    private static boolean printable(int c) {
        boolean control = c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0;
        boolean direction = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return !control && !direction && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }
}
