package eu.regiometer.questionnaire;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.NearestName;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Table;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One sheet of a questionnaire workbook. Column names are read in any case and with blanks for underscores; texts per
 * language stand under {@code label::English (en)}, in older workbooks {@code label:english}; a bare {@code label} is
 * in the default language. Other columns of XLSForm are left alone, columns that look like a misspelling are not.
 */
final class FormSheet {

    private static final Set<String> IGNORED = Set.of(
            "hint",
            "guidance_hint",
            "constraint_message",
            "required_message",
            "appearance",
            "calculation",
            "readonly",
            "read_only",
            "choice_filter",
            "repeat_count",
            "parameters",
            "trigger",
            "image",
            "audio",
            "video",
            "media",
            "big-image",
            "note",
            "order",
            "public_key",
            "submission_url",
            "instance_name",
            "style",
            "allow_choice_duplicates");

    private final Table table;
    private final Defects defects;
    private final SortedMap<String, String> plain = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, String>> translated = new TreeMap<>();

    /**
     * Looks at the header of a sheet.
     *
     * @param known names of plain columns
     * @param perLanguage names of columns with one text per language
     * @param defaultLanguage language of a bare column of {@code perLanguage}
     */
    FormSheet(Table table, Set<String> known, Set<String> perLanguage, String defaultLanguage, Defects defects) {
        this.table = table;
        this.defects = defects;
        for (int column = 1; column <= table.header().size(); column++) {
            String title = table.header().get(column - 1);
            String name = name(title);
            if (title.isEmpty()) {
                checkNameless(column);
            } else if (known.contains(name)) {
                plain.putIfAbsent(name, title);
            } else if (perLanguage.contains(base(name))) {
                addTranslated(title, name, defaultLanguage, table.headerAt(column));
            } else if (!IGNORED.contains(base(name))) {
                checkSpelling(title, name, known, perLanguage, table.headerAt(column));
            }
        }
    }

    List<Row> rows() {
        return table.rows();
    }

    boolean readable() {
        return table.readable();
    }

    /** Adds a defect for each column that does not exist. */
    boolean require(String... names) {
        boolean complete = table.readable();
        for (String name : names) {
            if (table.readable() && !plain.containsKey(name)) {
                complete = false;
                defects.add(
                        table.headerAt(1), "no column \"" + name + "\"", "a column \"" + name + "\"", "add the column");
            }
        }
        return complete;
    }

    /** Text of a plain column; empty when blank or absent. */
    String text(Row row, String column) {
        String title = plain.get(column);
        return title == null ? "" : row.text(title);
    }

    /** Text of a plain column; a blank one is a defect. */
    String required(Row row, String column) {
        String text = text(row, column);
        if (text.isEmpty() && plain.containsKey(column)) {
            defects.add(at(row, column), "nothing", "a value in column \"" + column + "\"", "fill the cell");
        }
        return text;
    }

    /** Where a plain column of a row stands. */
    CellAddress at(Row row, String column) {
        String title = plain.get(column);
        return title == null ? row.at(1) : row.at(title);
    }

    /** Where the text of a row in one language stands. */
    CellAddress at(Row row, String column, String language) {
        String title =
                translated.getOrDefault(column, Collections.emptySortedMap()).get(language);
        return title == null ? row.at(1) : row.at(title);
    }

    /** Languages for which there is a column. */
    SortedSet<String> languages(String column) {
        return new TreeSet<>(
                translated.getOrDefault(column, Collections.emptySortedMap()).keySet());
    }

    /** Texts of a row by language; blank ones are left out. */
    SortedMap<String, String> texts(Row row, String column) {
        var texts = new TreeMap<String, String>();
        translated.getOrDefault(column, Collections.emptySortedMap()).forEach((language, title) -> {
            if (row.has(title)) {
                texts.put(language, row.text(title));
            }
        });
        return texts;
    }

    /** The same, with a defect for each language in which the text is missing. */
    SortedMap<String, String> texts(Row row, String column, Set<String> wanted) {
        SortedMap<String, String> texts = texts(row, column);
        Map<String, String> titles = translated.getOrDefault(column, Collections.emptySortedMap());
        for (String language : wanted) {
            String title = titles.get(language);
            if (title == null) {
                defects.add(
                        table.headerAt(1),
                        "no column \"" + column + "\" in the language " + language,
                        "a column \"" + column + "::Name of the language (" + language + ")\"",
                        "add the column and its texts");
            } else if (!texts.containsKey(language)) {
                defects.add(
                        row.at(title),
                        "no text in the language " + language,
                        "a translation",
                        "write the text in this cell");
            }
        }
        return texts;
    }

    private void addTranslated(String title, String name, String defaultLanguage, CellAddress at) {
        String base = base(name);
        Optional<String> language = name.equals(base)
                ? Optional.of(defaultLanguage)
                : Registries.language(title.substring(title.indexOf(':')).replaceFirst("::?", ""));
        if (language.isEmpty()) {
            defects.add(
                    at,
                    "column \"" + title + "\"",
                    "a known language, such as \"" + base + "::English (en)\"",
                    "rename it");
            return;
        }
        String first = translated.computeIfAbsent(base, key -> new TreeMap<>()).putIfAbsent(language.get(), title);
        if (first != null) {
            defects.add(
                    at,
                    "column \"" + title + "\" beside \"" + first + "\"",
                    "one column per language",
                    "delete one of the two");
        }
    }

    private void checkSpelling(String title, String name, Set<String> known, Set<String> perLanguage, CellAddress at) {
        var names = new TreeSet<>(known);
        names.addAll(perLanguage);
        Optional<String> near = NearestName.of(base(name), names);
        if (near.isPresent()) {
            defects.add(
                    at, "column \"" + title + "\"", "column \"" + near.get() + "\"", "correct the name of the column");
        } else if (name.startsWith("x_")) {
            defects.add(
                    at,
                    "column \"" + title + "\"",
                    "one of " + String.join(", ", names),
                    "correct or delete the column");
        }
    }

    private void checkNameless(int column) {
        table.rows().stream()
                .filter(row -> !row.text(column).isEmpty())
                .findFirst()
                .ifPresent(row -> defects.add(
                        table.headerAt(column),
                        "a column without a name but with content",
                        "a name",
                        "name or empty the column"));
    }

    private static String name(String title) {
        return title.toLowerCase(Locale.ROOT).strip().replace(' ', '_');
    }

    private static String base(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }
}
