package eu.regiometer.revision.review;

import java.util.ArrayList;
import java.util.List;

/**
 * A comment on a document. Whoever made it is named in review workbooks only.
 *
 * @param document id of the document
 * @param number number within the document, from 1, never given twice
 * @param place paragraph, figure or rule as the reviewer named it
 * @param text the comment
 * @param author who made it; empty when nobody signed
 * @param weight how much it matters
 * @param version version that it was made on; 0 when that is unknown
 * @param answers everything that was ever answered, the last one last
 */
public record ReviewComment(
        String document,
        int number,
        String place,
        String text,
        String author,
        Weight weight,
        int version,
        List<Answer> answers) {

    public ReviewComment {
        answers = List.copyOf(answers);
    }

    /** The answer that holds. */
    public Answer answer() {
        return answers.isEmpty() ? Answer.NONE : answers.getLast();
    }

    /** Whether it waits for an answer. */
    public boolean open() {
        return answer().status() == CommentStatus.OPEN;
    }

    /** Whether it keeps the document from the public. */
    public boolean blocks() {
        return open() && weight == Weight.MUST;
    }

    /** The same about a place. */
    public ReviewComment at(String id) {
        return new ReviewComment(document, number, id, text, author, weight, version, answers);
    }

    /** The same with an answer that was not given before; an answer of old that comes back changes nothing. */
    public ReviewComment answered(Answer answer) {
        return answers.contains(answer) || answer.equals(Answer.NONE) ? this : saidNow(answer);
    }

    /** The same with an answer that holds from now on, even if it was given before and another one since. */
    public ReviewComment saidNow(Answer answer) {
        if (answer().equals(answer)) {
            return this;
        }
        List<Answer> all = new ArrayList<>(answers);
        all.add(answer);
        return new ReviewComment(document, number, place, text, author, weight, version, all);
    }

    /** Joined with the same comment of another file: the stricter weight counts, answers add up. */
    ReviewComment joined(ReviewComment other) {
        Weight stricter = weight == Weight.MUST ? weight : other.weight;
        ReviewComment all = new ReviewComment(
                document, number, place, text, author, stricter, Math.max(version, other.version), answers);
        for (Answer answer : other.answers) {
            all = all.answered(answer);
        }
        return all;
    }
}
