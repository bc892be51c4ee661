package eu.regiometer.publication;

import eu.regiometer.report.template.TextBundle;
import eu.regiometer.revision.Place;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.ReviewComment;
import eu.regiometer.revision.review.ReviewReader;
import eu.regiometer.revision.review.ReviewWords;
import eu.regiometer.revision.review.ReviewWords.Group;
import eu.regiometer.revision.review.Standing;
import eu.regiometer.workbook.CellLook;
import eu.regiometer.workbook.SheetWriter;
import eu.regiometer.workbook.WorkbookWriter;
import java.util.List;
import java.util.Map;

/**
 * Writes the workbook that goes to the reviewers of one document: comments with the answers so far, decisions, the places
 * of the document, and what to write where. In the language of the document; the same arguments give the same bytes on
 * the same Java platform. It names reviewers, so it is for them and the secretariat alone.
 */
public final class ReviewWorkbook {

    private static final String PLACES = "places";
    private static final String HELP = "help";
    private static final int EMPTY_LINES = 300;
    private static final String NUMBER = "number";
    private static final List<String> COMMENT_COLUMNS = List.of(
            NUMBER,
            ReviewWords.PLACE,
            ReviewWords.COMMENT,
            ReviewWords.AUTHOR,
            ReviewWords.WEIGHT,
            ReviewWords.ANSWER,
            ReviewWords.STATUS,
            ReviewWords.VERSION,
            ReviewWords.NOTE);
    private static final List<String> DECISION_COLUMNS = List.of(
            ReviewWords.WHAT,
            ReviewWords.WHO,
            ReviewWords.WHEN,
            ReviewWords.UNTIL,
            ReviewWords.SILENCE,
            ReviewWords.NOTE,
            ReviewWords.VERSION);
    private static final Map<String, Integer> WIDTHS = Map.of(
            NUMBER,
            6,
            ReviewWords.PLACE,
            22,
            ReviewWords.COMMENT,
            70,
            ReviewWords.AUTHOR,
            24,
            ReviewWords.ANSWER,
            50,
            ReviewWords.WHO,
            28,
            ReviewWords.NOTE,
            44,
            ReviewWords.WEIGHT,
            14);

    private final TextBundle texts;
    private final Standing standing;
    private final List<ReviewComment> comments;
    private final List<Place> places;

    private ReviewWorkbook(TextBundle texts, Standing standing, List<ReviewComment> comments, List<Place> places) {
        this.texts = texts;
        this.standing = standing;
        this.comments = comments;
        this.places = places;
    }

    /** Path of the workbook of a document below the output folder. */
    public static String path(String document) {
        return "reviews/" + document + ".xlsx";
    }

    /**
     * The workbook.
     *
     * @param texts texts in the language of the document
     * @param standing where the document stands
     * @param comments comments so far
     * @param places places of this version of the document
     */
    public static byte[] bytes(TextBundle texts, Standing standing, List<ReviewComment> comments, List<Place> places) {
        try (var workbook = WorkbookWriter.create()) {
            new ReviewWorkbook(texts, standing, comments, places).fill(workbook);
            return workbook.bytes();
        }
    }

    private void fill(WorkbookWriter workbook) {
        SheetWriter help = workbook.sheet(HELP);
        SheetWriter commented = workbook.sheet(ReviewReader.COMMENTS);
        SheetWriter decided = workbook.sheet(ReviewReader.DECISIONS);
        SheetWriter listed = workbook.sheet(PLACES);
        SheetWriter about = workbook.sheet(ReviewReader.ABOUT);
        var sheets = new ReviewSheets(texts, workbook);
        comments(commented);
        decisions(decided);
        int lastPlace = places(listed);
        about(about);
        help(help);
        int last = comments.size() + 1 + EMPTY_LINES;
        sheets.offer(commented, column(ReviewWords.PLACE), last, SheetWriter.range(PLACES, 2, 1, lastPlace, 1));
        sheets.offer(commented, column(ReviewWords.WEIGHT), last, Group.WEIGHT);
        sheets.offer(commented, column(ReviewWords.STATUS), last, Group.STATUS);
        int lastDecision = standing.life().decisions().size() + 1 + EMPTY_LINES;
        sheets.offer(decided, DECISION_COLUMNS.indexOf(ReviewWords.WHAT) + 1, lastDecision, Group.STATE);
        sheets.offer(decided, DECISION_COLUMNS.indexOf(ReviewWords.SILENCE) + 1, lastDecision, Group.ANSWER);
        workbook.show(ReviewReader.COMMENTS);
    }

    private static int column(String name) {
        return COMMENT_COLUMNS.indexOf(name) + 1;
    }

