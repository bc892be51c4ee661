package eu.regiometer.revision.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommentBookTest {

    private static final String ID = "RM-2026-REGIONAL-SE321-en";

    @Test
    void filesOfSeveralReviewersJoinWithoutLoss() {
        CommentBook book = CommentBook.of(List.of());
        book.add(comment("Say why.", "Anna", Weight.SHOULD));
        book.add(comment("Say why.", "Bo", Weight.SHOULD));
        ReviewComment again = book.add(comment("Say why.", "ANNA", Weight.MUST));

        assertThat(book.of(ID)).extracting(ReviewComment::number).containsExactly(1, 2);
        assertThat(again.number()).isEqualTo(1);
        assertThat(again.weight()).isEqualTo(Weight.MUST);
        assertThat(book.blocking(ID)).containsExactly(again);
    }

    @Test
    void anAnswerOfOldThatComesBackChangesNothing() {
        CommentBook book = CommentBook.of(List.of());
        book.add(comment("Say why.", "Anna", Weight.MUST));
        Answer open = new Answer(CommentStatus.OPEN, "Which figure?");
        Answer done = new Answer(CommentStatus.DONE, "Said in chapter 2.");
        book.answer(ID, 1, open);
        book.answer(ID, 1, done);

        book.add(comment("Say why.", "Anna", Weight.MUST).answered(open));
        book.add(comment("Say why.", "Anna", Weight.MUST));

        assertThat(book.of(ID).getFirst().answer()).isEqualTo(done);
        assertThat(book.blocking(ID)).isEmpty();
        assertThat(book.answer(ID, 2, done)).isEmpty();
    }

    @Test
    void anAnswerGivenAnewCountsAgain() {
        CommentBook book = CommentBook.of(List.of());
        book.add(comment("Say why.", "Anna", Weight.MUST));
        Answer done = new Answer(CommentStatus.DONE, "Said.");
        Answer open = new Answer(CommentStatus.OPEN, "Not quite.");
        book.answer(ID, 1, done);
        book.answer(ID, 1, open);

        assertThat(book.answer(ID, 1, done).orElseThrow().answer()).isEqualTo(open);
        assertThat(book.of(ID).getFirst().answers()).containsExactly(done, open, done);
        book.answer(ID, 1, done);
        assertThat(book.of(ID).getFirst().answers()).hasSize(3);
        book.answer(ID, 1, Answer.NONE);
        assertThat(book.blocking(ID)).hasSize(1);
    }

    @Test
    void otherLineEndsAndSpacesAreTheSameComment() {
        CommentBook book = CommentBook.of(List.of());
        book.add(comment("Say why.\r\nAnd how.", "Anna", Weight.MUST));
        book.add(comment("Say why.\nAnd how.", "Anna ", Weight.MUST));
        book.add(comment("Say why._x000D_\nAnd\u00a0how. ", "Anna", Weight.MUST));

        assertThat(book.of(ID)).hasSize(1);
    }

    @Test
    void aTallyCountsWhatIsOpen() {
        CommentBook book = CommentBook.of(List.of());
        book.add(comment("One.", "Anna", Weight.MUST));
        book.add(comment("Two.", "Anna", Weight.SHOULD));
        book.add(comment("Three.", "Anna", Weight.MUST).answered(new Answer(CommentStatus.DONE, "")));

        assertThat(Tally.of(book.of(ID))).isEqualTo(new Tally(3, 1, 1, 1));
    }

    private static ReviewComment comment(String text, String author, Weight weight) {
        return new ReviewComment(ID, 0, "p-summary-1", text, author, weight, 1, List.of());
    }
}
