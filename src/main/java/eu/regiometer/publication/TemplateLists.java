package eu.regiometer.publication;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.workbook.CellLook;
import eu.regiometer.workbook.SheetWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The hidden sheet behind the drop-down lists. Each list holds its labels and below them its codes, so that either may
 * be entered; lists that are equal are written once.
 */
final class TemplateLists {

    static final String SHEET = "Lists";

    private final SheetWriter sheet;
    private final String language;
    private final Map<String, String> ranges = new TreeMap<>();
    private int row = 1;

    TemplateLists(SheetWriter sheet, String language) {
        this.sheet = sheet;
        this.language = language;
        sheet.text(1, 1, "list", CellLook.HEADER);
        sheet.text(1, 2, "code", CellLook.HEADER);
        sheet.text(1, 3, "label", CellLook.HEADER);
        sheet.hide();
    }

    /** Range of the list of an item; empty for items without one. */
    Optional<String> rangeOf(Item item, Questionnaire questionnaire) {
        List<Option> options = options(item, questionnaire);
        if (options.isEmpty()) {
            return Optional.empty();
        }
        String key = options.stream()
                .map(option -> option.code() + "=" + option.label(language))
                .toList()
                .toString();
        return Optional.of(ranges.computeIfAbsent(key, k -> write(item.code(), options)));
    }

    private static List<Option> options(Item item, Questionnaire questionnaire) {
        List<Option> options = new ArrayList<>();
        switch (item.type()) {
            case SINGLE, BINARY, LIKERT5 -> options.addAll(item.options());
            case MULTI ->
                questionnaire.items().stream()
                        .filter(other -> other.type() == ItemType.BINARY)
                        .findFirst()
                        .ifPresent(other -> options.addAll(other.options()));
            default -> {
                return options;
            }
        }
        if (!options.isEmpty()) {
            options.addAll(item.missingOptions());
        }
        return options;
    }

    private String write(String list, List<Option> options) {
        int first = row + 1;
        for (Option option : options) {
            line(list, option);
            sheet.text(row, 3, option.label(language));
        }
        for (Option option : options) {
            line(list, option);
            code(option, 3);
        }
        return SheetWriter.range(sheet.name(), first, 3, row, 3);
    }

    private void line(String list, Option option) {
        row++;
        sheet.text(row, 1, list);
        code(option, 2);
    }

    /** Codes that are numbers are written as such. */
    private void code(Option option, int column) {
        if (option.code().matches("-?[0-9]{1,9}")) {
            sheet.number(row, column, Long.parseLong(option.code()));
        } else {
            sheet.text(row, column, option.code());
        }
    }
}
