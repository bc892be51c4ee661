package eu.regiometer.questionnaire;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.workbook.NearestName;
import eu.regiometer.workbook.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The titles of one sheet. Column names are read in any case and with blanks for underscores; texts per language stand
 * under {@code label::English (en)}, in older workbooks {@code label:english}; a bare {@code label} is in the default
 * language. Columns that serve the tool which collects are left alone, columns that look like a misspelling are not.
 */
final class FormHeader {

    /** Names that only look like a misspelling of one of ours. */
    private static final String OWN = "x_";

    private final Table table;
    private final FormColumns columns;
    private final String defaultLanguage;
    private final Defects defects;
    private final SortedMap<String, Integer> plain = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Integer>> translated = new TreeMap<>();
    private final Map<String, Integer> others = new LinkedHashMap<>();

    FormHeader(Table table, FormColumns columns, String defaultLanguage, Defects defects) {
        this.table = table;
        this.columns = columns;
        this.defaultLanguage = defaultLanguage;
        this.defects = defects;
        for (int column = 1; column <= table.header().size(); column++) {
            place(table.header().get(column - 1), column);
        }
        tellNameless();
    }

    /** Columns with one text: name and number from 1. */
    SortedMap<String, Integer> plain() {
        return plain;
    }

    /** Columns of a name with a text per language: language and number from 1. */
    SortedMap<String, Integer> translated(String name) {
        return translated.getOrDefault(name, Collections.emptySortedMap());
    }

    /** Columns that are not known: title and number from 1, in the order of the sheet. */
    Map<String, Integer> others() {
        return others;
    }

    /** A title as names are compared: small letters, {@code _} for blanks. */
    static String name(String title) {
        return title.toLowerCase(Locale.ROOT).strip().replace(' ', '_');
    }

    private void place(String title, int column) {
        String name = name(title);
        int colon = name.indexOf(':');
        String base = colon < 0 ? name : name.substring(0, colon);
        if (name.isEmpty()) {
            return;
        }
        if (columns.plain().contains(name)) {
            alone(plain.putIfAbsent(name, column), title, column);
        } else if (columns.perLanguage().contains(base)) {
            language(base, colon < 0 ? "" : title.substring(title.indexOf(':')), title, column);
        } else if (!FormColumns.ofTheTool(base)) {
            other(title, base, column);
        }
    }

    private void language(String base, String suffix, String title, int column) {
        Optional<String> language =
                suffix.isEmpty() ? Optional.of(defaultLanguage) : Registries.language(suffix.replaceFirst("::?", ""));
        if (language.isEmpty()) {
            wrong(
                    column,
                    "column \"" + title + "\"",
                    "a known language, such as \"" + base + "::English (en)\"",
                    "rename it");
            return;
        }
        alone(
                translated.computeIfAbsent(base, key -> new TreeMap<>()).putIfAbsent(language.get(), column),
                title,
                column);
    }

    private void other(String title, String base, int column) {
        Optional<String> near = NearestName.of(base, columns.all());
        if (near.isPresent()) {
            wrong(
                    column,
                    "column \"" + title + "\"",
                    "column \"" + near.get() + "\"",
                    "correct the name of the column");
        } else if (base.startsWith(OWN)) {
            wrong(
                    column,
                    "column \"" + title + "\"",
                    "one of " + String.join(", ", columns.all()),
                    "correct or delete the column");
        } else if (others.putIfAbsent(title, column) instanceof Integer first) {
            alone(first, title, column);
        }
    }

    /** A name for the second time, by the same title or by another spelling of it. */
    private void alone(@Nullable Integer first, String title, int column) {
        if (first != null) {
            wrong(
                    column,
                    "column \"" + title + "\" in " + CellAddress.columnName(column) + " beside column \""
                            + table.header().get(first - 1) + "\" in " + CellAddress.columnName(first),
                    "each column once",
                    "delete or rename one of the two");
        }
    }

    private void tellNameless() {
        int widest = table.rows().stream().mapToInt(row -> row.width()).max().orElse(0);
        for (int column = 1; column <= widest; column++) {
            int place = column;
            boolean nameless = column > table.header().size()
                    || table.header().get(column - 1).isEmpty();
            if (nameless) {
                table.rows().stream()
                        .filter(row -> !row.text(place).isEmpty())
                        .findFirst()
                        .ifPresent(row -> defects.add(
                                FindingCode.QUESTIONNAIRE_COLUMN,
                                row.at(place),
                                "content in column " + CellAddress.columnName(place) + ", which has no name",
                                "a name in row " + table.headerAt(place).row(),
                                "name or empty the column"));
            }
        }
    }

    private void wrong(int column, String found, String expected, String remedy) {
        defects.add(FindingCode.QUESTIONNAIRE_COLUMN, table.headerAt(column), found, expected, remedy);
    }
}
