package eu.regiometer.revision.review;

import eu.regiometer.revision.review.ReviewReader.Written;
import eu.regiometer.revision.review.ReviewWords.Group;
import eu.regiometer.workbook.Row;
import java.time.LocalDate;
import java.util.Optional;

/** Reads lines of the sheet of decisions. */
final class DecisionLines {

    private final ReviewSheet sheet;
    private final ReviewWords words;

    DecisionLines(ReviewSheet sheet, ReviewWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    Optional<Written<Decision>> read(Row row, String document, int versionOfWorkbook) {
        Optional<ReviewState> state =
                sheet.code(row, ReviewWords.WHAT, Group.STATE, words).map(ReviewState::valueOf);
        String who = sheet.written(row, ReviewWords.WHO);
        Optional<LocalDate> when = sheet.day(row, ReviewWords.WHEN);
        missing(row, ReviewWords.WHAT, "what was decided");
        missing(row, ReviewWords.WHO, "who decided");
        missing(row, ReviewWords.WHEN, "the day of the decision");
        Optional<LocalDate> until = sheet.day(row, ReviewWords.UNTIL);
        boolean unreadable = until.isEmpty() && !sheet.text(row, ReviewWords.UNTIL).isEmpty();
        boolean silence = sheet.code(row, ReviewWords.SILENCE, Group.ANSWER, words)
                .filter("yes"::equals)
                .isPresent();
        if (state.filter(s -> s == ReviewState.PUBLISHED).isPresent()) {
            sheet.wrong(
                    row,
                    ReviewWords.WHAT,
                    "PUBLISHED",
                    "a decision of a review; the gates decide about publishing",
                    "publish with: regiometer publish");
            return Optional.empty();
        }
        if (state.isEmpty() || who.isEmpty() || when.isEmpty() || unreadable) {
            return Optional.empty();
        }
        int version = sheet.version(row, versionOfWorkbook);
        return Optional.of(new Written<>(
                sheet.at(row, ReviewWords.WHAT),
                new Decision(
                        document,
                        state.get(),
                        who,
                        when.get(),
                        until,
                        silence,
                        sheet.written(row, ReviewWords.NOTE),
                        ""),
                version));
    }

    private void missing(Row row, String column, String what) {
        if (sheet.text(row, column).isEmpty()) {
            sheet.wrong(row, column, "nothing", what, "fill the cell");
        }
    }
}