    private void comments(SheetWriter sheet) {
        header(sheet, COMMENT_COLUMNS);
        for (int i = 0; i < comments.size(); i++) {
            ReviewComment comment = comments.get(i);
            int row = i + 2;
            sheet.number(row, 1, comment.number(), CellLook.CONSTANT);
            boolean whole = comment.place().equals(ReviewWords.ALL);
            boolean known = whole || places.stream().anyMatch(place -> place.is(comment.place()));
            ReviewSheets.text(sheet, row, 2, whole ? text("review.all") : comment.place());
            ReviewSheets.text(sheet, row, 3, comment.text());
            ReviewSheets.text(sheet, row, 4, comment.author());
            ReviewSheets.text(sheet, row, 5, word(Group.WEIGHT, comment.weight().name()));
            ReviewSheets.text(sheet, row, 6, comment.answer().text());
            ReviewSheets.text(
                    sheet, row, 7, word(Group.STATUS, comment.answer().status().name()));
            if (comment.version() > 0) {
                ReviewSheets.text(sheet, row, 8, Integer.toString(comment.version()));
            }
            if (!known && comment.version() < standing.version().number()) {
                sheet.text(
                        row,
                        9,
                        texts.text(
                                "review.gone",
                                "version",
                                Integer.toString(standing.version().number())),
                        CellLook.LISTED_WARNING);
            }
        }
        sheet.filter(1, Math.max(2, comments.size() + 1), 1, COMMENT_COLUMNS.size());
    }

    private void decisions(SheetWriter sheet) {
        header(sheet, DECISION_COLUMNS);
        List<Decision> decisions = standing.life().decisions();
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            int row = i + 2;
            ReviewSheets.text(sheet, row, 1, word(Group.STATE, decision.state().name()));
            ReviewSheets.text(sheet, row, 2, decision.who());
            sheet.date(row, 3, decision.when(), CellLook.REGISTER);
            decision.until().ifPresent(day -> sheet.date(row, 4, day, CellLook.REGISTER));
            ReviewSheets.text(sheet, row, 5, decision.silence() ? text("review.yes") : "");
            ReviewSheets.text(sheet, row, 6, decision.note());
            standing.life()
                    .number(decision)
                    .ifPresent(number -> ReviewSheets.text(sheet, row, 7, Integer.toString(number)));
        }
    }

    /** The places, the whole document first; returns the last row. */
    private int places(SheetWriter sheet) {
        List<String> titles =
                List.of("review.column.place", "review.column.printed", "review.column.kind", "review.column.words");
        List<Integer> widths = List.of(34, 14, 18, 90);
        for (int column = 1; column <= titles.size(); column++) {
            sheet.width(column, widths.get(column - 1));
            sheet.text(1, column, text(titles.get(column - 1)), CellLook.HEADER);
        }
        sheet.freeze(1, 1);
        sheet.landscape(1);
        sheet.text(2, 1, text("review.all"), CellLook.LISTED);
        sheet.text(2, 3, text("review.kind.ALL"), CellLook.LISTED);
        int row = 2;
        for (Place place : places) {
            row++;
            sheet.text(row, 1, place.id(), CellLook.LISTED);
            sheet.text(row, 2, place.number(), CellLook.LISTED);
            sheet.text(row, 3, text("review.kind." + place.kind()), CellLook.LISTED);
            sheet.text(row, 4, place.words(), CellLook.LISTED);
        }
        return row;
    }

    private void about(SheetWriter sheet) {
        sheet.width(1, 18);
        sheet.width(2, 70);
        List<List<String>> lines = List.of(
                List.of(text("review.column.document"), standing.life().document()),
                List.of(
                        text("review.column.version"),
                        Integer.toString(standing.version().number())),
                List.of(text("review.column.content"), standing.version().content()),
                List.of(text("review.column.state"), text("state." + standing.state())),
                List.of(
                        text("review.column.until"),
                        standing.by()
                                .flatMap(Decision::until)
                                .map(Object::toString)
                                .orElse("")));
        for (int i = 0; i < lines.size(); i++) {
            sheet.text(i + 1, 1, lines.get(i).getFirst(), CellLook.LABEL);
            sheet.text(i + 1, 2, lines.get(i).getLast(), CellLook.CONSTANT);
        }
    }

    private void help(SheetWriter sheet) {
        sheet.width(1, 24);
        sheet.width(2, 110);
        sheet.text(1, 1, text("review.title") + ": " + standing.life().document(), CellLook.BANNER);
        sheet.text(1, 2, "", CellLook.BANNER);
        sheet.text(2, 2, text("review.help.use"), CellLook.WRAPPED);
        int row = 3;
        for (String column : List.of(
                ReviewWords.PLACE,
                ReviewWords.COMMENT,
                ReviewWords.AUTHOR,
                ReviewWords.WEIGHT,
                ReviewWords.ANSWER,
                ReviewWords.WHAT,
                ReviewWords.WHO,
                ReviewWords.SILENCE)) {
            sheet.text(row, 1, text("review.column." + column), CellLook.LABEL);
            sheet.text(row, 2, text("review.help." + column), CellLook.WRAPPED);
            row++;
        }
    }

    private void header(SheetWriter sheet, List<String> columns) {
        for (int column = 1; column <= columns.size(); column++) {
            String name = columns.get(column - 1);
            sheet.width(column, WIDTHS.getOrDefault(name, 12));
            boolean free = List.of(ReviewWords.WHEN, ReviewWords.UNTIL).contains(name);
            sheet.columnLook(column, free ? CellLook.ANSWERS : CellLook.REGISTER);
            sheet.text(1, column, text("review.column." + name), CellLook.HEADER);
        }
        sheet.freeze(1, 2);
        sheet.landscape(1);
    }

    private String word(Group group, String code) {
        return ReviewSheets.word(texts, group, code);
    }

    private String text(String key) {
        return texts.text(key);
    }
}
