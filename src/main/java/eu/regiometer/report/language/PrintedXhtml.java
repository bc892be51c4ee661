package eu.regiometer.report.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a filled template ready for print: passages in another language become elements with {@code lang}, and long words
 * get soft hyphens by the patterns of the language that they are in; in table cells, which are narrow, shorter words too.
 */
public final class PrintedXhtml {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern NAME = Pattern.compile("^</?([a-zA-Z0-9]+)");
    private static final Pattern LANGUAGE = Pattern.compile("\\blang=\"([^\"]*)\"");

    /** A word that may be broken: no part of an address, a code, a path or a number, and no entity. */
    private static final Pattern WORD = Pattern.compile(
            "&[#a-zA-Z0-9]+;|[^\\s&<>]*[@/_0-9\\\\][^\\s&<>]*|\\p{L}[\\p{L}\\p{M}]*|" + "[^\\s\\p{L}&]");

    /** An apostrophe inside a word, after which a line would be broken as after a closing quotation mark. */
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})’(?=\\p{L})");

    private static final String NO_BREAK = "’\uFEFF";

    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> VOID = Set.of("br", "img", "meta", "link", "hr", "col", "input");
    private static final Set<String> AS_IT_IS = Set.of("head", "style", "script", "code");
    private static final int LONG_WORD = 13;
    private static final int LONG_IN_CELL = 9;

    private final Deque<Place> places = new ArrayDeque<>();
    private final StringBuilder out;
    private final boolean hyphens;

    /** Where the text that is read stands. */
    private record Place(String language, boolean cell, boolean asItIs) {}

    private PrintedXhtml(int length, boolean hyphens) {
        this.hyphens = hyphens;
        this.out = new StringBuilder(length + length / 8);
        places.push(new Place("", false, false));
    }

    /**
     * The document with its passages in other languages as elements.
     *
     * @param xhtml well-formed, with {@code lang} at its root
     */
    public static String withPassages(String xhtml) {
        return of(xhtml, false);
    }

    /**
     * The document with soft hyphens in long words, and no break after the apostrophe inside a word.
     *
     * @param xhtml well-formed, with {@code lang} at its root
     */
    public static String hyphenated(String xhtml) {
        return of(xhtml, true);
    }

    private static String of(String xhtml, boolean hyphens) {
        var printed = new PrintedXhtml(xhtml.length(), hyphens);
        Matcher tag = TAG.matcher(xhtml);
        int from = 0;
        while (tag.find()) {
            printed.text(xhtml.substring(from, tag.start()));
            printed.tag(tag.group());
            from = tag.end();
        }
        printed.text(xhtml.substring(from));
        return printed.out.toString();
    }

    private void tag(String tag) {
        out.append(Passage.plain(tag));
        Matcher name = NAME.matcher(tag);
        if (!name.find() || tag.endsWith("/>") || VOID.contains(name.group(1))) {
            return;
        }
        if (tag.startsWith("</")) {
            places.pop();
            return;
        }
        Place around = around();
        Matcher language = LANGUAGE.matcher(tag);
        places.push(new Place(
                language.find() ? language.group(1) : around.language(),
                around.cell() || CELLS.contains(name.group(1)),
                around.asItIs() || AS_IT_IS.contains(name.group(1)) || tag.contains("class=\"hash")));
    }

    private Place around() {
        Place place = places.peek();
        if (place == null) {
            throw new IllegalArgumentException("more end tags than start tags: " + out.length() + " characters read");
        }
        return place;
    }

    private void text(String text) {
        if (around().asItIs()) {
            out.append(Passage.plain(text));
            return;
        }
        int from = 0;
        for (int open = text.indexOf(Passage.OPEN); open >= 0; open = text.indexOf(Passage.OPEN, from)) {
            int middle = text.indexOf(Passage.MIDDLE, open);
            int close = text.indexOf(Passage.CLOSE, open);
            if (middle < 0 || close < middle) {
                break;
            }
            words(text.substring(from, open), around());
            String language = text.substring(open + 1, middle);
            out.append("<span lang=\"").append(language).append("\">");
            words(text.substring(middle + 1, close), new Place(language, around().cell(), around().asItIs()));
            out.append("</span>");
            from = close + 1;
        }
        words(text.substring(from), around());
    }

    private void words(String text, Place place) {
        String plain = Passage.plain(text);
        if (!hyphens || place.asItIs() || plain.isBlank()) {
            out.append(plain);
            return;
        }
        Hyphenation hyphenation = Hyphenation.of(place.language());
        int shortest = place.cell() ? LONG_IN_CELL : LONG_WORD;
        if (plain.indexOf('’') >= 0) {
            plain = APOSTROPHE.matcher(plain).replaceAll(NO_BREAK);
        }
        Matcher word = WORD.matcher(plain);
        int from = 0;
        while (word.find()) {
            out.append(plain, from, word.start());
            String found = word.group();
            boolean whole = found.length() < shortest || !Character.isLetter(found.charAt(0)) || mixed(found);
            out.append(whole ? found : hyphenation.word(found));
            from = word.end();
        }
        out.append(plain, from, plain.length());
    }

    /** Addresses, codes and file names. */
    private static boolean mixed(String word) {
        return word.chars().anyMatch(c -> !Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK);
    }
}
