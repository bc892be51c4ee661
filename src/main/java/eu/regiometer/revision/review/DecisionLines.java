package eu.regiometer.revision.review;

import eu.regiometer.revision.review.ReviewReader.Written;
import eu.regiometer.revision.review.ReviewWords.Group;
import eu.regiometer.workbook.Row;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Reads lines of the sheet of decisions. */
final class DecisionLines {

    private final ReviewSheet sheet;
    private final ReviewWords words;

    private final Function<String, DocumentLife> lives;

    DecisionLines(ReviewSheet sheet, ReviewWords words, Function<String, DocumentLife> lives) {
        this.sheet = sheet;
        this.words = words;
        this.lives = lives;
    }

    Optional<Written<Decision>> read(Row row, String document, int versionOfWorkbook) {
        Optional<ReviewState> state =
                sheet.code(row, ReviewWords.WHAT, Group.STATE, words).map(ReviewState::valueOf);
        String who = sheet.written(row, ReviewWords.WHO);
        Optional<LocalDate> when = sheet.day(row, ReviewWords.WHEN);
        Optional<LocalDate> until = sheet.day(row, ReviewWords.UNTIL);
        boolean unreadable =
                until.isEmpty() && !sheet.text(row, ReviewWords.UNTIL).isEmpty();
        boolean silence = sheet.code(row, ReviewWords.SILENCE, Group.ANSWER, words)
                .filter("yes"::equals)
                .isPresent();
        int version = sheet.version(row, versionOfWorkbook);
        DocumentLife life = lives.apply(document);
        Optional<Decision> decision = state.flatMap(s -> when.map(day -> new Decision(
                document,
                s,
                who,
                day,
                until,
                silence,
                sheet.written(row, ReviewWords.NOTE),
                life.content(version).orElse(""))));
        if (decision.filter(d -> ownLine(d, life)).isPresent()) {
            return Optional.empty();
        }
        missing(row, ReviewWords.WHAT, "what was decided");
        missing(row, ReviewWords.WHO, "who decided");
        missing(row, ReviewWords.WHEN, "the day of the decision");
        if (state.filter(s -> s == ReviewState.PUBLISHED).isPresent()) {
            sheet.wrong(
                    row,
                    ReviewWords.WHAT,
                    "PUBLISHED",
                    "a decision of a review; the gates decide about publishing",
                    "publish with: regiometer publish");
            return Optional.empty();
        }
        if (decision.isEmpty() || who.isEmpty() || unreadable) {
            return Optional.empty();
        }
        return Optional.of(
                new Written<>(sheet.at(row, ReviewWords.WHAT), decision.get().about(""), version));
    }

    /** Whether the program wrote the line itself: that a document was published, or that silence approved it. */
    private static boolean ownLine(Decision line, DocumentLife life) {
        boolean consent = line.state() == ReviewState.APPROVED
                && line.silence()
                && line.who().isEmpty();
        return (line.state() == ReviewState.PUBLISHED || consent) && life.knows(line)
                || consent && life.decisions().stream().anyMatch(review -> passes(review, line));
    }

    private static boolean passes(Decision review, Decision consent) {
        return review.state() == ReviewState.IN_REVIEW
                && review.silence()
                && review.until().equals(Optional.of(consent.when()));
    }

    private void missing(Row row, String column, String what) {
        if (sheet.text(row, column).isEmpty()) {
            sheet.wrong(row, column, "nothing", what, "fill the cell");
        }
    }
}
