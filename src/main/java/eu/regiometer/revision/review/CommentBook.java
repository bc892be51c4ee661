package eu.regiometer.revision.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** All comments on all documents. Files of several reviewers join here without loss. Not for several threads. */
public final class CommentBook {

    private static final Pattern SPACE = Pattern.compile("(?:[\\s\\p{Z}]|_x000[Dd]_)+");

    private final SortedMap<String, List<ReviewComment>> byDocument = new TreeMap<>();
    private final Map<List<String>, Integer> positions = new HashMap<>();

    /** A book with the comments that are known, in the order of their numbers. */
    public static CommentBook of(List<ReviewComment> known) {
        CommentBook book = new CommentBook();
        known.forEach(book::add);
        return book;
    }

    /**
     * Adds a comment, or joins it with the one that says the same; its number is given here.
     *
     * @return the comment as it stands in the book
     */
    public ReviewComment add(ReviewComment comment) {
        List<ReviewComment> all = byDocument.computeIfAbsent(comment.document(), document -> new ArrayList<>());
        List<String> key = List.of(
                comment.document(),
                spaced(comment.place()).toLowerCase(Locale.ROOT),
                spaced(comment.text()),
                spaced(comment.author()).toLowerCase(Locale.ROOT));
        Integer at = positions.get(key);
        if (at != null) {
            ReviewComment joined = all.get(at).joined(comment);
            all.set(at, joined);
            return joined;
        }
        ReviewComment numbered = new ReviewComment(
                comment.document(),
                all.size() + 1,
                comment.place(),
                comment.text(),
                comment.author(),
                comment.weight(),
                comment.version(),
                comment.answers());
        positions.put(key, all.size());
        all.add(numbered);
        return numbered;
    }

    /** A program that saves a workbook may change line ends and spaces; the comment is the same. */
    private static String spaced(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /**
     * Answers a comment. Unlike an answer that comes back in a workbook, this one counts even if it was given before.
     *
     * @return the comment before; empty if there is none with this number
     */
    public Optional<ReviewComment> answer(String document, int number, Answer answer) {
        List<ReviewComment> all = byDocument.getOrDefault(document, List.of());
        if (number < 1 || number > all.size()) {
            return Optional.empty();
        }
        ReviewComment before = all.get(number - 1);
        all.set(number - 1, before.saidNow(answer));
        return Optional.of(before);
    }

    /** Comments on a document, in the order in which they came. */
    public List<ReviewComment> of(String document) {
        return List.copyOf(byDocument.getOrDefault(document, List.of()));
    }

    /** Must-comments on a document that wait for an answer. */
    public List<ReviewComment> blocking(String document) {
        return of(document).stream().filter(ReviewComment::blocks).toList();
    }

    /** All comments, by document and number. */
    public List<ReviewComment> all() {
        return byDocument.values().stream().flatMap(List::stream).toList();
    }

    /** Documents that have comments. */
    public List<String> documents() {
        return List.copyOf(byDocument.keySet());
    }
}
