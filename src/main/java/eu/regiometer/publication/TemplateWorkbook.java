package eu.regiometer.publication;

import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.workbook.CellLook;
import eu.regiometer.workbook.OutputFiles;
import eu.regiometer.workbook.SheetWriter;
import eu.regiometer.workbook.WorkbookWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes the product's own template: cover sheet, data sheet, codebook and hidden lists. The same arguments give the
 * same bytes on the same Java platform.
 */
public final class TemplateWorkbook {

    private static final int LONGEST_NUMBER = 15;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Questionnaire questionnaire;
    private final TemplateCover cover;
    private final TemplateTexts texts;

    private TemplateWorkbook(Questionnaire questionnaire, TemplateCover cover) {
        this.questionnaire = questionnaire;
        this.cover = cover;
        this.texts = TemplateTexts.in(cover.language());
    }

    /** File name of a template, for example {@code public-attitude-SE332-2026-sv.xlsx}. */
    public static String fileName(Questionnaire questionnaire, TemplateCover cover) {
        return String.join("-", questionnaire.survey().id(), cover.region(), cover.wave(), cover.language()) + ".xlsx";
    }

    /**
     * Writes a blank template.
     *
     * @throws eu.regiometer.workbook.UnwritableOutputException if the file cannot be written
     */
    public static void write(Path target, Questionnaire questionnaire, TemplateCover cover) {
        write(target, questionnaire, cover, List.of());
    }

    /**
     * Writes a template with answers.
     *
     * @param rows answers by column name, one map per data row: numbers with a point and dates in ISO 8601 become typed
     *     cells where the item asks for them, everything else becomes text; a column without an answer stays blank
     * @throws eu.regiometer.workbook.UnwritableOutputException if the file cannot be written
     */
    public static void write(
            Path target, Questionnaire questionnaire, TemplateCover cover, List<? extends Map<String, String>> rows) {
        OutputFiles.write(target, bytes(questionnaire, cover, rows));
    }

    /** The same as bytes. */
    public static byte[] bytes(
            Questionnaire questionnaire, TemplateCover cover, List<? extends Map<String, String>> rows) {
        try (var workbook = WorkbookWriter.create()) {
            new TemplateWorkbook(questionnaire, cover).fill(workbook, rows);
            return workbook.bytes();
        }
    }

    private void fill(WorkbookWriter workbook, List<? extends Map<String, String>> rows) {
        new TemplateCoverSheet(questionnaire, cover, texts).write(workbook);
        SheetWriter data = workbook.sheet("Data");
        new TemplateCodebook(questionnaire, cover.language(), texts).write(workbook.sheet("Codebook"));
        var lists = new TemplateLists(workbook.sheet(TemplateLists.SHEET), cover.language());
        List<Column> columns = questionnaire.columns();
        var format = new TemplateColumns(questionnaire, cover.language(), lists);
        for (int i = 0; i < columns.size(); i++) {
            int place = i + 1;
            format.format(data, place, columns.get(i));
            data.text(1, place, columns.get(i).name(), CellLook.HEADER);
            data.text(2, place, format.question(columns.get(i)), CellLook.QUESTION);
        }
        data.height(
                2,
                columns.stream()
                        .mapToInt(column -> TemplateColumns.lines(format.question(column)))
                        .max()
                        .orElse(1));
        TemplateColumns.layout(data);
        data.protect();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                String answer = rows.get(r).get(columns.get(c).name());
                if (answer != null && !answer.isEmpty()) {
                    answer(
                            data,
                            TemplateColumns.FIRST_ROW + r,
                            c + 1,
                            columns.get(c).item(),
                            answer);
                }
            }
        }
    }

    private static void answer(SheetWriter data, int row, int place, Item item, String answer) {
        boolean number = item.numeric()
                && answer.length() <= LONGEST_NUMBER
                && NUMBER.matcher(answer).matches();
        if (number) {
            data.number(row, place, Double.parseDouble(answer), CellLook.ANSWERS);
        } else if (item.type() == ItemType.DATE && DATE.matcher(answer).matches()) {
            data.date(row, place, LocalDate.parse(answer), CellLook.ANSWERS);
        } else {
            data.text(row, place, answer, TemplateColumns.look(item));
        }
    }
}
