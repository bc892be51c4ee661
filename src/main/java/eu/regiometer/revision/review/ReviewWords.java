package eu.regiometer.revision.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Words of review workbooks in all languages, and the codes that they stand for. A code stands for itself as well, so
 * that a workbook without any of our words can be read too.
 */
public final class ReviewWords {

    /** Column of comments: where. */
    public static final String PLACE = "place";

    public static final String COMMENT = "comment";
    public static final String AUTHOR = "author";
    public static final String WEIGHT = "weight";
    public static final String ANSWER = "answer";
    public static final String STATUS = "status";

    /** Columns of both sheets. */
    public static final String DOCUMENT = "document";

    public static final String VERSION = "version";

    /** Columns of decisions. */
    public static final String WHAT = "what";

    public static final String WHO = "who";
    public static final String WHEN = "when";
    public static final String UNTIL = "until";
    public static final String SILENCE = "silence";
    public static final String NOTE = "note";

    /** Every column that is read. */
    public static final List<String> COLUMNS = List.of(
            PLACE, COMMENT, AUTHOR, WEIGHT, ANSWER, STATUS, DOCUMENT, VERSION, WHAT, WHO, WHEN, UNTIL, SILENCE, NOTE);

    /** The word that stands for all documents, and as a place for the whole document. */
    public static final String ALL = "ALL";

    /** Groups of words, as their keys begin in the catalogue of texts. */
    public enum Group {
        COLUMN("review.column."),
        WEIGHT("review.weight."),
        STATUS("review.status."),
        STATE("state."),
        ANSWER("review."),
        ALL("review.");

        private final String prefix;

        Group(String prefix) {
            this.prefix = prefix;
        }

        /** Key of a code of the group in the catalogue of texts. */
        public String key(String code) {
            return prefix + code;
        }

        /** Codes of the group. */
        public List<String> codes() {
            return switch (this) {
                case COLUMN -> COLUMNS;
                case WEIGHT -> names(Weight.values());
                case STATUS -> names(CommentStatus.values());
                case STATE -> names(ReviewState.values());
                case ANSWER -> List.of("yes", "no");
                case ALL -> List.of("all");
            };
        }

        private static List<String> names(Enum<?>... constants) {
            return Arrays.stream(constants).map(Enum::name).toList();
        }
    }

    private final SortedMap<Group, SortedMap<String, String>> codes = new TreeMap<>();

    /**
     * Words from the catalogues of texts.
     *
     * @param catalogues texts by key, of each language; a word that two codes of a group share stands for the first
     */
    public ReviewWords(List<? extends Map<String, String>> catalogues) {
        for (Group group : Group.values()) {
            SortedMap<String, String> words = new TreeMap<>();
            group.codes().forEach(code -> words.put(key(code), code));
            for (Map<String, String> catalogue : catalogues) {
                for (String code : group.codes()) {
                    String word = catalogue.getOrDefault(group.key(code), "");
                    if (!word.isEmpty()) {
                        words.putIfAbsent(key(word), code);
                    }
                }
            }
            codes.put(group, words);
        }
    }

    /** The code that a word stands for, in whatever language and case; empty for an unknown word. */
    public Optional<String> code(Group group, String word) {
        return Optional.ofNullable(codes.getOrDefault(group, new TreeMap<>()).get(key(word)));
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replaceAll("\\s+", " ");
    }
}
