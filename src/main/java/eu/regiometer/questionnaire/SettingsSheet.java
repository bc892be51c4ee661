package eu.regiometer.questionnaire;

import eu.regiometer.findings.Defects;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Table;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sheet {@code settings}: one line that says which survey, version and languages a workbook holds. */
final class SettingsSheet {

    private static final FormColumns COLUMNS = new FormColumns(
            Set.of(
                    "form_title",
                    "form_id",
                    "version",
                    "default_language",
                    "x_accepted_versions",
                    "x_wave",
                    "x_level",
                    "x_min_cell"),
            Set.of("x_title", "x_translation"));
    private static final String FALLBACK = "en";
    private static final Set<String> LEVELS = Set.of("local", "regional");

    private final FormSheet sheet;
    private final Defects defects;

    SettingsSheet(Table table, Defects defects) {
        this.sheet = new FormSheet(table, COLUMNS, FALLBACK, defects);
        this.defects = defects;
    }

    FormSheet sheet() {
        return sheet;
    }

    /** Language in which the questionnaire was written; English where the sheet does not say. */
    String defaultLanguage() {
        return line().flatMap(row -> Registries.language(sheet.text(row, "default_language")))
                .orElse(FALLBACK);
    }

    /** The default language must be one of the labels. */
    void checkLanguage(Set<String> languages) {
        line().ifPresent(row -> {
            String language = sheet.text(row, "default_language");
            if (!language.isEmpty()
                    && Registries.language(language).filter(languages::contains).isEmpty()) {
                wrong(
                        row,
                        "default_language",
                        "a language of the labels: " + String.join(", ", languages),
                        "correct it");
            }
        });
    }

    /**
     * The edition.
     *
     * @param survey the survey that the workbook should serve
     * @param languages languages of the labels
     */
    Edition edition(Survey survey, Set<String> languages) {
        if (sheet.require("form_id", "version", "default_language") && line().isEmpty()) {
            defects.add(
                    FindingCode.QUESTIONNAIRE_COLUMN,
                    sheet.start(),
                    "no line below the names",
                    "one line of settings",
                    "fill the line");
        }
        return line().map(row -> edition(row, survey, languages)).orElse(Edition.NONE);
    }

    private Edition edition(Row row, Survey survey, Set<String> languages) {
        String id = sheet.required(row, "form_id", FindingCode.QUESTIONNAIRE_COLUMN);
        if (!id.isEmpty() && !id.equals(survey.id())) {
            wrong(row, "form_id", survey.id(), "correct it, or exchange the two questionnaires");
        }
        sheet.required(row, "default_language", FindingCode.QUESTIONNAIRE_COLUMN);
        String level = sheet.text(row, "x_level").toLowerCase(Locale.ROOT);
        if (!level.isEmpty() && !LEVELS.contains(level)) {
            wrong(row, "x_level", "local or regional", "choose one of them");
        }
        return new Edition(
                sheet.required(row, "version", FindingCode.QUESTIONNAIRE_COLUMN),
                words(row, "x_accepted_versions"),
                defaultLanguage(),
                titles(row, survey, languages),
                translations(row),
                words(row, "x_wave"),
                !level.equals("regional"),
                smallestCell(row));
    }

    private SortedSet<String> words(Row row, String column) {
        var words = new TreeSet<String>();
        Arrays.stream(sheet.text(row, column).split("[;\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }

    private OptionalInt smallestCell(Row row) {
        String text = sheet.text(row, "x_min_cell");
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 3) {
            wrong(
                    row,
                    "x_min_cell",
                    "a whole number from 3",
                    "write the number of answers below which nothing is shown");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private SortedMap<String, String> titles(Row row, Survey survey, Set<String> languages) {
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
                        FindingCode.QUESTIONNAIRE_TRANSLATION,
                        sheet.at(row, "x_translation", language),
                        "\"" + text + "\"",
                        "one of " + Arrays.toString(TranslationStatus.values()),
                        "choose one of them");
            }
        });
        return translations;
    }

    private Optional<Row> line() {
        return sheet.rows().stream().findFirst();
    }

    private void wrong(Row row, String column, String expected, String remedy) {
        defects.add(
                FindingCode.QUESTIONNAIRE_COLUMN,
                sheet.at(row, column),
                "\"" + sheet.text(row, column) + "\" in column " + column,
                expected,
                remedy);
    }
}
