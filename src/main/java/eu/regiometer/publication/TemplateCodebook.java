package eu.regiometer.publication;

import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.workbook.CellLook;
import eu.regiometer.workbook.SheetWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The sheet that explains every item: code, question, kind of answer, allowed values, missing codes, routing. */
final class TemplateCodebook {

    private static final List<String> TITLES =
            List.of("code", "question", "kind", "allowed", "missing", "asked", "required");
    private static final List<Integer> WIDTHS = List.of(14, 52, 18, 46, 28, 22, 12);

    private final Questionnaire questionnaire;
    private final String language;
    private final TemplateTexts texts;

    TemplateCodebook(Questionnaire questionnaire, String language, TemplateTexts texts) {
        this.questionnaire = questionnaire;
        this.language = language;
        this.texts = texts;
    }

    void write(SheetWriter sheet) {
        layout(sheet);
        for (int i = 0; i < TITLES.size(); i++) {
            sheet.text(1, i + 1, texts.of("codebook." + TITLES.get(i)), CellLook.HEADER);
        }
        int row = 1;
        for (Item item : questionnaire.items()) {
            row++;
            List<String> line = List.of(
                    codes(item),
                    question(item),
                    texts.of("kind." + item.type()),
                    allowed(item),
                    options(item.missingOptions()),
                    item.relevant().isEmpty() ? texts.of("always") : item.relevantText(),
                    texts.of(item.required() ? "required.yes" : "required.no"));
            var cells = new TreeMap<Integer, String>();
            for (int i = 0; i < line.size(); i++) {
                cells.put(i + 1, line.get(i));
                sheet.text(row, i + 1, line.get(i), i == 0 ? CellLook.LABEL : CellLook.WRAPPED);
            }
            sheet.height(row, lines(cells));
        }
        sheet.filter(1, row, 1, TITLES.size());
    }

    /** The question, with the help that the questionnaire gives for it. */
    private String question(Item item) {
        String hint = item.hint(language);
        return hint.isEmpty() ? item.label(language) : item.label(language) + " (" + hint + ")";
    }

    /** Widths, panes and print. */
    static void layout(SheetWriter sheet) {
        for (int i = 0; i < WIDTHS.size(); i++) {
            sheet.width(i + 1, WIDTHS.get(i));
        }
        sheet.freeze(1, 1);
        sheet.landscape(1);
    }

    /** Lines that a row takes whose texts are known by their column from 1. */
    static int lines(SortedMap<Integer, String> row) {
        return row.entrySet().stream()
                .filter(cell -> cell.getKey() <= WIDTHS.size())
                .mapToInt(cell -> TextLines.of(cell.getValue(), WIDTHS.get(cell.getKey() - 1)))
                .max()
                .orElse(1);
    }

    private static String codes(Item item) {
        List<Column> columns = item.columns();
        return item.spread()
                ? columns.getFirst().name() + " … " + columns.getLast().name()
                : item.code();
    }

    private String allowed(Item item) {
        return switch (item.type()) {
            case SINGLE, BINARY, LIKERT5, MULTI, SCALE11 ->
                item.options().isEmpty() ? range(item) : options(item.options());
            case INTEGER, DECIMAL, VECTOR -> range(item);
            case DATE -> texts.of("date");
            case CODE, CODES ->
                item.registry().map(name -> texts.of("register." + name)).orElse("");
            case TEXT ->
                item.pattern()
                        .map(pattern -> texts.of("pattern", "pattern", pattern.pattern()))
                        .orElse("");
        };
    }

    private String range(Item item) {
        if (item.range().low().isEmpty()) {
            return item.unit();
        }
        String low = number(item.range().low().getAsDouble());
        String high = item.range()
                .upToItem()
                .orElseGet(() -> item.range().high().isPresent()
                        ? number(item.range().high().getAsDouble())
                        : "");
        String bounds = high.isEmpty()
                ? texts.of("from", "low", low)
                : texts.of("range", "low", low).replace("{high}", high);
        return item.unit().isEmpty() ? bounds : bounds + " (" + item.unit() + ")";
    }

    private String options(List<Option> options) {
        return options.stream()
                .map(option -> option.code() + " = " + option.label(language))
                .collect(Collectors.joining("\n"));
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
