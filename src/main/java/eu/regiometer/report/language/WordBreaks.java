package eu.regiometer.report.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the places at which a word may be broken. */
sealed interface WordBreaks {

    /** Numbers of the letters, from 0, before which a word may be broken, rising. */
    int[] in(String word);

    /** The breaks of a language: by patterns, by rule, or none. */
    static WordBreaks of(String language) {
        try (InputStream patterns = WordBreaks.class.getResourceAsStream("hyphenation/patterns-" + language + ".txt")) {
            if (patterns != null) {
                return Patterns.read(patterns);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("hyphenation patterns of " + language, e);
        }
        return BetweenVowels.LANGUAGES.contains(language) ? new BetweenVowels() : new Never();
    }

    /** A language whose words stay whole. */
    record Never() implements WordBreaks {
        @Override
        public int[] in(String word) {
            return new int[0];
        }
    }

    /**
     * Before a consonant between two vowels, unless it ends a common prefix: not every place, and seldom wrong (where a
     * compound or a rarer prefix ends in that consonant).
     */
    record BetweenVowels() implements WordBreaks {

        static final Set<String> LANGUAGES = Set.of("cs", "pl");

        private static final String VOWELS = "aeiouyáéěíóúůýąęó";

        /** Prefixes of both languages that end in a consonant, with a negation before them or not. */
        private static final Pattern PREFIX = Pattern.compile(
                "(?:ne|nie|naj|nej)*(?:bez|nad|pod|od|ob|roz|przed|před|wz|vz|inter|super|hiper|hyper)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

        @Override
        public int[] in(String word) {
            return IntStream.range(1, word.length() - 1)
                    .filter(i -> vowel(word, i - 1) && !vowel(word, i) && vowel(word, i + 1))
                    .filter(i -> !PREFIX.matcher(word.substring(0, i + 1)).matches())
                    .toArray();
        }

        private static boolean vowel(String word, int at) {
            return VOWELS.indexOf(Character.toLowerCase(word.charAt(at))) >= 0;
        }
    }

    /**
     * Patterns of letters with digits between them: of all that fit a word the largest digit at a place counts, and an odd
     * one allows a break (Franklin Liang, Word Hy-phen-a-tion by Com-put-er, Stanford 1983).
     *
     * @param levels digits by letters; the digit at i stands before the letter i
     * @param longest letters of the longest pattern
     */
    record Patterns(Map<String, byte[]> levels, int longest) implements WordBreaks {

        private static final char EDGE = '.';

        /** Begins a line that says where the patterns come from. */
        private static final String REMARK = "%";

        static Patterns read(InputStream stream) throws IOException {
            Map<String, byte[]> levels = new HashMap<>();
            int longest = 0;
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(REMARK)) {
                    continue;
                }
                var letters = new StringBuilder();
                byte[] digits = new byte[line.length() + 1];
                for (char c : line.toCharArray()) {
                    if (c >= '0' && c <= '9') {
                        digits[letters.length()] = (byte) (c - '0');
                    } else {
                        letters.append(c);
                    }
                }
                levels.put(letters.toString(), digits);
                longest = Math.max(longest, letters.length());
            }
            return new Patterns(levels, longest);
        }

        @Override
        public int[] in(String word) {
            String text = EDGE + word.toLowerCase(Locale.ROOT) + EDGE;
            byte[] best = new byte[text.length() + 1];
            for (int from = 0; from < text.length(); from++) {
                for (int to = from + 1; to <= Math.min(text.length(), from + longest); to++) {
                    byte[] digits = levels.get(text.substring(from, to));
                    for (int i = 0; digits != null && i <= to - from; i++) {
                        best[from + i] = (byte) Math.max(best[from + i], digits[i]);
                    }
                }
            }
            return IntStream.range(1, word.length())
                    .filter(i -> best[i + 1] % 2 == 1)
                    .toArray();
        }
    }
}
