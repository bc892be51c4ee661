package eu.regiometer.publication;

import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.workbook.CellLook;
import eu.regiometer.workbook.SheetWriter;
import eu.regiometer.workbook.WorkbookWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** The cover sheet: labels in column A, values at fixed cells of column B with a name each, hints in column C. */
final class TemplateCoverSheet {

    private static final String SHEET = "Coversheet";
    private static final String TITLE = "Regiometer template";
    private static final String MARK = "regiometer";
    private static final int LABELS = 34;
    private static final int VALUES = 34;
    private static final int HINTS = 70;
    private static final int NOTES = 5;
    private static final int FIRST_NOTE = 16;
    private static final int NOTICE = 15;
    private static final int LAST_CONSTANT = 6;
    private static final int SYNTHETIC = 13;

    private final Questionnaire questionnaire;
    private final TemplateCover cover;
    private final TemplateTexts texts;
    private int row = 1;

    TemplateCoverSheet(Questionnaire questionnaire, TemplateCover cover, TemplateTexts texts) {
        this.questionnaire = questionnaire;
        this.cover = cover;
        this.texts = texts;
    }

    void write(WorkbookWriter workbook) {
        SheetWriter sheet = workbook.sheet(SHEET);
        layout(sheet);
        String id = questionnaire.survey().id();
        sheet.text(1, 1, TITLE, CellLook.BANNER);
        sheet.text(1, 2, MARK, CellLook.CONSTANT);
        sheet.text(1, 3, questionnaire.title(cover.language()), CellLook.BANNER);
        workbook.define("rm_template", SHEET, 1, 2);
        constant(workbook, sheet, "kind", id);
        constant(workbook, sheet, "version", questionnaire.version());
        constant(workbook, sheet, "region", cover.region());
        constant(workbook, sheet, "wave", cover.wave());
        constant(workbook, sheet, "language", cover.language());
        label(workbook, sheet, "contact", "");
        sheet.text(row, 2, cover.contact(), CellLook.TEXT_INPUT);
        date(workbook, sheet, "field_from", cover.fieldFrom());
        date(workbook, sheet, "field_to", cover.fieldTo());
        count(workbook, sheet, "eligible", "." + id, cover.eligible());
        count(workbook, sheet, "invited", "", cover.invited());
        label(workbook, sheet, "part", "");
        sheet.text(row, 2, cover.part().orElse(""), CellLook.TEXT_INPUT);
        sheet.height(1, 2);
        if (cover.synthetic()) {
            label(workbook, sheet, "synthetic", "");
            sheet.text(row, 2, "yes", CellLook.CONSTANT);
            sheet.text(NOTICE, 1, "!", CellLook.NOTICE);
            sheet.look(NOTICE, 2, CellLook.NOTICE);
            sheet.text(NOTICE, 3, texts.of("synthetic"), CellLook.NOTICE);
            sheet.height(NOTICE, lines(NOTICE));
        }
        for (int note = 1; note <= NOTES; note++) {
            sheet.text(
                    FIRST_NOTE + note, 3, texts.of("note." + note, "unit", texts.of("unit." + id)), CellLook.WRAPPED);
        }
        sheet.protect();
    }

    /** Widths and print. */
    static void layout(SheetWriter sheet) {
        sheet.width(1, LABELS);
        sheet.width(2, VALUES);
        sheet.width(3, HINTS);
        sheet.landscape(0);
    }

    /** Lines that a row is high. */
    static int lines(int row) {
        return row == 1 || row == NOTICE ? 2 : 1;
    }

    /** Look of a cell, for a copy of the sheet. */
    static CellLook look(int row, int column, boolean text) {
        if (row == NOTICE) {
            return CellLook.NOTICE;
        }
        if (row > NOTICE || column > 2) {
            return row == 1 ? CellLook.BANNER : CellLook.WRAPPED;
        }
        if (column == 1) {
            return row == 1 ? CellLook.BANNER : CellLook.LABEL;
        }
        if (row <= LAST_CONSTANT || row == SYNTHETIC) {
            return CellLook.CONSTANT;
        }
        return text ? CellLook.TEXT_INPUT : CellLook.INPUT;
    }

    private void constant(WorkbookWriter workbook, SheetWriter sheet, String field, String value) {
        label(workbook, sheet, field, "");
        sheet.text(row, 2, value, CellLook.CONSTANT);
    }

    private void date(WorkbookWriter workbook, SheetWriter sheet, String field, Optional<LocalDate> value) {
        label(workbook, sheet, field, "");
        value.ifPresentOrElse(
                date -> sheet.date(row, 2, date, CellLook.INPUT), () -> sheet.look(row, 2, CellLook.INPUT));
    }

    private void count(WorkbookWriter workbook, SheetWriter sheet, String field, String hint, OptionalLong value) {
        label(workbook, sheet, field, hint);
        if (value.isPresent()) {
            sheet.number(row, 2, value.getAsLong(), CellLook.INPUT);
        } else {
            sheet.look(row, 2, CellLook.INPUT);
        }
    }

    /** Begins the next field. */
    private void label(WorkbookWriter workbook, SheetWriter sheet, String field, String hint) {
        row++;
        sheet.text(row, 1, texts.of("cover." + field), CellLook.LABEL);
        sheet.text(row, 3, texts.of("hint." + field + hint), CellLook.WRAPPED);
        workbook.define("rm_" + field, SHEET, row, 2);
    }
}
