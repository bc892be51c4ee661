package eu.regiometer.publication;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.intake.MappingDraft;
import eu.regiometer.intake.MappingSheet;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.workbook.CellLook;
import eu.regiometer.workbook.SheetWriter;
import eu.regiometer.workbook.WorkbookWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the mapping sheet that a region completes: how to do it, the columns of its file as far as they were recognised,
 * drop-down lists, and all codes on a second sheet. Colour marks what is open, and so does a sign.
 */
final class MappingWorkbook {

    private static final String LISTS = "Lists";
    private static final String CODEBOOK = "Codebook";
    private static final String OPEN = "►";
    private static final int STEPS = 5;
    private static final int SETTINGS = 8;
    private static final int TITLES = 13;
    private static final int SPARE_LINES = 500;
    private static final int MOST_LINES = 8;
    private static final int MARK = 7;
    private static final int QUESTION = 8;
    private static final int CODE = 6;
    private static final List<Integer> WIDTHS = List.of(46, 20, 18, 11, 28, 20, 4, 76);
    private static final List<String> MEANINGS = List.of("header", "column", "variable", "option", "found", "code");

    private final String file;
    private final Questionnaire questionnaire;

    /**
     * Prepares the workbook for a file.
     *
     * @param file name of the file, without folders
     */
    MappingWorkbook(String file, Questionnaire questionnaire) {
        this.file = file;
        this.questionnaire = questionnaire;
    }

    /** The workbook in the language of the texts. */
    byte[] bytes(MappingDraft draft, Texts texts) {
        try (var workbook = WorkbookWriter.create()) {
            SheetWriter sheet = workbook.sheet(texts.text("mapping.sheet"));
            new TemplateCodebook(questionnaire, texts.language(), TemplateTexts.in(texts.language()))
                    .write(workbook.sheet(CODEBOOK));
            head(sheet, draft, texts);
            int row = TITLES;
            for (MappingDraft.Line line : draft.lines()) {
                row++;
                line(sheet, row, line, texts);
            }
            String variables = variables(workbook.sheet(LISTS));
            sheet.choices(
                    TITLES + 1,
                    row + SPARE_LINES,
                    3,
                    variables,
                    texts.text("mapping.choose"),
                    texts.text("mapping.message"));
            sheet.freeze(TITLES, 1);
            sheet.filter(TITLES, Math.max(row, TITLES + 1), 1, QUESTION);
            sheet.landscape(TITLES);
            return workbook.bytes();
        }
    }

    private void head(SheetWriter sheet, MappingDraft draft, Texts texts) {
        for (int i = 0; i < WIDTHS.size(); i++) {
            sheet.width(i + 1, WIDTHS.get(i));
        }
        sheet.text(1, 1, texts.text("mapping.title", "file", file), CellLook.TITLE);
        for (int step = 1; step <= STEPS; step++) {
            String text = texts.text("mapping.how" + step, "file", file, "mapping", file + MappingSheet.ENDING);
            sheet.text(step + 1, 1, step + ". " + text);
        }
        setting(sheet, SETTINGS, MappingSheet.KIND, draft.survey().id(), texts.text("mapping.kind"));
        setting(sheet, SETTINGS + 1, MappingSheet.SHEET, draft.sheet(), texts.text("mapping.place"));
        setting(
                sheet,
                SETTINGS + 2,
                MappingSheet.HEADER_ROW,
                Integer.toString(draft.headerRow()),
                texts.text("mapping.row"));
        for (int i = 0; i < MEANINGS.size(); i++) {
            sheet.text(TITLES - 1, i + 1, texts.text("mapping." + MEANINGS.get(i)), CellLook.QUESTION);
            sheet.text(TITLES, i + 1, MappingSheet.TITLES.get(i), CellLook.HEADER);
        }
        sheet.text(TITLES, MARK, OPEN, CellLook.HEADER);
        sheet.text(TITLES - 1, MARK, "", CellLook.QUESTION);
        sheet.text(TITLES - 1, QUESTION, "", CellLook.QUESTION);
        sheet.text(TITLES, QUESTION, texts.text("mapping.question"), CellLook.HEADER);
    }

    private static void setting(SheetWriter sheet, int row, String name, String value, String meaning) {
        sheet.text(row, 1, name, CellLook.LABEL);
        sheet.text(row, 2, value, CellLook.TEXT_INPUT);
        sheet.text(row, 3, meaning);
    }

    private void line(SheetWriter sheet, int row, MappingDraft.Line line, Texts texts) {
        boolean places = line.found().isEmpty() && !line.constant();
        CellLook place = places && line.open() ? CellLook.TEXT_WARNING : CellLook.TEXT_INPUT;
        CellLook value = !places && line.open() ? CellLook.TEXT_WARNING : CellLook.TEXT_INPUT;
        sheet.text(row, 1, line.header(), CellLook.LISTED);
        sheet.text(row, 2, line.column() == 0 ? "" : CellAddress.columnName(line.column()), CellLook.LISTED);
        sheet.text(row, 3, line.variable(), place);
        sheet.text(row, 4, line.option(), place);
        sheet.text(row, 5, line.found(), CellLook.TEXT_INPUT);
        sheet.text(row, CODE, line.code(), value);
        sheet.text(row, MARK, line.open() ? OPEN : "", CellLook.LISTED);
        String question = question(line, texts);
        sheet.text(row, QUESTION, question, CellLook.LISTED);
        int lines = Math.max(lines(line.header(), 1), Math.max(lines(line.found(), 5), lines(question, QUESTION)));
        sheet.height(row, Math.min(lines, MOST_LINES));
    }

    /** Lines that a text takes in a column. */
    private static int lines(String text, int column) {
        return 1 + text.length() / (WIDTHS.get(column - 1) - 2);
    }

    private String question(MappingDraft.Line line, Texts texts) {
        String language = texts.language();
        Optional<Item> item = questionnaire.item(line.variable());
        String question = item.map(i -> i.label(language)).orElse("");
        String asked = item.flatMap(i -> i.option(line.option()))
                .map(option -> question + " – " + option.label(language))
                .orElse(question);
        return line.constant()
                ? asked + " – " + texts.text("mapping.constant", "column", CellAddress.columnName(CODE))
                : asked;
    }

    /** The codes of all items, behind the sign for none. */
    private String variables(SheetWriter sheet) {
        List<String> codes = new ArrayList<>(List.of(MappingSheet.NOTHING));
        for (Item item : questionnaire.items()) {
            codes.add(item.code());
        }
        for (int i = 0; i < codes.size(); i++) {
            sheet.text(i + 1, 1, codes.get(i));
        }
        sheet.hide();
        return SheetWriter.range(LISTS, 1, 1, codes.size(), 1);
    }
}
