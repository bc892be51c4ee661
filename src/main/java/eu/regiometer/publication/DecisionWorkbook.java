package eu.regiometer.publication;

import eu.regiometer.report.template.TextBundle;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.ReviewComment;
import eu.regiometer.revision.review.ReviewReader;
import eu.regiometer.revision.review.ReviewWords;
import eu.regiometer.revision.review.ReviewWords.Group;
import eu.regiometer.workbook.CellLook;
import eu.regiometer.workbook.SheetWriter;
import eu.regiometer.workbook.WorkbookWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes the workbook in which the secretariat decides about many documents, and may comment on them, line by line. */
public final class DecisionWorkbook {

    private static final String HELP = "help";
    private static final int LAST_ROW = 500;
    private static final List<String> DECISIONS = List.of(
            ReviewWords.DOCUMENT,
            ReviewWords.WHAT,
            ReviewWords.WHO,
            ReviewWords.WHEN,
            ReviewWords.UNTIL,
            ReviewWords.SILENCE,
            ReviewWords.NOTE,
            ReviewWords.VERSION);
    private static final List<String> COMMENTS = List.of(
            ReviewWords.DOCUMENT,
            ReviewWords.PLACE,
            ReviewWords.COMMENT,
            ReviewWords.AUTHOR,
            ReviewWords.WEIGHT,
            ReviewWords.ANSWER,
            ReviewWords.STATUS,
            ReviewWords.VERSION);
    private static final List<String> LONG = List.of(ReviewWords.COMMENT, ReviewWords.NOTE, ReviewWords.ANSWER);
    private static final List<String> MIDDLE = List.of(ReviewWords.DOCUMENT, ReviewWords.WHO, ReviewWords.AUTHOR);

    private final TextBundle texts;
    private final List<String> names;

    private DecisionWorkbook(TextBundle texts, List<String> names) {
        this.texts = texts;
        this.names = names;
    }

    /**
     * A line of a decision.
     *
     * @param version version that it is about; 0 to leave the cell blank
     */
    public record Line(Decision decision, int version) {}

    /**
     * The workbook; the same arguments give the same bytes on the same Java platform.
     *
     * @param texts texts in the language of the secretariat
     * @param names names of documents to choose from: ids without language
     * @param decisions lines of decisions; their documents may be any name that is read
     * @param comments lines of comments
     */
    public static byte[] bytes(
            TextBundle texts, List<String> names, List<Line> decisions, List<ReviewComment> comments) {
        try (var workbook = WorkbookWriter.create()) {
            new DecisionWorkbook(texts, names).fill(workbook, decisions, comments);
            return workbook.bytes();
        }
    }

    private void fill(WorkbookWriter workbook, List<Line> decisions, List<ReviewComment> comments) {
        SheetWriter decided = workbook.sheet(ReviewReader.DECISIONS);
        SheetWriter commented = workbook.sheet(ReviewReader.COMMENTS);
        SheetWriter help = workbook.sheet(HELP);
        var sheets = new ReviewSheets(texts, workbook);
        header(decided, DECISIONS);
        for (int i = 0; i < decisions.size(); i++) {
            line(decided, i + 2, decisions.get(i));
        }
        header(commented, COMMENTS);
        for (int i = 0; i < comments.size(); i++) {
            line(commented, i + 2, comments.get(i));
        }
        help(help);
        String documents = sheets.list(Stream.concat(Stream.of(texts.text("review.all")), names.stream())
                .toList());
        // an id with its language is right too
        sheets.offer(decided, 1, LAST_ROW, documents);
        sheets.offer(commented, 1, LAST_ROW, documents);
        sheets.offer(decided, 2, LAST_ROW, Group.STATE);
        sheets.offer(decided, 1 + DECISIONS.indexOf(ReviewWords.SILENCE), LAST_ROW, Group.ANSWER);
        sheets.offer(commented, 1 + COMMENTS.indexOf(ReviewWords.WEIGHT), LAST_ROW, Group.WEIGHT);
        sheets.offer(commented, 1 + COMMENTS.indexOf(ReviewWords.STATUS), LAST_ROW, Group.STATUS);
    }

    private void line(SheetWriter sheet, int row, Line line) {
        Decision decision = line.decision();
        ReviewSheets.text(sheet, row, 1, name(decision.document()));
        ReviewSheets.text(sheet, row, 2, word(Group.STATE, decision.state().name()));
        ReviewSheets.text(sheet, row, 3, decision.who());
        sheet.date(row, 4, decision.when(), CellLook.REGISTER);
        decision.until().ifPresent(day -> sheet.date(row, 5, day, CellLook.REGISTER));
        ReviewSheets.text(sheet, row, 6, decision.silence() ? texts.text("review.yes") : "");
        ReviewSheets.text(sheet, row, 7, decision.note());
        ReviewSheets.text(sheet, row, 8, line.version() > 0 ? Integer.toString(line.version()) : "");
    }

    private void line(SheetWriter sheet, int row, ReviewComment comment) {
        ReviewSheets.text(sheet, row, 1, name(comment.document()));
        ReviewSheets.text(sheet, row, 2, name(comment.place()));
        ReviewSheets.text(sheet, row, 3, comment.text());
        ReviewSheets.text(sheet, row, 4, comment.author());
        ReviewSheets.text(sheet, row, 5, word(Group.WEIGHT, comment.weight().name()));
        ReviewSheets.text(sheet, row, 6, comment.answer().text());
        ReviewSheets.text(
                sheet, row, 7, word(Group.STATUS, comment.answer().status().name()));
        ReviewSheets.text(sheet, row, 8, comment.version() > 0 ? Integer.toString(comment.version()) : "");
    }

    private String name(String name) {
        return name.equals(ReviewWords.ALL) ? texts.text("review.all") : name;
    }

    private void help(SheetWriter sheet) {
        sheet.width(1, 24);
        sheet.width(2, 110);
        int row = 1;
        for (String column :
                Stream.concat(DECISIONS.stream(), COMMENTS.stream()).distinct().toList()) {
            String key = "review.help." + column.toLowerCase(Locale.ROOT);
            if (texts.has(key)) {
                sheet.text(row, 1, texts.text("review.column." + column), CellLook.LABEL);
                sheet.text(row, 2, texts.text(key), CellLook.WRAPPED);
                row++;
            }
        }
    }

    private void header(SheetWriter sheet, List<String> columns) {
        for (int column = 1; column <= columns.size(); column++) {
            String name = columns.get(column - 1);
            sheet.width(column, LONG.contains(name) ? 60 : MIDDLE.contains(name) ? 30 : 14);
            boolean day = name.equals(ReviewWords.WHEN) || name.equals(ReviewWords.UNTIL);
            sheet.columnLook(column, day ? CellLook.ANSWERS : CellLook.REGISTER);
            sheet.text(1, column, texts.text("review.column." + name), CellLook.HEADER);
        }
        sheet.freeze(1, 1);
        sheet.landscape(1);
    }

    private String word(Group group, String code) {
        return ReviewSheets.word(texts, group, code);
    }
}
