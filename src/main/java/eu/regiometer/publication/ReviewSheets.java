package eu.regiometer.publication;

import eu.regiometer.report.template.TextBundle;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.ReviewWords.Group;
import eu.regiometer.workbook.CellLook;
import eu.regiometer.workbook.SheetWriter;
import eu.regiometer.workbook.WorkbookWriter;
import java.util.List;
import java.util.stream.Stream;

/** What the workbooks of reviews have in common: words in one language, cells, and lists to choose from. */
final class ReviewSheets {

    private static final String LISTS = "lists";

    private final TextBundle texts;
    private final SheetWriter lists;
    private int columns;

    /** Adds the hidden sheet with the lists to the workbook; to be called when all others are there. */
    ReviewSheets(TextBundle texts, WorkbookWriter workbook) {
        this.texts = texts;
        this.lists = workbook.sheet(LISTS);
        lists.hide();
    }

    /** Offers words of a group in a column of a sheet, from the second row on. */
    void offer(SheetWriter sheet, int column, int last, Group group) {
        offer(sheet, column, last, list(words(group)));
    }

    /** Offers a range of cells; a sheet takes other words as well. */
    void offer(SheetWriter sheet, int column, int last, String range) {
        sheet.choices(2, last, column, range, texts.text("review.choose.title"), texts.text("review.choose"));
    }

    /** Writes a list of its own on the hidden sheet; its range. */
    String list(List<String> entries) {
        columns++;
        for (int i = 0; i < entries.size(); i++) {
            lists.text(i + 1, columns, entries.get(i));
        }
        return SheetWriter.range(LISTS, 1, columns, entries.size(), columns);
    }

    /** The words of a group; of states those that people decide, for publishing is a command. */
    private List<String> words(Group group) {
        Stream<String> codes = group.codes().stream();
        return codes.filter(code -> group != Group.STATE || !code.equals(ReviewState.PUBLISHED.name()))
                .map(code -> word(texts, group, code))
                .toList();
    }

    static String word(TextBundle texts, Group group, String code) {
        return texts.text(group.key(code));
    }

    static void text(SheetWriter sheet, int row, int column, String text) {
        sheet.text(row, column, text, CellLook.REGISTER);
    }
}
