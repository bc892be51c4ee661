package eu.regiometer.revision.review;

import eu.regiometer.revision.review.ReviewReader.Written;
import eu.regiometer.revision.review.ReviewWords.Group;
import eu.regiometer.workbook.Row;
import java.util.List;
import java.util.Optional;

/** Reads lines of the sheet of comments. */
final class CommentLines {

    /** A comment longer than this is kept and told. */
    static final int LONGEST = 4000;

    private static final int LONGEST_PLACE = 200;

    private final ReviewSheet sheet;
    private final ReviewWords words;

    CommentLines(ReviewSheet sheet, ReviewWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    Optional<Written<ReviewComment>> read(Row row, String document, int versionOfWorkbook) {
        String text = sheet.written(row, ReviewWords.COMMENT);
        String place = sheet.written(row, ReviewWords.PLACE);
        if (text.isEmpty()) {
            sheet.wrong(
                    row, ReviewWords.COMMENT, "no comment", "what should be changed", "write it, or clear the line");
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            sheet.wrong(
                    row,
                    ReviewWords.COMMENT,
                    text.length() + " characters",
                    "at most " + LONGEST,
                    "split it into several lines; it was kept as it is");
        }
        if (place.isEmpty()) {
            sheet.wrong(
                    row,
                    ReviewWords.PLACE,
                    "no place",
                    "the id of a paragraph, figure, table or recommendation, or ALL",
                    "write the place; until then it counts as a comment on the whole document");
        }
        String author = sheet.written(row, ReviewWords.AUTHOR);
        if (author.isEmpty()) {
            sheet.wrong(row, ReviewWords.AUTHOR, "nobody", "a name or office", "write who comments");
        }
        int version = sheet.version(row, versionOfWorkbook);
        String named = place.isEmpty() || words.code(Group.ALL, place).isPresent()
                ? ReviewWords.ALL
                : place.substring(0, Math.min(place.length(), LONGEST_PLACE));
        var comment = new ReviewComment(document, 0, named, text, author, weight(row), version, List.of());
        return Optional.of(new Written<>(sheet.at(row, ReviewWords.PLACE), comment.answered(answer(row)), version));
    }

    /** A word that cannot be read is taken for the stricter one. */
    private Weight weight(Row row) {
        if (sheet.text(row, ReviewWords.WEIGHT).isEmpty()) {
            return Weight.SHOULD;
        }
        return sheet.code(row, ReviewWords.WEIGHT, Group.WEIGHT, words)
                .map(Weight::valueOf)
                .orElse(Weight.MUST);
    }

    /** A comment is not declined without a reason. */
    private Answer answer(Row row) {
        String text = sheet.written(row, ReviewWords.ANSWER);
        CommentStatus status = sheet.code(row, ReviewWords.STATUS, Group.STATUS, words)
                .map(CommentStatus::valueOf)
                .orElse(CommentStatus.OPEN);
        if (status == CommentStatus.DECLINED && text.isEmpty()) {
            sheet.wrong(
                    row,
                    ReviewWords.ANSWER,
                    "a comment that is declined without an answer",
                    "the reason as answer",
                    "write it; until then the comment stays open");
            return Answer.NONE;
        }
        return new Answer(status, text);
    }
}
