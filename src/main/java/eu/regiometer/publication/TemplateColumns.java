package eu.regiometer.publication;

import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.workbook.CellLook;
import eu.regiometer.workbook.SheetWriter;

/** How the columns of the data sheet look and what they offer, in the template and in a copy of it. */
final class TemplateColumns {

    static final int FIRST_ROW = 3;

    private static final int LAST_ROW = 100_002;
    private static final int NARROW = 13;
    private static final int WIDE = 26;
    private static final int LONG_QUESTION = 40;

    private final Questionnaire questionnaire;
    private final String language;
    private final TemplateTexts texts;
    private final TemplateLists lists;

    /**
     * Columns of a data sheet.
     *
     * @param lists lists that the drop-downs point to
     */
    TemplateColumns(Questionnaire questionnaire, String language, TemplateLists lists) {
        this.questionnaire = questionnaire;
        this.language = language;
        this.texts = TemplateTexts.in(language);
        this.lists = lists;
    }

    /** Width, look and drop-down list of a column at a place from 1. */
    void format(SheetWriter data, int place, Column column) {
        data.width(place, width(question(column)));
        data.columnLook(place, look(column.item()));
        lists.rangeOf(column.item(), questionnaire)
                .ifPresent(range -> data.choices(
                        FIRST_ROW, LAST_ROW, place, range, texts.of("list.title"), texts.of("list.message")));
    }

    /** Lines that the wording of a question takes in its column. */
    static int lines(String question) {
        return TextLines.of(question, width(question));
    }

    private static int width(String question) {
        return question.length() > LONG_QUESTION ? WIDE : NARROW;
    }

    /** Panes and print of the data sheet. */
    static void layout(SheetWriter data) {
        data.freeze(FIRST_ROW - 1, 1);
        data.landscape(FIRST_ROW - 1, 1);
    }

    /** Wording of a column's question, with the option of a multiple choice. */
    String question(Column column) {
        String question = column.item().label(language);
        return column.item()
                .option(column.option())
                .map(option -> question + " – " + option.label(language))
                .orElse(question);
    }

    /** Look of the answers to an item. */
    static CellLook look(Item item) {
        return switch (item.type()) {
            case TEXT, CODE, CODES -> CellLook.TEXT_ANSWERS;
            default -> CellLook.ANSWERS;
        };
    }
}
