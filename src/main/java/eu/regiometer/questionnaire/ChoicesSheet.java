package eu.regiometer.questionnaire;

import eu.regiometer.findings.Defects;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.workbook.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sheet {@code choices} as XLSForm knows it: lists of names with labels. */
final class ChoicesSheet {

    static final FormColumns COLUMNS = new FormColumns(
            Set.of("list_name", "name", "x_missing", "x_score", "x_order", "x_aliases"), Set.of("label"));

    /**
     * One line.
     *
     * @param row where it stands
     * @param name code of the option
     * @param labels label by language; the name where the line has none
     * @param cells what stands in each column of the line, by name of the column
     */
    record Choice(Row row, String name, SortedMap<String, String> labels, SortedMap<String, String> cells) {}

    private final FormSheet sheet;
    private final Set<String> languages;
    private final Defects defects;
    private final Map<String, List<Choice>> lists = new LinkedHashMap<>();
    private final SortedSet<String> columns = new TreeSet<>();

    ChoicesSheet(FormSheet sheet, Set<String> languages, Defects defects) {
        this.sheet = sheet;
        this.languages = languages;
        this.defects = defects;
        if (sheet.require("list_name", "name")) {
            sheet.rows().forEach(this::add);
        }
    }

    FormSheet sheet() {
        return sheet;
    }

    /** Lines of a list in the order of the sheet; empty when there is no such list. */
    List<Choice> list(String name) {
        return Collections.unmodifiableList(lists.getOrDefault(name, List.of()));
    }

    /** Names of the lists in the order of the sheet. */
    Set<String> names() {
        return Collections.unmodifiableSet(lists.keySet());
    }

    /** Names of all columns, for choice filters. */
    SortedSet<String> columns() {
        return columns;
    }

    private void add(Row row) {
        SortedMap<String, String> cells = sheet.cells(row);
        columns.addAll(cells.keySet());
        String list = sheet.required(row, "list_name", FindingCode.QUESTIONNAIRE_LIST);
        String name = sheet.required(row, "name", FindingCode.QUESTIONNAIRE_LIST);
        if (list.isEmpty() || name.isEmpty()) {
            return;
        }
        List<Choice> choices = lists.computeIfAbsent(list, key -> new ArrayList<>());
        if (choices.stream()
                .anyMatch(other -> other.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))) {
            defects.add(
                    FindingCode.QUESTIONNAIRE_LIST,
                    sheet.at(row, "name"),
                    "\"" + name + "\" for the second time in the list " + list,
                    "each name once in a list",
                    "delete or rename the line");
        }
        choices.add(new Choice(row, name, labels(row, name), cells));
    }

    /** A line without any label is shown by its name; one with some of them lacks a translation. */
    private SortedMap<String, String> labels(Row row, String name) {
        if (sheet.languages("label").isEmpty() || !sheet.texts(row, "label").isEmpty()) {
            return sheet.texts(row, "label", languages);
        }
        defects.warn(
                FindingCode.QUESTIONNAIRE_TRANSLATION,
                sheet.at(row, "label", sheet.languages("label").first()),
                "no label, so that people see \"" + name + "\"",
                "a label",
                "write the label in every language");
        var labels = new TreeMap<String, String>();
        languages.forEach(language -> labels.put(language, name));
        return labels;
    }
}
