package eu.regiometer.report.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Where the words of a language may be broken at the end of a line. Safe for use by several threads.
 *
 * <p>Patterns where the product ships them, by Franklin Liang (1983); Czech and Polish words are broken before a
 * consonant between two vowels that ends no prefix; words of other languages are left whole.
 */
public final class Hyphenation {

    private static final char SOFT_HYPHEN = '\u00AD';

    /** Letters that stay together at the beginning of a word and at its end. */
    private static final int FEWEST_BEFORE = 3;

    private static final int FEWEST_AFTER = 3;

    /** A word of more letters is a compound, often of another language than the text around it. */
    private static final int LONGEST_WORD = 24;

    /** Letters of a compound that fit in a narrow column in one piece. */
    private static final int LONGEST_PIECE = 10;

    private static final Map<String, WordBreaks> BREAKS = new ConcurrentHashMap<>();

    private final WordBreaks breaks;

    private Hyphenation(WordBreaks breaks) {
        this.breaks = breaks;
    }

    /**
     * The hyphenation of a language.
     *
     * @param language ISO 639-1 code
     */
    public static Hyphenation of(String language) {
        return new Hyphenation(BREAKS.computeIfAbsent(language, WordBreaks::of));
    }

    /**
     * A word with soft hyphens. Compounds of more than 24 letters are broken after at most 10 even where the language
     * has no break, since a column would not hold them.
     *
     * @param word letters only
     */
    public String word(String word) {
        if (word.length() < FEWEST_BEFORE + FEWEST_AFTER) {
            return word;
        }
        var text = new StringBuilder(word.length() + FEWEST_BEFORE);
        int[] points = breaks.in(word);
        int piece = 0;
        for (int i = 0; i < word.length(); i++) {
            int at = i;
            boolean full = word.length() > LONGEST_WORD && at - piece == LONGEST_PIECE;
            if (at >= FEWEST_BEFORE
                    && at <= word.length() - FEWEST_AFTER
                    && (full || IntStream.of(points).anyMatch(point -> point == at))) {
                text.append(SOFT_HYPHEN);
                piece = at;
            }
            text.append(word.charAt(i));
        }
        return text.toString();
    }
}
