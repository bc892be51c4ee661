package eu.regiometer.questionnaire;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One sheet of a questionnaire workbook, its columns told apart by {@link FormHeader}. */
final class FormSheet {

    private final Table table;
    private final FormHeader header;
    private final Defects defects;

    /**
     * Looks at the header of a sheet and for cells that hold formulas.
     *
     * @param table the sheet
     * @param columns the columns it may have
     * @param defaultLanguage language of a column without one
     */
    FormSheet(Table table, FormColumns columns, String defaultLanguage, Defects defects) {
        this.table = table;
        this.defects = defects;
        this.header = new FormHeader(table, columns, defaultLanguage, defects);
        table.rows().forEach(this::tellFormulas);
    }

    List<Row> rows() {
        return table.rows();
    }

    boolean readable() {
        return table.readable();
    }

    /** The first cell of the header. */
    CellAddress start() {
        return table.headerAt(1);
    }

    /** Adds a defect for each column that does not exist. */
    boolean require(String... names) {
        boolean complete = table.readable();
        for (String name : names) {
            if (table.readable() && !header.plain().containsKey(name)) {
                complete = false;
                defects.add(
                        FindingCode.QUESTIONNAIRE_COLUMN,
                        start(),
                        "no column \"" + name + "\"",
                        "a column \"" + name + "\"",
                        "add the column");
            }
        }
        return complete;
    }

    /** Text of a plain column; empty when blank or absent. */
    String text(Row row, String column) {
        Integer place = header.plain().get(column);
        return place == null ? "" : row.text(place);
    }

    /** Text of a plain column; a blank one is a defect. */
    String required(Row row, String column, FindingCode code) {
        String text = text(row, column);
        if (text.isEmpty() && header.plain().containsKey(column)) {
            defects.add(code, at(row, column), "nothing", "a value in column \"" + column + "\"", "fill the cell");
        }
        return text;
    }

    /** Texts of a plain column, one per line of the cell. */
    SortedSet<String> lines(Row row, String column) {
        var lines = new TreeSet<String>();
        text(row, column)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        return lines;
    }

    /** Where a plain column of a row stands. */
    CellAddress at(Row row, String column) {
        Integer place = header.plain().get(column);
        return row.at(place == null ? 1 : place);
    }

    /** Where the text of a row in one language stands. */
    CellAddress at(Row row, String column, String language) {
        Integer place = header.translated(column).get(language);
        return row.at(place == null ? 1 : place);
    }

    /** Languages for which there is a column. */
    SortedSet<String> languages(String column) {
        return Collections.unmodifiableSortedSet(
                new TreeSet<>(header.translated(column).keySet()));
    }

    /** Texts of a row by language; blank ones are left out. */
    SortedMap<String, String> texts(Row row, String column) {
        var texts = new TreeMap<String, String>();
        header.translated(column).forEach((language, place) -> {
            if (!row.text(place).isEmpty()) {
                texts.put(language, row.text(place));
            }
        });
        return texts;
    }

    /** The same, with a defect for each language in which the text is missing. */
    SortedMap<String, String> texts(Row row, String column, Set<String> wanted) {
        SortedMap<String, String> texts = texts(row, column);
        for (String language : wanted) {
            Optional<CellAddress> place =
                    Optional.ofNullable(header.translated(column).get(language)).map(row::at);
            if (place.isEmpty()) {
                defects.add(
                        FindingCode.QUESTIONNAIRE_TRANSLATION,
                        start(),
                        "no column \"" + column + "\" in the language " + language,
                        "a column \"" + column + "::Name of the language (" + language + ")\"",
                        "add the column and its texts");
            } else if (!texts.containsKey(language)) {
                defects.add(
                        FindingCode.QUESTIONNAIRE_TRANSLATION,
                        place.get(),
                        "no text in the language " + language,
                        "a translation",
                        "write the text in this cell");
            }
        }
        return texts;
    }

    /** Texts that may be missing as a whole; one that is there in some of the languages only is a warning. */
    SortedMap<String, String> optionalTexts(Row row, String column, Set<String> wanted) {
        SortedMap<String, String> texts = texts(row, column);
        for (String language : wanted) {
            if (!texts.isEmpty() && !texts.containsKey(language)) {
                defects.warn(
                        FindingCode.QUESTIONNAIRE_TRANSLATION,
                        at(row, column, language),
                        "no \"" + column + "\" in the language " + language,
                        "a translation",
                        "write the text, or empty the others");
            }
        }
        return texts;
    }

    /** What stands in a row by the name of the column as {@link FormHeader#name} writes it; blank cells as empty. */
    SortedMap<String, String> cells(Row row) {
        var cells = new TreeMap<String, String>();
        for (int column = 1; column <= table.header().size(); column++) {
            String title = table.header().get(column - 1);
            if (!title.isEmpty()) {
                cells.putIfAbsent(FormHeader.name(title), row.text(column));
            }
        }
        return cells;
    }

    /** One warning about all columns that nobody uses; {@code used} holds names as {@link #cells} gives them. */
    void tellUnused(Set<String> used) {
        var unused = new LinkedHashMap<>(header.others());
        unused.keySet().removeIf(title -> used.contains(FormHeader.name(title)));
        if (unused.isEmpty()) {
            return;
        }
        String titles = String.join(
                ", ",
                unused.entrySet().stream()
                        .map(other -> CellAddress.columnName(other.getValue()) + " \"" + other.getKey() + "\"")
                        .toList());
        defects.warn(
                FindingCode.QUESTIONNAIRE_COLUMN,
                table.headerAt(unused.values().iterator().next()),
                "columns that mean nothing here: " + titles,
                "columns of the questionnaire",
                "delete them, or leave them: they are not read");
    }

    private void tellFormulas(Row row) {
        for (int column = 1; column <= row.width(); column++) {
            if (row.formula(column)) {
                defects.warn(
                        FindingCode.QUESTIONNAIRE_COLUMN,
                        row.at(column),
                        "a formula; its stored result \"" + row.text(column) + "\" is used",
                        "the text itself",
                        "replace the formula by its result");
            }
        }
    }
}
