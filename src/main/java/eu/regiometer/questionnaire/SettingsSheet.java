package eu.regiometer.questionnaire;

import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Table;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sheet {@code settings}: one line that says which survey, version and languages a workbook holds. */
final class SettingsSheet {

    private static final Set<String> COLUMNS =
            Set.of("form_title", "form_id", "version", "default_language", "x_accepted_versions");
    private static final Set<String> PER_LANGUAGE = Set.of("x_title", "x_translation");
    private static final String FALLBACK = "en";

    private final FormSheet sheet;
    private final Survey survey;
    private final Defects defects;

    SettingsSheet(Table table, Survey survey, Defects defects) {
        this.sheet = new FormSheet(table, COLUMNS, PER_LANGUAGE, FALLBACK, defects);
        this.survey = survey;
        this.defects = defects;
        if (sheet.require("form_id", "version", "default_language")
                && sheet.rows().isEmpty()) {
            defects.add(table.headerAt(1), "no line below the names", "one line of settings", "fill the line");
        }
    }

    /** Language in which the questionnaire was written; English where the sheet does not say. */
    String defaultLanguage() {
        return sheet.rows().stream()
                .findFirst()
                .flatMap(row -> Registries.language(sheet.text(row, "default_language")))
                .orElse(FALLBACK);
    }

    /**
     * The edition.
     *
     * @param languages languages of the labels
     */
    Edition edition(Set<String> languages) {
        return sheet.rows().stream()
                .findFirst()
                .map(row -> edition(row, languages))
                .orElseGet(() -> new Edition(
                        "",
                        Collections.emptySortedSet(),
                        FALLBACK,
                        Collections.emptySortedMap(),
                        Collections.emptySortedMap()));
    }

    private Edition edition(Row row, Set<String> languages) {
        String id = sheet.required(row, "form_id");
        if (!id.isEmpty() && !id.equals(survey.id())) {
            wrong(row, "form_id", id, survey.id(), "correct it, or exchange the two questionnaires");
        }
        String language = sheet.required(row, "default_language");
        if (!language.isEmpty()
                && Registries.language(language).filter(languages::contains).isEmpty()) {
            wrong(
                    row,
                    "default_language",
                    language,
                    "a language of the labels: " + String.join(", ", languages),
                    "correct it");
        }
        var accepted = new TreeSet<String>();
        Arrays.stream(sheet.text(row, "x_accepted_versions").split("[;\\n]"))
                .map(String::strip)
                .filter(version -> !version.isEmpty())
                .forEach(accepted::add);
        return new Edition(
                sheet.required(row, "version"), accepted, defaultLanguage(), titles(row, languages), translations(row));
    }

    private SortedMap<String, String> titles(Row row, Set<String> languages) {
        if (!sheet.languages("x_title").isEmpty()) {
            return sheet.texts(row, "x_title", languages);
        }
        var titles = new TreeMap<String, String>();
        String title = sheet.text(row, "form_title");
        languages.forEach(language -> titles.put(language, title.isEmpty() ? survey.id() : title));
        return titles;
    }

    private SortedMap<String, TranslationStatus> translations(Row row) {
        var translations = new TreeMap<String, TranslationStatus>();
        sheet.texts(row, "x_translation").forEach((language, text) -> {
            try {
                translations.put(language, TranslationStatus.valueOf(text.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                defects.add(
                        sheet.at(row, "x_translation", language),
                        "\"" + text + "\"",
                        "one of " + Arrays.toString(TranslationStatus.values()),
                        "choose one of them");
            }
        });
        return translations;
    }

    private void wrong(Row row, String column, String found, String expected, String remedy) {
        defects.add(sheet.at(row, column), "\"" + found + "\" in column " + column, expected, remedy);
    }
}
